package io.tailorline.pattern.draft.waistcoat.shell;

import static io.tailorline.pattern.draft.waistcoat.shell.WaistcoatAllowances.EDGE;
import static io.tailorline.pattern.draft.waistcoat.shell.WaistcoatAllowances.SEAM;

import io.tailorline.pattern.draft.outline.Corner;
import io.tailorline.pattern.draft.outline.NetEdge;
import io.tailorline.pattern.draft.outline.NetPiece;
import io.tailorline.pattern.geom.Curve;
import io.tailorline.pattern.geom.Point;
import io.tailorline.pattern.geom.Polyline;

/**
 * A lapel laid on the front along its opening, sewn in between front and facing, cut double: docs/drafting/waistcoat.md, step
 * 9. Drawn as it lies on the right front.
 */
final class LapelDraft {

    private static final double SHOULDER_SHARE_OF_WIDTH = 0.7;
    private static final double MOST_SHARE_OF_SHOULDER = 0.7;
    /** Where along the opening, from the neck, the lapel is widest or its notch lies. */
    private static final double WIDEST_AT = 0.42;

    private static final double NOTCH_DEPTH_SHARE = 0.42;
    private static final double STEP_ABOVE_SHARE = 0.5;
    private static final double PEAK_RISE_SHARE = 0.55;
    private static final int CHORDS = 16;

    private LapelDraft() {}

    /** Edges: shoulder, opening, outer. */
    static NetPiece of(Forepart front, Shoulders shoulders, WaistcoatStyle style) {
        Polyline opening = front.net().line("opening");
        double width = style.lapelWidth();
        double onShoulder = StrictMath.min(
                SHOULDER_SHARE_OF_WIDTH * width,
                MOST_SHARE_OF_SHOULDER * shoulders.frontNeck().distanceTo(shoulders.frontTip()));
        Point outer = shoulders.frontNeck().plus(shoulders.alongFront().times(onShoulder));
        return NetPiece.of(
                "waistcoat.lapel",
                NetEdge.of("shoulder", Polyline.through(outer, opening.first()), SEAM, Corner.SQUARE_THIS),
                NetEdge.of("opening", opening, EDGE),
                NetEdge.of("outer", outerEdge(opening, outer, shoulders.downFront(), style), EDGE, Corner.SQUARE_NEXT));
    }

    /** From the break up to the shoulder. */
    private static Polyline outerEdge(Polyline opening, Point onShoulder, Point down, WaistcoatStyle style) {
        double along = WIDEST_AT * opening.length();
        double width = style.lapelWidth();
        Point widest = beside(opening, along, width);
        Point run = opening.directionAt(along);
        return switch (style.lapel()) {
            case NOTCH -> notched(opening, onShoulder, down, along, width, 0);
            case PEAK -> notched(opening, onShoulder, down, along, width, PEAK_RISE_SHARE * width);
            default ->
                Polyline.joined(
                        lower(opening, widest, run),
                        new Curve(
                                        widest,
                                        run.times(-0.4 * widest.distanceTo(onShoulder)),
                                        down.times(-0.3 * widest.distanceTo(onShoulder)),
                                        onShoulder)
                                .sampled(CHORDS));
        };
    }

    /** The lapel's tip, the inner end of the notch, the collar's tip and up to the shoulder; a peak's tip is raised. */
    private static Polyline notched(
            Polyline opening, Point onShoulder, Point down, double along, double width, double raised) {
        Point run = opening.directionAt(along);
        Point tip = beside(opening, along, width).minus(run.times(raised));
        Point inner = beside(opening, along, width * (1 - NOTCH_DEPTH_SHARE));
        Point step = beside(opening, along - STEP_ABOVE_SHARE * width, width * 0.85);
        Point collar = raised > 0 ? step.minus(run.times(raised)) : step;
        return Polyline.joined(
                lower(opening, tip, run),
                Polyline.through(tip, inner, collar),
                new Curve(
                                collar,
                                onShoulder.minus(collar).times(0.4),
                                down.times(-0.3 * collar.distanceTo(onShoulder)),
                                onShoulder)
                        .sampled(CHORDS));
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
