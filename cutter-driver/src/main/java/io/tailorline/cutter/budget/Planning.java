package io.tailorline.cutter.budget;

import io.tailorline.cutter.plan.CutRules;
import io.tailorline.cutter.plan.PlanResult;
import io.tailorline.cutter.profile.TableProfile;
import io.tailorline.nesting.marker.Marker;

/** Makes one program. */
@FunctionalInterface
interface Planning {

    /** @param orderEffort how many times the usual effort goes into the order of the pieces */
    PlanResult plan(Marker marker, TableProfile table, CutRules rules, int orderEffort);
}
