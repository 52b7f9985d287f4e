package io.tailorline.cutter.plan;

import java.util.ArrayList;
import java.util.List;

/** In which order the holes and slits of one piece are made: from the leftmost on, always the nearest next. */
final class InnerOrder {

    private InnerOrder() {}

    static List<InnerFeature> shortest(List<InnerFeature> features) {
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
