package io.tailorline.pattern.draft.jacket.inside;

import io.tailorline.pattern.geom.Point;
import io.tailorline.pattern.geom.Polyline;
import java.util.ArrayList;
import java.util.List;

/**
 * How lines of the shell are moved to become lines of the lining: point by point, so that they keep their shape. A parallel would
 * bend them and change their lengths: docs/drafting/jacket-inside.md, step 1.
 */
final class Shift {

    private Shift() {}

    /** Runs from 0 to 1 while {@code t} does, level at both ends. */
    static double smooth(double t) {
        double within = StrictMath.max(0, StrictMath.min(1, t));
        return within * within * (3 - 2 * within);
    }

    /** Every point moved by what lies between the two displacements, as far as it lies along the line. */
    static Polyline blended(Polyline line, Point atStart, Point atEnd) {
        double[] stations = line.stations();
        double length = stations[stations.length - 1];
        Point change = atEnd.minus(atStart);
        List<Point> points = new ArrayList<>(stations.length);
        for (int i = 0; i < stations.length; i++) {
            points.add(line.point(i).plus(atStart).plus(change.times(smooth(stations[i] / length))));
        }
        return new Polyline(points);
    }

    /** The line with its two ends moved; the displacements run out within {@code reach} mm of them. */
    static Polyline ends(Polyline line, Point atStart, Point atEnd, double reach) {
        double[] stations = line.stations();
        double length = stations[stations.length - 1];
        double within = StrictMath.min(reach, length / 2);
        List<Point> points = new ArrayList<>(stations.length);
        for (int i = 0; i < stations.length; i++) {
            points.add(line.point(i)
                    .plus(atStart.times(1 - smooth(stations[i] / within)))
                    .plus(atEnd.times(1 - smooth((length - stations[i]) / within))));
        }
        return new Polyline(points);
    }
}
