package io.tailorline.pattern.grade;

import io.tailorline.geometry.Point;
import java.util.List;

/**
 * A corner of a piece that grading moves.
 *
 * @param trail where it lies in every size, in the frame of the sample size, mm
 * @param isOnCutLine on the cut line, else on the seam line
 */
public record TurnPoint(List<Point> trail, boolean isOnCutLine) {

    public TurnPoint {
        trail = List.copyOf(trail);
    }

    /** How far it moves from the sample size to a size, mm. */
    public Point delta(int size, int sample) {
        return trail.get(size).minus(trail.get(sample));
    }
}
