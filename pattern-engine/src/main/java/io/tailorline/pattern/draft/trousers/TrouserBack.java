package io.tailorline.pattern.draft.trousers;

import io.tailorline.geometry.Point;
import io.tailorline.geometry.Polyline;
import io.tailorline.pattern.draft.outline.Corner;
import io.tailorline.pattern.draft.outline.NetEdge;
import io.tailorline.pattern.draft.outline.NetPiece;
import io.tailorline.pattern.draft.outline.PieceDrawing;
import io.tailorline.pattern.piece.Allowance;
import io.tailorline.pattern.piece.Garment;
import io.tailorline.pattern.piece.Notch;
import java.util.ArrayList;
import java.util.List;

/**
 * The trouser back. Drawn on paper as the right leg. Allowances: docs/drafting/trousers.md, 6; the seat seam carries an
 * inlay that runs from 10 mm at the fork to 35 mm at the waist.
 *
 * <p>Edges on paper, from the hem: inseam, seat, waist (with a dart: waist.centre, dart, waist.side; with two:
 * waist.centre, dart, waist.middle, dart.second, waist.side), outseam, hem.
 */
final class TrouserBack {

    static final String ID = "trousers.back";

    private static final double SEAM = 10;
    private static final double INSEAM = 15;
    private static final double INLAY = 35;
    /** A dart ends above the seat line. */
    private static final double DART_SHARE = 0.85;

    private static final double DRILL_INSIDE = 10;
    private static final double POCKET_BELOW_WAIST = 65;
    private static final double POCKET_SHARE = 0.6;

    private TrouserBack() {}

    static PieceDrawing of(TrouserLines lines) {
        BackLines back = lines.back();
        Leg leg = lines.block().back();
        List<NetEdge> edges = new ArrayList<>();
        edges.add(NetEdge.of("inseam", back.inseam(), INSEAM, Corner.SQUARE_THIS));
        edges.add(new NetEdge("seat", back.seat().reversed(), new Allowance(SEAM, INLAY), Corner.MITRE));
        edges.addAll(DartMouth.edges(back.waist(), back.mouths(), SEAM));
        edges.add(NetEdge.of("outseam", back.outseam().reversed(), SEAM, Corner.FOLD_NEXT));
        edges.add(NetEdge.of(
                "hem", leg.hemLine(back.outseam(), back.inseam()), LegMarks.hemAllowance(leg), Corner.FOLD_THIS));
        PieceDrawing drawing =
                PieceDrawing.of(ID, "trouser back", Garment.TROUSERS, new NetPiece("trouser back", edges));
        if (SidePocketParts.bearsSeatLine(lines.front())) {
            LegMarks.pocketAnchor(
                    drawing,
                    back.outseam(),
                    lines.downTheBack(lines.front().pocket().down()));
        }
        LegMarks.seatAnchor(drawing, back.side());
        LegMarks.draw(drawing, leg, back.outseam());
        dart(drawing, back, lines.block());
        pocket(drawing, back, lines.block());
        return drawing.anchor("trousers.seat", back.onSeatLine())
                .notch("seat", back.seat().length() - seatLineFromFork(back), Notch.Kind.DOUBLE, TrouserSeams.SEAT);
    }

    private static Point down(BackLines back) {
        Point across = back.waist().last().minus(back.waist().first()).unit().quarterTurned();
        return across.y() > 0 ? across : across.times(-1);
    }

    private static void dart(PieceDrawing drawing, BackLines back, TrouserBlock block) {
        for (DartMouth mouth : back.mouths()) {
            double wanted = mouth.edge().equals(DartMouth.SECOND_DART)
                    ? block.shares().secondDartLength()
                    : block.shares().backDartLength();
            double length = StrictMath.min(wanted, DART_SHARE * block.seat());
            Point middle = back.waist().at(mouth.middle());
            Point tip = middle.plus(down(back).times(length));
            drawing.line(
                            "dart",
                            Polyline.through(
                                    back.waist().at(mouth.from()),
                                    tip,
                                    back.waist().at(mouth.to())))
                    .drill("dart tip", middle.plus(down(back).times(length - DRILL_INSIDE)));
        }
    }

    /** Parallel to the waist, its middle under the dart. */
    private static void pocket(PieceDrawing drawing, BackLines back, TrouserBlock block) {
        if (block.style().hipPockets() == 0) {
            return;
        }
        String what = block.style().hipPockets() == 1 ? "hip pocket, right only" : "hip pocket";
        Point along = back.waist().last().minus(back.waist().first()).unit();
        Point middle = back.waist()
                .at(back.waist().length() / 2)
                .plus(down(back).times(StrictMath.min(POCKET_BELOW_WAIST, POCKET_SHARE * block.seat())));
        Point inner = middle.minus(along.times(TrouserSmallParts.HIP_MOUTH / 2));
        Point outer = middle.plus(along.times(TrouserSmallParts.HIP_MOUTH / 2));
        drawing.line(what, Polyline.through(inner, outer))
                .drill(what + ", inner end", inner.plus(along.times(DRILL_INSIDE)))
                .drill(what + ", outer end", outer.minus(along.times(DRILL_INSIDE)));
    }

    /** Distance of the seat line from the fork along the seat seam. */
    private static double seatLineFromFork(BackLines back) {
        Polyline seat = back.seat();
        double along = 0;
        for (int i = seat.size() - 1; i > 0; i--) {
            double chord = seat.point(i).distanceTo(seat.point(i - 1));
            double there = seat.point(i).distanceTo(back.onSeatLine());
            if (there <= chord && seat.point(i - 1).distanceTo(back.onSeatLine()) <= chord) {
                return along + there;
            }
            along += chord;
        }
        return along / 2;
    }
}
