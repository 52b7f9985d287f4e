package io.tailorline.pattern.draft.waistcoat.shell;

import static io.tailorline.pattern.draft.waistcoat.block.WaistcoatAllowances.EDGE;
import static io.tailorline.pattern.draft.waistcoat.block.WaistcoatAllowances.SEAM;

import io.tailorline.geometry.Curve;
import io.tailorline.geometry.Point;
import io.tailorline.geometry.Polyline;
import io.tailorline.pattern.draft.outline.Corner;
import io.tailorline.pattern.draft.outline.NetEdge;
import io.tailorline.pattern.draft.outline.NetPiece;
import io.tailorline.pattern.draft.waistcoat.block.LapelShape;
import io.tailorline.pattern.draft.waistcoat.block.WaistcoatShoulders;
import io.tailorline.pattern.draft.waistcoat.block.WaistcoatStyle;
import java.util.ArrayList;
import java.util.List;

/**
 * A lapel laid on the front along its opening, sewn in between front and facing, cut double:
 * docs/drafting/waistcoat.md, step 9. Drawn as it lies on the right front.
 */
final class LapelDraft {

    private static final double SHOULDER_SHARE_OF_WIDTH = 0.7;
    private static final double MOST_SHARE_OF_SHOULDER = 0.7;
    /** Where along the opening, from the neck, the lapel is widest or its notch lies. */
    private static final double WIDEST_AT = 0.42;

    private static final double NOTCH_DEPTH_SHARE = 0.42;
    private static final double STEP_ABOVE_SHARE = 0.5;
    private static final double PEAK_RISE_SHARE = 0.55;
    private static final double COLLAR_SHARE = 0.85;
    private static final int CHORDS = 16;

    private LapelDraft() {}

    /** Edges: shoulder, opening, outer; with a notch lapel, step, collarEnd and collar in place of outer. */
    static NetPiece of(WaistcoatForepart front, WaistcoatShoulders shoulders, WaistcoatStyle style) {
        Polyline opening = front.net().line("opening");
        double onShoulder = StrictMath.min(
                SHOULDER_SHARE_OF_WIDTH * style.lapelWidth(),
                MOST_SHARE_OF_SHOULDER * shoulders.frontNeck().distanceTo(shoulders.frontTip()));
        Point outer = shoulders.frontNeck().plus(shoulders.alongFront().times(onShoulder));
        List<NetEdge> edges = new ArrayList<>();
        edges.add(NetEdge.of("shoulder", Polyline.through(outer, opening.first()), SEAM, Corner.SQUARE_THIS));
        edges.add(NetEdge.of("opening", opening, EDGE));
        if (style.lapel() == LapelShape.SHAWL) {
            edges.add(NetEdge.of("outer", shawl(opening, outer, shoulders, style), EDGE, Corner.SQUARE_NEXT));
        } else {
            addNotched(edges, opening, outer, shoulders, style);
        }
        return new NetPiece("waistcoat.lapel", edges);
    }

    /** From the break up to the shoulder in one curve. */
    private static Polyline shawl(
            Polyline opening, Point onShoulder, WaistcoatShoulders shoulders, WaistcoatStyle style) {
        double along = WIDEST_AT * opening.length();
        Point widest = beside(opening, along, style.lapelWidth());
        Point run = opening.directionAt(along);
        double above = widest.distanceTo(onShoulder);
        return Polyline.joined(
                lower(opening, widest, run),
                new Curve(widest, run.times(-0.4 * above), shoulders.downFront().times(-0.3 * above), onShoulder)
                        .sampled(CHORDS));
    }

    /** The lapel's tip, the inner end of the notch, the collar's tip and up to the shoulder; a peak's tip is raised. */
    private static void addNotched(
            List<NetEdge> edges,
            Polyline opening,
            Point onShoulder,
            WaistcoatShoulders shoulders,
            WaistcoatStyle style) {
        double along = WIDEST_AT * opening.length();
        double width = style.lapelWidth();
        double raised = style.lapel() == LapelShape.PEAK ? PEAK_RISE_SHARE * width : 0;
        Point run = opening.directionAt(along);
        Point tip = beside(opening, along, width).minus(run.times(raised));
        Point inner = beside(opening, along, width * (1 - NOTCH_DEPTH_SHARE));
        Point collar = beside(opening, along - STEP_ABOVE_SHARE * width - raised, width * COLLAR_SHARE);
        Polyline upper = new Curve(
                        collar,
                        onShoulder.minus(collar).times(0.4),
                        shoulders.downFront().times(-0.3 * collar.distanceTo(onShoulder)),
                        onShoulder)
                .sampled(CHORDS);
        edges.add(NetEdge.of("lapel", lower(opening, tip, run), EDGE));
        edges.add(NetEdge.of("step", Polyline.through(tip, inner), EDGE));
        edges.add(NetEdge.of("collarEnd", Polyline.through(inner, collar), EDGE));
        edges.add(NetEdge.of("collar", upper, EDGE, Corner.SQUARE_NEXT));
    }

    /** The edges that both layers of the lapel are sewn together along, from the break to the shoulder. */
    static List<String> outerEdges(NetPiece lapel) {
        return lapel.hasEdge("outer") ? List.of("outer") : List.of("lapel", "step", "collarEnd", "collar");
    }

    private static Polyline lower(Polyline opening, Point widest, Point run) {
        Point breakPoint = opening.last();
        double height = breakPoint.distanceTo(widest);
        Point arriving = run.times(-0.25 * height);
        Point straight = widest.minus(breakPoint).times(0.35);
        return new Curve(breakPoint, straight, arriving, widest).sampled(CHORDS);
    }

    /** A point square beside the opening, towards the armhole. */
    private static Point beside(Polyline opening, double along, double width) {
        Point run = opening.directionAt(along);
        return opening.at(along).plus(run.quarterTurned().times(width));
    }
}
