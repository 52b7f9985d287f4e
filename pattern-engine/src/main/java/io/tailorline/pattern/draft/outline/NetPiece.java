package io.tailorline.pattern.draft.outline;

import io.tailorline.pattern.geom.Point;
import io.tailorline.pattern.geom.Polyline;
import io.tailorline.pattern.geom.Ring;
import java.util.ArrayList;
import java.util.List;

/**
 * A piece as drafted: its seam line as named edges, paper frame, mm. The ring may run either way.
 *
 * @param name the piece, for messages
 * @param edges each begins where the one before ends; the first begins where the last ends
 */
public record NetPiece(String name, List<NetEdge> edges) {

    public NetPiece {
        edges = List.copyOf(edges);
    }

    public static NetPiece of(String name, NetEdge... edges) {
        return new NetPiece(name, List.of(edges));
    }

    public NetEdge edge(String edgeName) {
        return edges.stream()
                .filter(edge -> edge.name().equals(edgeName))
                .findFirst()
                .orElseThrow(
                        () -> new IllegalArgumentException("Piece '%s' has no edge '%s'.".formatted(name, edgeName)));
    }

    public Polyline line(String edgeName) {
        return edge(edgeName).line();
    }

    /** Length of several edges together, mm. */
    public double length(String... edgeNames) {
        double sum = 0;
        for (String edgeName : edgeNames) {
            sum += edge(edgeName).length();
        }
        return sum;
    }

    public Ring seamLine() {
        List<Point> points = new ArrayList<>();
        for (NetEdge edge : edges) {
            List<Point> line = edge.line().points();
            points.addAll(line.subList(0, line.size() - 1));
        }
        return new Ring(points);
    }

    /** Inner angle between the edge and the next one, degrees in 0..360. */
    public double angleAfter(String edgeName) {
        int index = edges.indexOf(edge(edgeName));
        Point back = edges.get(index).line().reversed().startTangent();
        Point on = edges.get((index + 1) % edges.size()).line().startTangent();
        double angle = (StrictMath.toDegrees(StrictMath.atan2(on.cross(back), back.dot(on))) + 360) % 360;
        return seamLine().signedArea() > 0 ? angle : 360 - angle;
    }
}
