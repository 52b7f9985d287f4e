package io.tailorline.pattern.io.dxf;

import io.tailorline.geometry.NearestPoint;
import io.tailorline.geometry.Point;
import io.tailorline.geometry.Polyline;
import io.tailorline.geometry.Ring;
import java.util.stream.IntStream;

/**
 * The seam allowance of an edge that came without one: the median distance of places in its middle from the cut line,
 * to 0.1 mm. Towards its corners the cut line of the neighbour may be nearer, as beside a deep hem.
 */
final class AllowanceEstimate {

    private static final double STEPS_PER_MM = 10;
    private static final int PLACES = 9;

    /** The places lie between this share of the edge and as much before its end. */
    private static final double FROM = 0.3;

    private AllowanceEstimate() {}

    static double between(Polyline edge, Ring cutLine) {
        double[] distances = IntStream.range(0, PLACES)
                .mapToObj(i -> place(edge, FROM + (1 - 2 * FROM) * i / (PLACES - 1)))
                .mapToDouble(place -> NearestPoint.of(place, cutLine.points()).distance())
                .sorted()
                .toArray();
        return StrictMath.rint(distances[PLACES / 2] * STEPS_PER_MM) / STEPS_PER_MM;
    }

    private static Point place(Polyline edge, double share) {
        return edge.at(share * edge.length());
    }
}
