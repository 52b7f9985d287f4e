package io.tailorline.nesting.check;

import io.tailorline.nesting.marker.Marker;
import io.tailorline.nesting.marker.UnfoldedMarker;

/**
 * How the stripes or checks of a marker match, measured at the anchors as they lie on the cloth, along and across
 * together. A pair of pieces at an anchor's name is one match; so is a piece in the middle at its line.
 *
 * @param held matches that hold
 * @param worst what the worst of them is off, mm, 0 when there is none
 * @param passed matches that do not hold because their pieces follow others
 * @param worstPassed what the worst of those is off, mm, 0 when there is none
 */
public record MatchFigures(int held, double worst, int passed, double worstPassed) {

    /** By the marker's own rules; all 0 on plain cloth and where nothing is matched. */
    public static MatchFigures of(Marker marker) {
        return StripeCheck.figures(UnfoldedMarker.of(marker), marker.rules());
    }

    /** Matches that the rules ask for. */
    public int declared() {
        return held + passed;
    }

    MatchFigures and(MatchFigures other) {
        return new MatchFigures(
                held + other.held,
                StrictMath.max(worst, other.worst),
                passed + other.passed,
                StrictMath.max(worstPassed, other.worstPassed));
    }
}
