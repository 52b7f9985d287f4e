package io.tailorline.pattern.draft.jacket.inside;

import io.tailorline.geometry.Point;
import io.tailorline.geometry.Polyline;
import io.tailorline.pattern.draft.outline.NetEdge;
import io.tailorline.pattern.draft.outline.NetPiece;
import io.tailorline.pattern.draft.outline.PieceDrawing;
import io.tailorline.pattern.piece.CutQuantity;
import io.tailorline.pattern.piece.Material;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** The two layers behind the under collar, both net: docs/drafting/jacket-inside.md, step 8. */
final class CollarFusibles {

    /** At centre back the stand is this share of the collar's height. */
    private static final double STAND_SHARE = 0.4;
    /** At the shoulder the stand is this share of its height at centre back. */
    private static final double STAND_AT_SHOULDER = 0.6;

    /** A collar of felt is stiff enough by itself. */
    private static final String OF_CLOTH = "jacket.underCollar";

    private CollarFusibles() {}

    static List<PieceDrawing> of(ShellPieces outside) {
        PieceDrawing collar = outside.underCollar();
        return collar.id().equals(OF_CLOTH) ? List.of(layer(collar), stand(collar)) : List.of();
    }

    private static PieceDrawing layer(PieceDrawing collar) {
        List<NetEdge> edges = new ArrayList<>();
        for (NetEdge edge : collar.net().edges()) {
            edges.add(NetEdge.of(edge.name(), edge.line(), 0));
        }
        return drawn(collar, "underCollar", "under collar fusible", edges);
    }

    /** From the neck seam to the roll, between shoulder and centre back: either half for itself. */
    private static PieceDrawing stand(PieceDrawing collar) {
        Polyline neck = half(collar, "backNeck");
        Point top = neck.last().towards(half(collar, "fall").first(), STAND_SHARE);
        Polyline roll = roll(neck, top);
        return drawn(
                        collar,
                        "collarStand",
                        "collar stand fusible",
                        List.of(
                                NetEdge.of("backNeck", neck, 0),
                                NetEdge.of("centreBack", Polyline.through(neck.last(), top), 0),
                                NetEdge.of("roll", roll, 0),
                                NetEdge.of("end", Polyline.through(roll.last(), neck.first()), 0)))
                .cut(CutQuantity.pair());
    }

    /** An edge of the right half; a collar in one piece has it once more on the left. */
    private static Polyline half(PieceDrawing collar, String edge) {
        for (NetEdge found : collar.net().edges()) {
            if (found.name().equals(edge) || found.name().equals(edge + "Right")) {
                return found.line();
            }
        }
        throw new IllegalArgumentException("The under collar '%s' has no edge '%s'.".formatted(collar.id(), edge));
    }

    /** From centre back to the shoulder, rising from the neck seam square to it. */
    private static Polyline roll(Polyline neck, Point top) {
        double[] stations = neck.stations();
        int last = stations.length - 1;
        double height = neck.last().distanceTo(top);
        Point atCentre = top.minus(neck.last()).times(1 / height);
        double side = neck.endChord().cross(atCentre) > 0 ? 1 : -1;
        List<Point> points = new ArrayList<>(stations.length);
        for (int i = 0; i < last; i++) {
            Point square = neck.point(i + 1)
                    .minus(neck.point(i))
                    .unit()
                    .quarterTurned()
                    .times(side);
            double share = STAND_AT_SHOULDER + (1 - STAND_AT_SHOULDER) * stations[i] / stations[last];
            points.add(neck.point(i).plus(square.times(height * share)));
        }
        points.add(top);
        Collections.reverse(points);
        return new Polyline(points);
    }

    private static PieceDrawing drawn(PieceDrawing collar, String part, String name, List<NetEdge> edges) {
        String id = "jacket.fusible." + part;
        return collar.behind(id, name, new NetPiece(id, edges)).material(Material.FUSIBLE);
    }
}
