package io.tailorline.pattern.grade;

import io.tailorline.geometry.Point;
import java.util.List;

/**
 * A point of a piece that grading moves.
 *
 * @param trail where it lies in every size, in the frame of the sample size, mm
 * @param kind what it is in the piece
 */
public record GradePoint(List<Point> trail, Kind kind) {

    /** What a grade point is. */
    public enum Kind {
        SEAM_CORNER,
        CUT_CORNER,
        NOTCH,
        DRILL_HOLE
    }

    public GradePoint {
        trail = List.copyOf(trail);
    }

    /** How far it moves from the sample size to a size, mm. */
    public Point delta(int size, int sample) {
        return trail.get(size).minus(trail.get(sample));
    }
}
