package io.tailorline.portal.sales.promise;

import io.tailorline.pattern.measure.MeasurementCheck;
import io.tailorline.pattern.measure.MeasurementSet;
import io.tailorline.pattern.piece.Style;

/** Whether a tailor will have to look at an order, as far as that is seen before it is drafted. */
public final class LikelyReview {

    private LikelyReview() {}

    /**
     * Measurements that few bodies have, what was said of them that a tailor must hear, alterations, and corrections by
     * hand are shown to a tailor.
     */
    public static boolean of(MeasurementSet body, Style style) {
        return !style.alterations().isEmpty()
                || !style.corrections().isEmpty()
                || !MeasurementCheck.of(body).isEmpty()
                || !body.notes().reasons().isEmpty();
    }
}
