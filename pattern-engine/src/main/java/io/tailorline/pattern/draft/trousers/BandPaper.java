package io.tailorline.pattern.draft.trousers;

import io.tailorline.geometry.Point;
import io.tailorline.geometry.Polyline;
import java.util.ArrayList;
import java.util.List;

/**
 * Where a place of one half of the waistband lies on paper, mm: straight, or curved where its top is shorter than its
 * waist seam. Step: docs/drafting/trousers.md, 7.
 *
 * @param length of the waist seam from centre back to centre front
 * @param height of the paper above the waist seam: the seam lies on y = height at centre back
 * @param narrower by which a band {@code width} wide is shorter above than below
 * @param width finished
 * @param mirrored whether centre back lies on the right of the paper, as it does on the left half
 */
record BandPaper(double length, double height, double narrower, double width, boolean mirrored) {

    /** A band that is narrower by less is cut straight. */
    private static final double STRAIGHT = 0.5;

    private static final int CHORDS = 24;

    private boolean isStraight() {
        return narrower < STRAIGHT;
    }

    /**
     * @param along from centre back along the waist seam, and on beyond centre front
     * @param up above the waist seam
     */
    Point at(double along, double up) {
        double x = along;
        double y = height - up;
        if (!isStraight()) {
            double radius = length * width / narrower;
            double turned = along / radius;
            x = (radius - up) * StrictMath.sin(turned);
            y = height - radius + (radius - up) * StrictMath.cos(turned);
        }
        return Point.of(mirrored ? length - x : x, y);
    }

    /** Parallel to the waist seam. */
    Polyline parallel(double from, double to, double up) {
        if (isStraight()) {
            return Polyline.through(at(from, up), at(to, up));
        }
        List<Point> points = new ArrayList<>(CHORDS + 1);
        for (int i = 0; i <= CHORDS; i++) {
            points.add(at(from + (to - from) * i / CHORDS, up));
        }
        return new Polyline(points);
    }

    /** Square to the waist seam. */
    Polyline across(double along, double from, double to) {
        return Polyline.through(at(along, from), at(along, to));
    }
}
