package io.tailorline.pattern.draft;

import static io.tailorline.pattern.measure.Measurement.BODY_RISE;
import static io.tailorline.pattern.measure.Measurement.INSIDE_LEG;
import static io.tailorline.pattern.measure.Measurement.OUTSIDE_LEG;

import io.tailorline.pattern.measure.MeasurementSet;
import io.tailorline.pattern.notice.Notice;
import io.tailorline.pattern.notice.Quantity;
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
    static Optional<Notice> of(MeasurementSet set) {
        if (!set.has(OUTSIDE_LEG) || !set.has(BODY_RISE)) {
            return Optional.empty();
        }
        double sum = set.get(BODY_RISE) + set.get(INSIDE_LEG);
        double apart = set.get(OUTSIDE_LEG) - sum;
        return StrictMath.abs(apart) <= APART
                ? Optional.empty()
                : Optional.of(Notice.of(
                        apart > 0 ? "read.outside-leg.longer" : "read.outside-leg.shorter",
                        OUTSIDE_LEG.named(),
                        Quantity.mm(set.get(OUTSIDE_LEG)),
                        Quantity.mm(StrictMath.abs(apart)),
                        BODY_RISE.named(),
                        INSIDE_LEG.named(),
                        Quantity.of("%.0f", set.get(BODY_RISE), ""),
                        Quantity.mm(set.get(INSIDE_LEG))));
    }
}
