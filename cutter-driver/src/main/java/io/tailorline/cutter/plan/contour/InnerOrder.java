package io.tailorline.cutter.plan.contour;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * A good order for many holes and slits of one piece: nearest neighbour from the leftmost, then 2-opt while it shortens
 * the path.
 */
final class InnerOrder {

    /** Least improvement, mm, so that rounding errors never make it cycle. */
    private static final double WORTHWHILE = 1e-6;

    private InnerOrder() {}

    static List<InnerFeature> shortest(List<InnerFeature> features) {
        List<InnerFeature> order = nearestNext(features);
        boolean improved = true;
        while (improved) {
            improved = false;
            for (int i = 0; i < order.size(); i++) {
                for (int j = i + 1; j < order.size(); j++) {
                    if (gain(order, i, j) > WORTHWHILE) {
                        Collections.reverse(order.subList(i, j + 1));
                        improved = true;
                    }
                }
            }
        }
        return order;
    }

    /** What reversing the run from {@code i} to {@code j} saves, mm; both ends of the path are free. */
    private static double gain(List<InnerFeature> order, int i, int j) {
        double gain = 0;
        if (i > 0) {
            gain += distance(order, i - 1, i) - distance(order, i - 1, j);
        }
        if (j + 1 < order.size()) {
            gain += distance(order, j, j + 1) - distance(order, i, j + 1);
        }
        return gain;
    }

    private static double distance(List<InnerFeature> order, int one, int other) {
        return order.get(one).at().distanceTo(order.get(other).at());
    }

    private static List<InnerFeature> nearestNext(List<InnerFeature> features) {
        List<InnerFeature> left = new ArrayList<>(features);
        List<InnerFeature> ordered = new ArrayList<>(features.size());
        while (!left.isEmpty()) {
            InnerFeature next = left.get(0);
            for (InnerFeature feature : left) {
                if (ordered.isEmpty() ? feature.at().x() < next.at().x() : isNearer(feature, next, ordered)) {
                    next = feature;
                }
            }
            left.remove(next);
            ordered.add(next);
        }
        return ordered;
    }

    private static boolean isNearer(InnerFeature feature, InnerFeature than, List<InnerFeature> ordered) {
        InnerFeature last = ordered.get(ordered.size() - 1);
        return feature.at().distanceTo(last.at()) < than.at().distanceTo(last.at());
    }
}
