package io.tailorline.cutter.plan;

import io.tailorline.cutter.profile.TableProfile;
import io.tailorline.nesting.marker.Marker;
import java.util.Optional;

/**
 * A marker's lines with the order that was found for them.
 *
 * @param lines with all ways to cut each piece
 * @param plan empty when the conveyor allows no order
 */
record SequencedLines(MarkerLines lines, Bites bites, Optional<OrderPlan> plan) {

    static SequencedLines find(Marker marker, TableProfile table, CutRules rules, int searches) {
        MarkerLines lines = MarkerLines.of(marker, table, rules);
        Bites bites = new Bites(lines.contours(), table);
        OrderRules order = new OrderRules(bites, lines.precedence(), Preferences.of(lines.contours()));
        return new SequencedLines(lines, bites, OrderPlan.best(lines.contours(), order, table, searches));
    }
}
