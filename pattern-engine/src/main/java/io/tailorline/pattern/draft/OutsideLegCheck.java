package io.tailorline.pattern.draft;

import static io.tailorline.pattern.measure.Measurement.BODY_RISE;
import static io.tailorline.pattern.measure.Measurement.INSIDE_LEG;
import static io.tailorline.pattern.measure.Measurement.OUTSIDE_LEG;

import io.tailorline.pattern.measure.MeasurementSet;
import java.util.Locale;
import java.util.Optional;

/**
 * Compares the outside leg with rise and inside leg: from the waist to the floor both ways are one height. Trousers are
 * drafted from rise and inside leg; the outside leg only checks them. Where the rise was not taken it is estimated from
 * the outside leg among others, so there is nothing to compare.
 */
final class OutsideLegCheck {

    /**
     * What three readings may miss together, mm: each deviates by 5 (docs/drafting/measures.md, Check), so their sum by
     * 9, and one in a thousand by more than this. A tape that follows the hip reads up to 10 mm more than the height.
     */
    private static final double APART = 30;

    private OutsideLegCheck() {}

    /** A note when they disagree by more than the tape's error. */
    static Optional<String> of(MeasurementSet set) {
        if (!set.has(OUTSIDE_LEG) || !set.has(BODY_RISE)) {
            return Optional.empty();
        }
        double sum = set.get(BODY_RISE) + set.get(INSIDE_LEG);
        double apart = set.get(OUTSIDE_LEG) - sum;
        return StrictMath.abs(apart) <= APART
                ? Optional.empty()
                : Optional.of(String.format(
                        Locale.ROOT,
                        "outsideLeg of %.0f mm is %.0f mm %s than bodyRise and insideLeg together (%.0f + %.0f mm):"
                                + " the trousers follow those two; take all three again.",
                        set.get(OUTSIDE_LEG),
                        StrictMath.abs(apart),
                        apart > 0 ? "longer" : "shorter",
                        set.get(BODY_RISE),
                        set.get(INSIDE_LEG)));
    }
}
