package io.tailorline.nesting.cli;

import io.tailorline.nesting.marker.Marker;
import io.tailorline.nesting.marker.OrderShare;
import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;

/** The summary of a finished marker: one line, and one more for each order when there are several orders or rolls. */
final class MarkerReport {

    private final PrintWriter out;

    MarkerReport(PrintWriter out) {
        this.out = out;
    }

    /** @param where text before the figures */
    void print(String where, Marker marker) {
        List<OrderShare> orders = OrderShare.of(marker);
        out.printf(
                Locale.ROOT,
                "%s%d pieces, length %.2f mm, efficiency %.2f %%%n",
                where,
                orders.stream().mapToInt(OrderShare::pieces).sum(),
                marker.length(),
                100 * marker.efficiency());
        if (orders.size() > 1 || !where.isEmpty()) {
            for (OrderShare order : orders) {
                out.printf(
                        Locale.ROOT,
                        "  order %s: %d pieces, %.1f %% of their area, from %.0f to %.0f mm%n",
                        order.order(),
                        order.pieces(),
                        100 * order.areaShare(),
                        order.from(),
                        order.to());
            }
        }
    }
}
