package io.tailorline.pattern.io.dxf;

import io.tailorline.geometry.NearestPoint;
import io.tailorline.geometry.Point;
import io.tailorline.geometry.Polyline;
import io.tailorline.geometry.Ring;
import java.util.Arrays;

/**
 * The seam allowance of an edge that came without one: the median distance of its points from the cut line, to 0.1 mm.
 */
final class AllowanceEstimate {

    private static final double STEPS_PER_MM = 10;

    private AllowanceEstimate() {}

    static double between(Polyline edge, Ring cutLine) {
        double[] distances = edge.points().stream()
                .mapToDouble(point -> NearestPoint.of(point, cutLine.points()).distance())
                .sorted()
                .toArray();
        if (distances.length == 2) {
            Point middle = edge.first().towards(edge.last(), 0.5);
            distances = new double[] {NearestPoint.of(middle, cutLine.points()).distance()};
        }
        Arrays.sort(distances);
        return StrictMath.rint(distances[distances.length / 2] * STEPS_PER_MM) / STEPS_PER_MM;
    }
}
