package io.tailorline.nesting.io;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.tailorline.geometry.Point;
import io.tailorline.json.FormatFault;
import io.tailorline.json.JsonCursor;
import io.tailorline.json.JsonText;
import io.tailorline.nesting.geometry.RigidTransform;
import io.tailorline.nesting.model.Instance;
import io.tailorline.nesting.model.Solution;
import io.tailorline.pattern.io.GeometryJson;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;

/**
 * Packing solutions in the JSON of the literature: {@code strip_width} is the length used, an item is rotated about its
 * origin by degrees, then moved. Unrounded, in the unit of the instance.
 */
public final class SolutionJson {

    private SolutionJson() {}

    /** @param instance whose items the solution refers to by id */
    public static Solution read(Path file, Instance instance) throws FormatFault {
        return solution(JsonCursor.read(file), instance);
    }

    public static Solution read(String json, Instance instance) throws FormatFault {
        return solution(JsonCursor.parse("solution", json), instance);
    }

    public static String write(Instance instance, Solution solution) {
        ObjectNode tree = JsonNodeFactory.instance.objectNode();
        ObjectNode body = tree.putObject("solution");
        body.put("strip_width", solution.length());
        body.put("density", solution.density());
        ArrayNode items = body.putObject("layout").putArray("placed_items");
        for (Solution.PlacedPart copy : solution.placed()) {
            ObjectNode item = items.addObject();
            item.put("item_id", instance.parts().get(copy.part()).id());
            ObjectNode transformation = item.putObject("transformation");
            transformation.put("rotation", copy.transform().rotationDeg());
            transformation
                    .putArray("translation")
                    .add(copy.transform().x())
                    .add(copy.transform().y());
        }
        return JsonText.of(tree);
    }

    private static Solution solution(JsonCursor file, Instance instance) throws FormatFault {
        TreeMap<Integer, Integer> partOfId = new TreeMap<>();
        for (int i = 0; i < instance.parts().size(); i++) {
            partOfId.put(instance.parts().get(i).id(), i);
        }
        JsonCursor body = file.field("solution");
        List<Solution.PlacedPart> placed = new ArrayList<>();
        for (JsonCursor item : body.field("layout").field("placed_items").elements()) {
            JsonCursor id = item.field("item_id");
            Integer part = partOfId.get(id.integer());
            if (part == null) {
                throw id.fault("the id of an item of the instance");
            }
            JsonCursor transformation = item.field("transformation");
            Point move = GeometryJson.point(transformation.field("translation"), RepairedRing.FARTHEST);
            placed.add(new Solution.PlacedPart(
                    part, new RigidTransform(transformation.field("rotation").number(), move.x(), move.y())));
        }
        double length = body.field("strip_width").notNegative("");
        double density = body.find("density", JsonCursor::number)
                .orElse(length > 0 ? instance.partArea() / (length * instance.height()) : 0);
        return new Solution(length, density, placed);
    }
}
