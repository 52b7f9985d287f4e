package io.tailorline.workflow.patternroom;

import io.tailorline.pattern.measure.MeasurementSet;
import io.tailorline.pattern.piece.Style;
import java.time.Instant;

/**
 * A version of what a tailor made of an order. Its drawing is not kept: the same body and style draft to the same
 * pattern.
 *
 * @param number from 1, in the order in which the versions of an order were made
 * @param name that a tailor gave it; empty for what was recorded without one
 * @param comment of whoever made it; may be empty
 * @param tag {@link OrderSpecification#tag()} of its body and style
 * @param cloth its id in the catalogue; empty for a version of before cloths were recorded
 * @param by account of the tailor; {@link #CUSTOMER} for what was ordered; empty where nobody knows
 */
public record OrderVersion(
        int number,
        Kind kind,
        String name,
        String comment,
        String tag,
        MeasurementSet body,
        Style style,
        String cloth,
        String by,
        Instant at) {

    /** Who made the version that was ordered. */
    public static final String CUSTOMER = "customer";

    /** How a version came about. */
    public enum Kind {
        /** As the order was placed. */
        ORDERED,
        /** As it stayed when the versions of an order that had ended long ago were deleted. */
        FOUND,
        /** Drafted again with measurements that a tailor corrected. */
        MEASURED,
        /** Begun again with what the customer measured again, whoever sent it. */
        MEASURED_AGAIN,
        /** Begun again with what the customer changed before the knife. */
        CHANGED,
        /** Drafted again with other alterations. */
        ALTERED,
        /** Approved. */
        APPROVED,
        /** Kept under a name; the order stayed as it was. */
        NAMED;

        /** Whether the order was then as this version is. */
        public boolean isOnTheOrder() {
            return this != NAMED;
        }
    }
}
