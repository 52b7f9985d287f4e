package io.tailorline.pattern.io;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.tailorline.pattern.notice.Choice;
import io.tailorline.pattern.notice.Notice;
import io.tailorline.pattern.notice.Quantity;
import io.tailorline.pattern.notice.Text;
import io.tailorline.pattern.notice.Value;
import io.tailorline.pattern.notice.Word;
import java.util.ArrayList;
import java.util.List;

/**
 * Notices as stored and sent:
 * {@code {"code":"check.rare","values":[{"word":"measure.stature"},{"number":"2150","unit":"mm"}]}}; a sentence without
 * a code is a text, as all were before there were codes.
 */
public final class NoticeJson {

    private static final ObjectMapper MAPPER = new ObjectMapper();

    private NoticeJson() {}

    public static ArrayNode write(List<Notice> notices) {
        ArrayNode array = MAPPER.createArrayNode();
        notices.forEach(notice -> array.add(write(notice)));
        return array;
    }

    public static List<Notice> read(JsonNode array) {
        List<Notice> notices = new ArrayList<>();
        array.forEach(node -> notices.add(node.isTextual() ? Notice.verbatim(node.asText()) : notice(node)));
        return notices;
    }

    private static JsonNode write(Value value) {
        if (value instanceof Text text) {
            return MAPPER.getNodeFactory().textNode(text.text());
        }
        ObjectNode node = MAPPER.createObjectNode();
        if (value instanceof Word word) {
            return node.put("word", word.key());
        }
        if (value instanceof Choice choice) {
            return node.put("option", choice.option()).put("chosen", choice.value());
        }
        if (value instanceof Quantity quantity) {
            return node.put("number", quantity.number()).put("unit", quantity.unit());
        }
        Notice notice = (Notice) value;
        ArrayNode values = node.put("code", notice.code()).putArray("values");
        notice.values().forEach(each -> values.add(write(each)));
        return node;
    }

    private static Notice notice(JsonNode node) {
        List<Value> values = new ArrayList<>();
        node.path("values").forEach(value -> values.add(value(value)));
        return new Notice(node.path("code").asText(), values);
    }

    private static Value value(JsonNode node) {
        if (node.isTextual()) {
            return new Text(node.asText());
        }
        if (node.has("word")) {
            return new Word(node.path("word").asText());
        }
        if (node.has("option")) {
            return new Choice(node.path("option").asText(), node.path("chosen").asText());
        }
        return node.has("number")
                ? new Quantity(node.path("number").asText(), node.path("unit").asText())
                : notice(node);
    }
}
