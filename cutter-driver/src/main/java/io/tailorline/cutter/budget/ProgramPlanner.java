package io.tailorline.cutter.budget;

import io.tailorline.cutter.plan.PlanResult;
import io.tailorline.cutter.plan.rules.CutRules;
import io.tailorline.cutter.profile.TableProfile;
import io.tailorline.nesting.marker.Marker;

/** Makes one program. */
@FunctionalInterface
interface ProgramPlanner {

    /** @param orderEffort number of searches for the order, the best of which is used */
    PlanResult plan(Marker marker, TableProfile table, CutRules rules, int orderEffort);
}
