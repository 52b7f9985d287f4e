package io.tailorline.workflow.store;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.tailorline.json.FormatFault;
import io.tailorline.nesting.cloth.Fabric;
import io.tailorline.nesting.io.FabricJson;
import io.tailorline.pattern.io.BodyJson;
import io.tailorline.pattern.io.StyleJson;
import io.tailorline.pattern.measure.MeasurementSet;
import io.tailorline.pattern.piece.Style;
import java.util.List;

/** The values of an order as stored in text columns. What was written here and cannot be read back is a bug. */
public class OrderJson {

    private final ObjectMapper mapper = new ObjectMapper();

    String writeReasons(List<String> reasons) {
        try {
            return mapper.writeValueAsString(reasons);
        } catch (JsonProcessingException broken) {
            throw new IllegalStateException("Reasons cannot be written.", broken);
        }
    }

    public List<String> readReasons(String json) {
        try {
            return mapper.readValue(json, new TypeReference<List<String>>() {});
        } catch (JsonProcessingException broken) {
            throw new IllegalStateException("Stored reasons cannot be read.", broken);
        }
    }

    String writeBody(MeasurementSet body) {
        return BodyJson.text(body);
    }

    MeasurementSet readBody(String json) {
        try {
            return BodyJson.parse("stored body", json);
        } catch (FormatFault broken) {
            throw new IllegalStateException(broken);
        }
    }

    String writeStyle(Style style) {
        return StyleJson.text(style);
    }

    Style readStyle(String json) {
        try {
            return StyleJson.parse("stored style", json);
        } catch (FormatFault broken) {
            throw new IllegalStateException(broken);
        }
    }

    String writeFabric(Fabric fabric) {
        return FabricJson.write(fabric);
    }

    Fabric readFabric(String json) {
        try {
            return FabricJson.read(json);
        } catch (FormatFault broken) {
            throw new IllegalStateException("A stored cloth cannot be read.", broken);
        }
    }
}
