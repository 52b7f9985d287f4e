package io.tailorline.pattern.draft.trousers;

import io.tailorline.geometry.Polyline;
import java.util.List;

/**
 * Pleats of the front, or a woman's front dart in their place, mm. The front is opened at the crease: widest at the
 * waist, nothing at the knee. Step: docs/drafting/trousers.md, 3.
 *
 * @param first depth of the pleat at the crease, 0 for none
 * @param second depth of the pleat towards the pocket, 0 for none
 * @param dart width of a dart in place of pleats
 * @param inwards whether the pleats open towards the fly
 * @param knee level at which nothing is opened
 */
record Pleats(double first, double second, double dart, boolean inwards, double knee) {

    /** Depth of the pleat at the crease (30 to 35 in the sources). */
    private static final double DEPTH = 32;
    /** The second pleat is half as deep. */
    private static final double SECOND_SHARE = 0.5;
    /** A pleated front is wider at the seat by this, pleats closed. */
    private static final double SEAT_EXTRA = 5;
    /** Between two pleats, and between a pleat and the pocket, some front is left. */
    static final double LEAST_GAP = 8;

    static Pleats of(TrouserBlock block) {
        int pleats = block.style().pleats();
        return new Pleats(
                pleats > 0 ? DEPTH : 0,
                pleats > 1 ? SECOND_SHARE * DEPTH : 0,
                block.frontDart(),
                block.style().pleatsInwards(),
                block.levels().knee());
    }

    /** How far the front is opened at a level, mm. */
    double openAt(double level) {
        return (first + second) * (1 - level / knee);
    }

    /** Extra width of a front's seat beyond its ease, mm. */
    double seatExtra() {
        return first > 0 ? SEAT_EXTRA : 0;
    }

    /**
     * The mouths in the waist line.
     *
     * @param waist from the centre to the side, opened
     * @param pocket where the side pocket begins, mm along the waist line
     */
    List<DartMouth> mouths(Polyline waist, double pocket) {
        if (first == 0) {
            return dart == 0 ? List.of() : List.of(new DartMouth(DartMouth.DART, atCrease(waist) - dart / 2, dart));
        }
        DartMouth main = new DartMouth(DartMouth.PLEAT, atCrease(waist) - (inwards ? first : 0), first);
        if (second == 0) {
            return List.of(main);
        }
        double gap = StrictMath.max(LEAST_GAP, (pocket - main.to() - second) / 2);
        return List.of(main, new DartMouth(DartMouth.SECOND_PLEAT, main.to() + gap, second));
    }

    private static double atCrease(Polyline waist) {
        return waist.splitAtX(0).before().length();
    }
}
