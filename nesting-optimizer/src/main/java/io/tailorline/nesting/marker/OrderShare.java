package io.tailorline.nesting.marker;

import io.tailorline.geometry.Point;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The share of a marker that belongs to an order.
 *
 * @param pieces copies of it
 * @param areaShare of the area of all copies, 0 to 1, to a millionth
 * @param from where along the cloth its first piece begins, mm
 * @param to where its last piece ends, mm
 */
public record OrderShare(String order, int pieces, double areaShare, double from, double to) {

    private static final double STEPS = 1e6;

    /** All orders of a marker, in the order in which they first appear. */
    public static List<OrderShare> of(Marker marker) {
        Map<String, List<Placement>> placements = new LinkedHashMap<>();
        double area = 0;
        for (Placement placement : marker.placements()) {
            placements
                    .computeIfAbsent(placement.order(), any -> new ArrayList<>())
                    .add(placement);
            area += Efficiency.area(placement);
        }
        List<OrderShare> shares = new ArrayList<>(placements.size());
        double all = area;
        placements.forEach((order, own) -> shares.add(of(order, own, all)));
        return shares;
    }

    private static OrderShare of(String order, List<Placement> placements, double all) {
        double from = Double.POSITIVE_INFINITY;
        double to = 0;
        double area = 0;
        int pieces = 0;
        for (Placement placement : placements) {
            area += Efficiency.area(placement);
            pieces += placement.wanted().size();
            for (Point point : placement.cutLine().points()) {
                from = StrictMath.min(from, point.x());
                to = StrictMath.max(to, point.x());
            }
        }
        return new OrderShare(order, pieces, StrictMath.rint(area / all * STEPS) / STEPS, from, to);
    }
}
