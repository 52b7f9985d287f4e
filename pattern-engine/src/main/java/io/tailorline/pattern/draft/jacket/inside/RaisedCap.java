package io.tailorline.pattern.draft.jacket.inside;

import io.tailorline.geometry.Point;
import io.tailorline.geometry.Polyline;
import io.tailorline.geometry.Trace;

/**
 * A sleeve's cap whose ends are moved and whose crown is raised. Between the crown and an end the end's displacement
 * comes in as the smooth step of the way aside, which leaves the cap's direction at its ends as it was:
 * docs/drafting/jacket-inside.md, step 5. Only the height of the crown changes during the search, so each point's share
 * of that step and the way it goes aside are worked out once.
 */
final class RaisedCap {

    private final double[] x;
    private final double[] y;

    /** How far the end on this side moves every point down with the crown fixed, mm at the end itself. */
    private final double[] endDown;

    /** How much of the end's displacement a point has: 0 at the crown, 1 at the end, level at both. */
    private final double[] shares;

    /**
     * @param atStart displacement of the cap's first point
     * @param atEnd that of its last one
     */
    RaisedCap(Polyline cap, Point atStart, Point atEnd) {
        int size = cap.size();
        this.x = new double[size];
        this.y = new double[size];
        this.endDown = new double[size];
        this.shares = new double[size];
        double crown = crown(cap);
        double toStart = cap.x(0) - crown;
        double toEnd = cap.x(size - 1) - crown;
        for (int i = 0; i < size; i++) {
            double aside = cap.x(i) - crown;
            boolean isBefore = aside * toStart > 0;
            double way = isBefore ? aside / toStart : aside / toEnd;
            Point atItsEnd = isBefore ? atStart : atEnd;
            shares[i] = Shift.smooth(way);
            x[i] = cap.x(i) + atItsEnd.x() * shares[i];
            y[i] = cap.y(i);
            endDown[i] = atItsEnd.y();
        }
    }

    /** x of the cap's highest point. */
    private static double crown(Polyline cap) {
        int highest = 0;
        for (int i = 1; i < cap.size(); i++) {
            highest = cap.y(i) < cap.y(highest) ? i : highest;
        }
        return cap.x(highest);
    }

    /** How long the cap is when its crown is raised by {@code atCrown} mm. */
    double length(double atCrown) {
        double sum = 0;
        double before = raisedY(0, atCrown);
        for (int i = 1; i < x.length; i++) {
            double here = raisedY(i, atCrown);
            double across = x[i] - x[i - 1];
            sum += Math.sqrt(across * across + (here - before) * (here - before));
            before = here;
        }
        return sum;
    }

    Polyline line(double atCrown) {
        Trace raised = new Trace(x.length);
        for (int i = 0; i < x.length; i++) {
            raised.to(x[i], raisedY(i, atCrown));
        }
        return raised.line();
    }

    private double raisedY(int i, double atCrown) {
        return y[i] - atCrown + (endDown[i] + atCrown) * shares[i];
    }
}
