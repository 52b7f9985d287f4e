package io.tailorline.pattern.draft.jacket.block;

import io.tailorline.geometry.Curve;
import io.tailorline.geometry.Point;
import io.tailorline.geometry.Polyline;

/**
 * The hem between two seams: it leaves one and meets the other at a right angle, so that the hem of the whole jacket
 * runs on smoothly across them. docs/drafting/jacket.md, step 6.
 */
public final class Hem {

    private static final double HANDLE = 0.35;
    private static final int CHORDS = 12;

    private Hem() {}

    /** From the lower end of one seam to that of another; both seams run down. */
    public static Polyline between(Polyline from, Polyline to) {
        Point start = from.last();
        Point end = to.last();
        double handle = HANDLE * start.distanceTo(end);
        Point leaving = square(from, start, end).times(handle);
        Point arriving = square(to, start, end).times(handle);
        return new Curve(start, leaving, arriving, end).sampled(CHORDS);
    }

    /** Square to the end of a seam, in the sense from {@code start} to {@code end}. */
    public static Point square(Polyline seam, Point start, Point end) {
        Point square = seam.endTangent().quarterTurned();
        return square.dot(end.minus(start)) > 0 ? square : square.times(-1);
    }
}
