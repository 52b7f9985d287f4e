package io.tailorline.cutter.plan;

import io.tailorline.cutter.program.TablePoint;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Which way round the holes and slits of a piece are made on the way to its entry: the shorter of the two. */
final class InnerWay {

    private InnerWay() {}

    static List<InnerFeature> from(TablePoint from, List<InnerFeature> inner, TablePoint entry) {
        if (inner.size() < 2) {
            return inner;
        }
        TablePoint one = inner.get(0).at();
        TablePoint other = inner.get(inner.size() - 1).at();
        double forward = from.distanceTo(one) + other.distanceTo(entry);
        double backward = from.distanceTo(other) + one.distanceTo(entry);
        if (forward <= backward) {
            return inner;
        }
        List<InnerFeature> turned = new ArrayList<>(inner);
        Collections.reverse(turned);
        return turned;
    }
}
