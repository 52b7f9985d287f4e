package io.tailorline.pattern.draft.jacket.collar;

import io.tailorline.geometry.Point;
import io.tailorline.geometry.Polyline;
import io.tailorline.pattern.draft.outline.NetEdge;
import io.tailorline.pattern.draft.outline.NetPiece;
import java.util.ArrayList;
import java.util.List;

/**
 * Unfolds half a collar about its centre back: every edge comes once as {@code nameRight} and once, mirrored, as
 * {@code nameLeft}.
 */
final class UnfoldedCollar {

    private UnfoldedCollar() {}

    /**
     * @param toCentre edges of the right half that run to centre back along the neck
     * @param fromCentre edges that run from centre back along the fall
     */
    static NetPiece of(String name, List<NetEdge> toCentre, List<NetEdge> fromCentre) {
        Point centreNeck = toCentre.get(toCentre.size() - 1).line().last();
        Point centre = fromCentre.get(0).line().first().minus(centreNeck).unit();
        List<NetEdge> edges = new ArrayList<>();
        toCentre.forEach(edge -> edges.add(right(edge)));
        for (int i = toCentre.size() - 1; i >= 0; i--) {
            edges.add(left(toCentre.get(i), centreNeck, centre));
        }
        for (int i = fromCentre.size() - 1; i >= 0; i--) {
            edges.add(left(fromCentre.get(i), centreNeck, centre));
        }
        fromCentre.forEach(edge -> edges.add(right(edge)));
        return new NetPiece(name, edges);
    }

    private static NetEdge right(NetEdge edge) {
        return new NetEdge(edge.name() + "Right", edge.line(), edge.allowance(), edge.corner());
    }

    private static NetEdge left(NetEdge edge, Point on, Point along) {
        Polyline mirrored =
                edge.line().mapped(point -> point.mirrored(on, along)).reversed();
        return new NetEdge(edge.name() + "Left", mirrored, edge.allowance(), edge.corner());
    }
}
