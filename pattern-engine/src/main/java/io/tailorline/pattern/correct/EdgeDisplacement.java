package io.tailorline.pattern.correct;

import io.tailorline.geometry.Point;
import java.util.ArrayList;
import java.util.List;

/**
 * How the points of one edge move. A moved point goes wholly, its neighbours less and less, the ends of the edge not at
 * all unless they are the points that are moved. Between, the share runs as 3u2 - 2u3, so that the line leaves the ends
 * and the moved point in its old direction and no corner changes its angle. A course moves each place by its own.
 */
final class EdgeDisplacement {

    private final double length;
    private final List<Pull> pulls = new ArrayList<>();
    private final List<Course> courses = new ArrayList<>();

    /**
     * One moved point.
     *
     * @param along from the first point of the edge, mm
     * @param by mm
     */
    private record Pull(double along, Point by) {}

    EdgeDisplacement(double length) {
        this.length = length;
    }

    /** @param along 0 and the length for the ends */
    void add(double along, Point by) {
        pulls.add(new Pull(along, by));
    }

    void add(Course course) {
        courses.add(course);
    }

    /** How far the point at a place moves, mm. */
    Point at(double along) {
        Point sum = Point.of(0, 0);
        for (Pull pull : pulls) {
            double share = share(pull, along);
            sum = sum.plus(pull.by.times(share * share * (3 - 2 * share)));
        }
        for (Course course : courses) {
            sum = sum.plus(course.at(along));
        }
        return sum;
    }

    /** How fast that changes along the edge, mm a mm. */
    Point slope(double along) {
        Point sum = Point.of(0, 0);
        for (Pull pull : pulls) {
            double share = share(pull, along);
            double span = along < pull.along ? pull.along : pull.along - length;
            sum = span == 0 ? sum : sum.plus(pull.by.times(6 * share * (1 - share) / span));
        }
        for (Course course : courses) {
            sum = sum.plus(course.slope(along));
        }
        return sum;
    }

    /** 0 at the ends of the edge, 1 at the moved point. */
    private double share(Pull pull, double along) {
        double share = along < pull.along ? along / pull.along : (length - along) / (length - pull.along);
        return pull.along >= length && along >= length ? 1 : StrictMath.max(0, StrictMath.min(1, share));
    }
}
