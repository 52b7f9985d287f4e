package io.tailorline.pattern.draft.jacket.inside;

import io.tailorline.geometry.Point;
import io.tailorline.geometry.Polyline;
import io.tailorline.geometry.Trace;

/**
 * How lines of the shell are moved to become lines of the lining: point by point, so that they keep their shape. A
 * parallel would bend them and change their lengths: docs/drafting/jacket-inside.md, step 1.
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
        Point change = atEnd.minus(atStart);
        Trace moved = new Trace(line.size());
        for (int i = 0; i < line.size(); i++) {
            double share = smooth(line.station(i) / line.length());
            moved.to(line.x(i) + atStart.x() + change.x() * share, line.y(i) + atStart.y() + change.y() * share);
        }
        return moved.line();
    }

    /** The line with its two ends moved; the displacements run out within {@code reach} mm of them. */
    static Polyline ends(Polyline line, Point atStart, Point atEnd, double reach) {
        double length = line.length();
        double within = StrictMath.min(reach, length / 2);
        Trace moved = new Trace(line.size());
        for (int i = 0; i < line.size(); i++) {
            double start = 1 - smooth(line.station(i) / within);
            double end = 1 - smooth((length - line.station(i)) / within);
            moved.to(
                    line.x(i) + atStart.x() * start + atEnd.x() * end,
                    line.y(i) + atStart.y() * start + atEnd.y() * end);
        }
        return moved.line();
    }
}
