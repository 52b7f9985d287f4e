package io.tailorline.cutter.budget;

import io.tailorline.cutter.plan.rules.CutRules;
import io.tailorline.cutter.profile.TableProfile;
import io.tailorline.nesting.marker.Marker;

/**
 * A marker that is to be cut in a time.
 *
 * @param seconds the budget of table time, s, positive
 * @param rules by which it is cut when that is in time
 * @param means what may be done when it is not
 */
public record BudgetRequest(Marker marker, TableProfile table, double seconds, CutRules rules, BudgetOptions means) {

    public BudgetRequest {
        if (!(seconds > 0) || Double.isInfinite(seconds)) {
            throw new IllegalArgumentException("The budget (%s s) must be above 0.".formatted(seconds));
        }
    }

    /** By usual rules and with usual means. */
    public BudgetRequest(Marker marker, TableProfile table, double seconds) {
        this(marker, table, seconds, CutRules.usual(), BudgetOptions.usual());
    }
}
