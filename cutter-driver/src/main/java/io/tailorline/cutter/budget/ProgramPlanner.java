package io.tailorline.cutter.budget;

import io.tailorline.cutter.plan.PlanResult;
import io.tailorline.cutter.plan.rules.CutRules;
import io.tailorline.cutter.profile.TableProfile;
import io.tailorline.nesting.marker.Marker;

/** Makes one program. */
@FunctionalInterface
interface ProgramPlanner {

    /** @param orderEffort of how many searches the order is the best */
    PlanResult plan(Marker marker, TableProfile table, CutRules rules, int orderEffort);
}
