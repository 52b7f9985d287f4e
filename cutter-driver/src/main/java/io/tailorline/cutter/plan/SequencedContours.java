package io.tailorline.cutter.plan;

import io.tailorline.cutter.plan.contour.MarkerContours;
import io.tailorline.cutter.plan.order.Bites;
import io.tailorline.cutter.plan.order.OrderPlan;
import io.tailorline.cutter.plan.order.OrderRules;
import io.tailorline.cutter.plan.order.Preferences;
import io.tailorline.cutter.plan.rules.CutRules;
import io.tailorline.cutter.profile.TableProfile;
import io.tailorline.nesting.marker.Marker;
import io.tailorline.nesting.marker.Placement;
import java.util.List;
import java.util.Optional;

/**
 * A marker's contours with the order found for them.
 *
 * @param lines with all entry options of each piece
 * @param plan empty when the conveyor permits no order
 */
record SequencedContours(MarkerContours lines, Bites bites, Optional<OrderPlan> plan) {

    /** @param cut pieces beside which the marker is cut */
    static SequencedContours find(
            Marker marker, List<Placement> cut, TableProfile table, CutRules rules, int searches) {
        MarkerContours lines = MarkerContours.of(marker, cut, table, rules);
        Bites bites = new Bites(lines.contours(), table);
        OrderRules order = new OrderRules(bites, lines.precedence(), Preferences.of(lines.contours()));
        if (lines.contours().isEmpty()) {
            return new SequencedContours(lines, bites, Optional.of(OrderPlan.NOTHING));
        }
        return new SequencedContours(lines, bites, OrderPlan.best(lines.contours(), order, table, searches));
    }
}
