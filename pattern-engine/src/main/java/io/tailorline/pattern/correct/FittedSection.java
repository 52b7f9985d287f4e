package io.tailorline.pattern.correct;

import io.tailorline.geometry.Point;
import io.tailorline.geometry.Polyline;
import java.util.ArrayList;
import java.util.List;

/**
 * A stretch of an edge that is to be longer or shorter while its ends stay: its curve is deepened or filled, most in
 * its middle, so that it leaves both ends in its old direction. What is too straight for that is slid along itself.
 *
 * @param from mm from the beginning of the side of the seam
 * @param out how far its middle moves out of the piece, mm; less than 0 into it
 * @param slid by how much it is made longer along itself, mm
 */
record FittedSection(double from, double to, double out, double slid) {

    /** As far as a hand moves a seam line, mm; further the curve would lose its shape. */
    private static final double FARTHEST = 8;

    private static final double STEP = 0.5;
    private static final double CHORD = 2;
    /** A difference that no seam notices, mm. */
    private static final double EXACT = 0.01;

    private static final double FINE = 1e-3;

    /** So much of the length, mm, a further mm that the curve is deepened or filled must bring at least. */
    private static final double WORTH = 0.05;

    /** @param need by how much it is to be longer, mm */
    static FittedSection of(SewnRun.Stretch stretch, double from, double to, double need) {
        FittedSection still = new FittedSection(from, to, 0, 0);
        if (StrictMath.abs(need) <= EXACT) {
            return still;
        }
        double nearest = 0;
        double left = need;
        for (double out = STEP; out <= FARTHEST; out += STEP) {
            for (int side : new int[] {1, -1}) {
                double low = side * (out - STEP);
                double high = side * out;
                double over = off(stretch, from, to, high, need);
                if (off(stretch, from, to, low, need) * over <= 0) {
                    return new FittedSection(from, to, between(stretch, from, to, low, high, need), 0);
                }
                double further = out - StrictMath.abs(nearest);
                if (StrictMath.abs(over) < StrictMath.abs(left) - WORTH * further) {
                    nearest = high;
                    left = -over;
                }
            }
        }
        return new FittedSection(from, to, nearest, left);
    }

    private static double between(
            SewnRun.Stretch stretch, double from, double to, double low, double high, double need) {
        double nearer = low;
        double further = high;
        while (StrictMath.abs(further - nearer) > FINE) {
            double middle = (nearer + further) / 2;
            if (off(stretch, from, to, nearer, need) * off(stretch, from, to, middle, need) <= 0) {
                further = middle;
            } else {
                nearer = middle;
            }
        }
        return (nearer + further) / 2;
    }

    /** By how much it is longer than it must be with its middle moved out so far, mm. */
    private static double off(SewnRun.Stretch stretch, double from, double to, double out, double need) {
        FittedSection section = new FittedSection(from, to, out, 0);
        int parts = (int) StrictMath.max(4, StrictMath.ceil((to - from) / CHORD));
        List<Point> was = new ArrayList<>();
        List<Point> is = new ArrayList<>();
        for (int i = 0; i <= parts; i++) {
            double onSeam = from + (to - from) * i / parts;
            double onEdge = stretch.onEdge(onSeam);
            Point at = stretch.edge().line().at(onEdge);
            was.add(at);
            is.add(at.plus(stretch.outwards(onEdge).times(section.outAt(onSeam))));
        }
        return new Polyline(is).length() - new Polyline(was).length() - need;
    }

    /** How far a place moves out of the piece, mm. */
    double outAt(double onSeam) {
        double share = (onSeam - from) / (to - from);
        return share <= 0 || share >= 1 ? 0 : out * 16 * share * share * (1 - share) * (1 - share);
    }

    /** How far a place is slid on by what is made longer before it, mm. */
    double slidAt(double onSeam) {
        return slid * StrictMath.max(0, StrictMath.min(1, (onSeam - from) / (to - from)));
    }
}
