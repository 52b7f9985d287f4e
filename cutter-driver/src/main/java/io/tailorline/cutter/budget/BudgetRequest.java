package io.tailorline.cutter.budget;

import io.tailorline.cutter.plan.rules.CutRules;
import io.tailorline.cutter.profile.TableProfile;
import io.tailorline.nesting.marker.Marker;

/**
 * A marker to be cut within a time.
 *
 * @param seconds the budget of table time, s, positive
 * @param rules requested; kept when they are within the budget
 * @param options what may be done when they are not
 */
public record BudgetRequest(Marker marker, TableProfile table, double seconds, CutRules rules, BudgetOptions options) {

    public BudgetRequest {
        if (!(seconds > 0) || Double.isInfinite(seconds)) {
            throw new IllegalArgumentException("The budget (%s s) must be above 0.".formatted(seconds));
        }
    }

    /** With usual rules and options. */
    public BudgetRequest(Marker marker, TableProfile table, double seconds) {
        this(marker, table, seconds, CutRules.usual(), BudgetOptions.usual());
    }
}
