package io.tailorline.workflow.workshop.persistence;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.tailorline.workflow.workshop.HouseMarkerRules;
import io.tailorline.workflow.workshop.HouseMarkerRules.Seams;
import io.tailorline.workflow.workshop.HouseMarkerRules.TwoWay;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Marker rules of the house as stored. What was written here and cannot be read back is a bug. */
final class MarkerRulesRow {

    private static final ObjectMapper JSON = new ObjectMapper();

    private MarkerRulesRow() {}

    static String write(HouseMarkerRules rules) {
        ObjectNode tree = JSON.createObjectNode();
        tree.put("pieceGap", rules.pieceGap());
        rules.hiddenTilt().ifPresent(tilt -> tree.put("hiddenTilt", tilt));
        tree.put("matched", rules.matched());
        tree.put("along", rules.along().name());
        tree.put("across", rules.across().name());
        ArrayNode chosen = tree.putArray("chosen");
        rules.chosen().forEach(chosen::add);
        tree.put("twoWay", rules.twoWay().name());
        return tree.toString();
    }

    static HouseMarkerRules read(String json) {
        JsonNode tree = tree(json);
        List<String> chosen = new ArrayList<>();
        tree.path("chosen").forEach(name -> chosen.add(name.asText()));
        return new HouseMarkerRules(
                tree.path("pieceGap").doubleValue(),
                tree.has("hiddenTilt") ? Optional.of(tree.path("hiddenTilt").doubleValue()) : Optional.empty(),
                tree.path("matched").booleanValue(),
                Seams.valueOf(tree.path("along").asText()),
                Seams.valueOf(tree.path("across").asText()),
                chosen,
                TwoWay.valueOf(tree.path("twoWay").asText()));
    }

    private static JsonNode tree(String json) {
        try {
            return JSON.readTree(json);
        } catch (JsonProcessingException broken) {
            throw new IllegalStateException("Stored marker rules cannot be read.", broken);
        }
    }
}
