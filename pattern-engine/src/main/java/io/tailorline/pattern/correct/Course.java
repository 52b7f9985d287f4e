package io.tailorline.pattern.correct;

import io.tailorline.geometry.Point;
import java.util.List;

/**
 * How far every place of an edge moves, known in equal steps and running evenly between two of them.
 *
 * @param length of the edge, mm
 * @param steps from its first point to its last, at least two, mm
 */
record Course(double length, List<Point> steps) {

    /** Over which the slope is read to either side, mm. */
    private static final double REACH = 2;

    Course {
        steps = List.copyOf(steps);
        if (steps.size() < 2) {
            throw new IllegalArgumentException("A course of %d steps must have at least 2.".formatted(steps.size()));
        }
    }

    /** @param along from the first point of the edge; beyond an end it is the end, mm */
    Point at(double along) {
        double place = StrictMath.max(0, StrictMath.min(1, along / length)) * (steps.size() - 1);
        int before = (int) StrictMath.min(steps.size() - 2, StrictMath.floor(place));
        return steps.get(before).towards(steps.get(before + 1), place - before);
    }

    /** mm a mm. */
    Point slope(double along) {
        double from = StrictMath.max(0, along - REACH);
        double to = StrictMath.min(length, along + REACH);
        return to > from ? at(to).minus(at(from)).times(1 / (to - from)) : Point.of(0, 0);
    }

    /** The farthest that a place moves, mm. */
    double farthest() {
        return steps.stream().mapToDouble(Point::length).max().orElse(0);
    }
}
