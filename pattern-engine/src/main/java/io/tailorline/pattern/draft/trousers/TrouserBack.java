package io.tailorline.pattern.draft.trousers;

import io.tailorline.pattern.draft.outline.Corner;
import io.tailorline.pattern.draft.outline.NetEdge;
import io.tailorline.pattern.draft.outline.NetPiece;
import io.tailorline.pattern.draft.outline.PieceDrawing;
import io.tailorline.pattern.geom.Point;
import io.tailorline.pattern.geom.Polyline;
import io.tailorline.pattern.piece.Allowance;
import io.tailorline.pattern.piece.Garment;
import io.tailorline.pattern.piece.Notch;
import java.util.ArrayList;
import java.util.List;

/**
 * The trouser back. Drawn on paper as the right leg. Allowances: docs/drafting/trousers.md, 6; the seat seam carries an inlay
 * that runs from 10 mm at the fork to 35 mm at the waist.
 *
 * <p>Edges on paper, from the hem: inseam, seat, waist (with a dart: waist.centre, dart, waist.side), outseam, hem.
 */
final class TrouserBack {

    static final String ID = "trousers.back";

    private static final double SEAM = 10;
    private static final double INSEAM = 15;
    private static final double HEM = 50;
    private static final double INLAY = 35;
    private static final double DART_LENGTH = 100;
    private static final double DRILL_INSIDE = 10;
    private static final double POCKET_BELOW_WAIST = 65;
    private static final double POCKET_MOUTH = 135;

    private TrouserBack() {}

    static PieceDrawing of(TrouserLines lines) {
        BackLines back = lines.back();
        List<NetEdge> edges = new ArrayList<>();
        edges.add(NetEdge.of("inseam", back.inseam(), INSEAM, Corner.SQUARE_THIS));
        edges.add(new NetEdge("seat", back.seat().reversed(), new Allowance(SEAM, INLAY), Corner.MITRE));
        edges.addAll(waist(back));
        edges.add(NetEdge.of("outseam", back.outseam().reversed(), SEAM, Corner.FOLD_NEXT));
        edges.add(NetEdge.of("hem", TrouserBlock.hemLine(back.outseam(), back.inseam()), HEM, Corner.FOLD_THIS));
        double knee = lines.block().knee();
        double half = lines.block().backKnee() / 2;
        PieceDrawing drawing = PieceDrawing.of(
                        ID, "trouser back", Garment.TROUSERS, new NetPiece("trouser back", edges))
                .grainThrough(Point.of(0, 0))
                .line(
                        "crease",
                        Polyline.through(
                                Point.of(0, 30), Point.of(0, lines.block().hem())))
                .line("knee", Polyline.through(Point.of(-half, knee), Point.of(half, knee)));
        markDartAndPocket(drawing, back);
        return drawing.notch("seat", seatLineFromFork(back, drawing), Notch.Kind.DOUBLE, TrousersDraft.SEAT_SEAM);
    }

    /** The names of the waist edges in sewing order from the side to centre back, the dart left out. */
    static List<String> waistFromSide(PieceDrawing drawing) {
        boolean hasDart =
                drawing.net().edges().stream().anyMatch(edge -> edge.name().equals("dart"));
        return hasDart ? List.of("waist.side", "waist.centre") : List.of("waist");
    }

    private static List<NetEdge> waist(BackLines back) {
        if (back.dart() == 0) {
            return List.of(NetEdge.of("waist", back.waist(), SEAM));
        }
        double centre = (back.waist().length() - back.dart()) / 2;
        Polyline.Halves first = back.waist().splitAtLength(centre);
        Polyline.Halves second = first.after().splitAtLength(back.dart());
        return List.of(
                NetEdge.of("waist.centre", first.before(), SEAM),
                NetEdge.of("dart", second.before(), SEAM),
                NetEdge.of("waist.side", second.after(), SEAM));
    }

    /** The hip pocket is parallel to the waist, its middle under the dart. */
    private static void markDartAndPocket(PieceDrawing drawing, BackLines back) {
        Point along = back.waist().last().minus(back.waist().first()).unit();
        Point down = along.quarterTurned().y() > 0
                ? along.quarterTurned()
                : along.quarterTurned().times(-1);
        Point middle = back.waist().at(back.waist().length() / 2);
        if (back.dart() > 0) {
            Point tip = middle.plus(down.times(DART_LENGTH));
            Point from = back.waist().at((back.waist().length() - back.dart()) / 2);
            Point to = back.waist().at((back.waist().length() + back.dart()) / 2);
            drawing.line("dart", Polyline.through(from, tip, to))
                    .drill("dart tip", middle.plus(down.times(DART_LENGTH - DRILL_INSIDE)));
        }
        Point pocket = middle.plus(down.times(POCKET_BELOW_WAIST));
        Point inner = pocket.minus(along.times(POCKET_MOUTH / 2));
        Point outer = pocket.plus(along.times(POCKET_MOUTH / 2));
        drawing.line("hip pocket", Polyline.through(inner, outer))
                .drill("hip pocket, inner end", inner.plus(along.times(DRILL_INSIDE)))
                .drill("hip pocket, outer end", outer.minus(along.times(DRILL_INSIDE)));
    }

    /** Distance of the seat line from the start of the seat edge as the finished piece runs. */
    private static double seatLineFromFork(BackLines back, PieceDrawing drawing) {
        Polyline seat = drawing.net().line("seat").reversed();
        double along = 0;
        for (int i = 1; i < seat.size(); i++) {
            double chord = seat.point(i - 1).distanceTo(seat.point(i));
            double there = seat.point(i - 1).distanceTo(back.onSeatLine());
            if (there <= chord && seat.point(i).distanceTo(back.onSeatLine()) <= chord) {
                return along + there;
            }
            along += chord;
        }
        return along / 2;
    }
}
