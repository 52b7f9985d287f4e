package io.tailorline.nesting.io;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.tailorline.geometry.Point;
import io.tailorline.geometry.Ring;
import io.tailorline.json.JsonText;
import java.util.List;

/** Points and rings as JSON arrays; rings are closed. */
final class RingJson {

    private RingJson() {}

    static ArrayNode point(Point point) {
        return JsonNodeFactory.instance
                .arrayNode()
                .add(JsonText.number(point.x()))
                .add(JsonText.number(point.y()));
    }

    static ArrayNode points(List<Point> points) {
        ArrayNode array = JsonNodeFactory.instance.arrayNode();
        points.forEach(point -> array.add(point(point)));
        return array;
    }

    static ArrayNode ring(Ring ring) {
        return points(ring.points()).add(point(ring.points().get(0)));
    }
}
