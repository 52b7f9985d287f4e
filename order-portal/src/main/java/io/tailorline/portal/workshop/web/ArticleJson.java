package io.tailorline.portal.workshop.web;

import com.fasterxml.jackson.databind.JsonNode;
import io.tailorline.json.FormatFault;
import io.tailorline.json.JsonCursor;
import io.tailorline.workflow.workshop.article.ArticleField;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Reads an article that a program sends as texts, one a field. What the API tells besides is allowed and not read. */
final class ArticleJson {

    private static final String[] KNOWN = Stream.concat(
                    ArticleField.words().stream(), Stream.of("withdrawn", "swatch", "version"))
            .toArray(String[]::new);

    private ArticleJson() {}

    static Map<String, String> parse(String json) throws FormatFault {
        JsonCursor root = JsonCursor.parse("article", json);
        root.allow(KNOWN);
        Map<String, String> typed = new LinkedHashMap<>();
        for (String word : ArticleField.words()) {
            root.find(word, word.equals(ArticleField.FIBRES.word()) ? ArticleJson::fibres : ArticleJson::text)
                    .ifPresent(text -> typed.put(word, text));
        }
        return typed;
    }

    private static String text(JsonCursor at) throws FormatFault {
        JsonNode node = at.node();
        if (node.isNumber()) {
            return node.decimalValue().toPlainString();
        }
        return node.isBoolean() ? node.asText() : at.text();
    }

    /** As the files write them. */
    private static String fibres(JsonCursor at) throws FormatFault {
        if (at.node().isTextual()) {
            return at.text();
        }
        List<String> shares = new ArrayList<>();
        for (JsonCursor share : at.elements()) {
            share.allow("fibre", "perCent");
            shares.add(share.field("fibre").text() + " " + text(share.field("perCent")));
        }
        return String.join("; ", shares);
    }
}
