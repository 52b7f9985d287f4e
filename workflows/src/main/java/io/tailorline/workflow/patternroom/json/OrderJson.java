package io.tailorline.workflow.patternroom.json;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.tailorline.json.FormatFault;
import io.tailorline.nesting.cloth.Fabric;
import io.tailorline.nesting.io.FabricJson;
import io.tailorline.pattern.io.BodyJson;
import io.tailorline.pattern.io.NoticeJson;
import io.tailorline.pattern.io.StyleJson;
import io.tailorline.pattern.measure.MeasurementSet;
import io.tailorline.pattern.notice.Notice;
import io.tailorline.pattern.piece.Style;
import java.util.List;

/** The values of an order as stored in text columns. What was written here and cannot be read back is a bug. */
public class OrderJson {

    private final ObjectMapper mapper = new ObjectMapper();

    public String writeLines(List<String> lines) {
        try {
            return mapper.writeValueAsString(lines);
        } catch (JsonProcessingException broken) {
            throw new IllegalStateException("Lines cannot be written.", broken);
        }
    }

    public List<String> readLines(String json) {
        try {
            return mapper.readValue(json, new TypeReference<List<String>>() {});
        } catch (JsonProcessingException broken) {
            throw new IllegalStateException("Stored lines cannot be read.", broken);
        }
    }

    /** With their codes, for {@link #readNotices}. */
    public static String notices(List<Notice> notices) {
        return NoticeJson.write(notices).toString();
    }

    public List<Notice> readNotices(String json) {
        try {
            return NoticeJson.read(mapper.readTree(json));
        } catch (JsonProcessingException broken) {
            throw new IllegalStateException("Stored notices cannot be read.", broken);
        }
    }

    public String writeBody(MeasurementSet body) {
        return BodyJson.text(body);
    }

    public MeasurementSet readBody(String json) {
        try {
            return BodyJson.parse("stored body", json);
        } catch (FormatFault broken) {
            throw new IllegalStateException(broken);
        }
    }

    public String writeStyle(Style style) {
        return StyleJson.text(style);
    }

    public Style readStyle(String json) {
        try {
            return StyleJson.parse("stored style", json);
        } catch (FormatFault broken) {
            throw new IllegalStateException(broken);
        }
    }

    public String writeFabric(Fabric fabric) {
        return FabricJson.write(fabric);
    }

    public Fabric readFabric(String json) {
        try {
            return FabricJson.read(json);
        } catch (FormatFault broken) {
            throw new IllegalStateException("A stored cloth cannot be read.", broken);
        }
    }
}
