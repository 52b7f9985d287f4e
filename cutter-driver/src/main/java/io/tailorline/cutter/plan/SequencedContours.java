package io.tailorline.cutter.plan;

import io.tailorline.cutter.plan.contour.MarkerContours;
import io.tailorline.cutter.plan.order.Bites;
import io.tailorline.cutter.plan.order.OrderPlan;
import io.tailorline.cutter.plan.order.OrderRules;
import io.tailorline.cutter.plan.order.Preferences;
import io.tailorline.cutter.plan.rules.CutRules;
import io.tailorline.cutter.profile.TableProfile;
import io.tailorline.nesting.marker.Marker;
import java.util.Optional;

/**
 * A marker's contours with the order found for them.
 *
 * @param lines with all entry options of each piece
 * @param plan empty when the conveyor permits no order
 */
record SequencedContours(MarkerContours lines, Bites bites, Optional<OrderPlan> plan) {

    static SequencedContours find(Marker marker, TableProfile table, CutRules rules, int searches) {
        MarkerContours lines = MarkerContours.of(marker, table, rules);
        Bites bites = new Bites(lines.contours(), table);
        OrderRules order = new OrderRules(bites, lines.precedence(), Preferences.of(lines.contours()));
        return new SequencedContours(lines, bites, OrderPlan.best(lines.contours(), order, table, searches));
    }
}
