package io.tailorline.pattern.draft.waistcoat.shell;

import static io.tailorline.pattern.draft.waistcoat.block.WaistcoatAllowances.EDGE;
import static io.tailorline.pattern.draft.waistcoat.block.WaistcoatAllowances.SEAM;

import io.tailorline.geometry.Curve;
import io.tailorline.geometry.Point;
import io.tailorline.geometry.Polyline;
import io.tailorline.pattern.draft.outline.Corner;
import io.tailorline.pattern.draft.outline.NetEdge;
import io.tailorline.pattern.draft.outline.NetPiece;

/**
 * Front facing and back-neck strip, both from the drawn pieces they line: docs/drafting/waistcoat.md, step 10. Drawn as
 * they lie on them, so the paper shows their wrong side.
 */
final class WaistcoatFacing {

    private static final double INNER_LEAVES_HEM = 0.4;
    private static final double INNER_ARRIVES = 0.3;
    private static final double STRIP_DEPTH = 50;
    private static final double STRIP_LEAVES = 0.4;
    private static final double STRIP_ARRIVES = 0.45;
    private static final int CHORDS = 16;

    /**
     * So many that the one at the centre back is within 1 deg of square there, and stays so where a hand changes it.
     */
    private static final int STRIP_CHORDS = 32;

    private WaistcoatFacing() {}

    /** Edges: opening, edge, hem, inner, shoulder. */
    static NetPiece front(WaistcoatForepart front, Point downFront) {
        Polyline hem = front.net().line("hem.facing");
        Point end = hem.last();
        Point onShoulder = front.onShoulder();
        double height = end.y() - onShoulder.y();
        Polyline inner = new Curve(
                        end,
                        Point.of(0, -INNER_LEAVES_HEM * height),
                        downFront.times(-INNER_ARRIVES * height),
                        onShoulder)
                .sampled(CHORDS);
        return NetPiece.of(
                "waistcoat.facing",
                NetEdge.of("opening", front.net().line("opening"), EDGE),
                NetEdge.of("edge", front.net().line("edge"), EDGE),
                NetEdge.of("hem", hem, SEAM),
                NetEdge.of("inner", inner, SEAM, Corner.SQUARE_NEXT),
                NetEdge.of(
                        "shoulder",
                        Polyline.through(onShoulder, front.net().line("opening").first()),
                        SEAM,
                        Corner.SQUARE_THIS));
    }

    /**
     * Edges: neck, shoulder, lower, centreBack.
     *
     * @param atShoulder as wide there as the facing, mm
     */
    static NetPiece neckStrip(NetPiece back, double atShoulder) {
        Polyline neck = back.line("neck");
        Polyline shoulder = back.line("shoulder");
        Point outer = shoulder.at(atShoulder);
        Polyline centreBack =
                back.line("centreBack").reversed().splitAtLength(STRIP_DEPTH).before();
        Point low = centreBack.last();
        double width = outer.x() - low.x();
        Point square = centreBack.endChord().quarterTurned();
        Point intoBack = shoulder.startChord().quarterTurned();
        Polyline lower = new Curve(
                        outer,
                        intoBack.times(STRIP_LEAVES * (low.y() - outer.y())),
                        square.times(STRIP_ARRIVES * width),
                        low)
                .sampled(STRIP_CHORDS);
        return NetPiece.of(
                "waistcoat.neckStrip",
                NetEdge.of("neck", neck, EDGE, Corner.SQUARE_NEXT),
                NetEdge.of("shoulder", Polyline.through(shoulder.first(), outer), SEAM, Corner.SQUARE_THIS),
                NetEdge.of("lower", lower, SEAM, Corner.SQUARE_NEXT),
                NetEdge.of("centreBack", centreBack.reversed(), SEAM, Corner.SQUARE_THIS));
    }
}
