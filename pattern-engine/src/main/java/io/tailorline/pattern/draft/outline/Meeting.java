package io.tailorline.pattern.draft.outline;

import io.tailorline.pattern.geom.Crossing;
import io.tailorline.pattern.geom.Point;
import java.util.List;
import java.util.Optional;

/**
 * A crossing of two lines near a corner.
 *
 * @param onFirst its place on the first line: chord number plus share
 * @param onSecond its place on the second line
 * @param distance from the corner, mm
 */
record Meeting(Point at, double onFirst, double onSecond, double distance) {

    /** The crossing nearest to {@code corner}, looked for on chords within {@code reach} of it and on the end chords. */
    static Optional<Meeting> nearest(List<Point> first, List<Point> second, Point corner, double reach) {
        Meeting best = null;
        for (int i = 0; i < first.size() - 1; i++) {
            for (int j = 0; isCandidate(first, i, corner, reach) && j < second.size() - 1; j++) {
                if (!isCandidate(second, j, corner, reach)) {
                    continue;
                }
                Optional<Crossing> found =
                        Crossing.of(first.get(i), first.get(i + 1), second.get(j), second.get(j + 1));
                if (found.isPresent()) {
                    Meeting meeting = of(found.get(), i, j, corner);
                    best = best == null || meeting.distance < best.distance ? meeting : best;
                }
            }
        }
        return Optional.ofNullable(best);
    }

    private static Meeting of(Crossing crossing, int i, int j, Point corner) {
        return new Meeting(
                crossing.at(),
                i + crossing.onFirst(),
                j + crossing.onSecond(),
                crossing.at().distanceTo(corner));
    }

    private static boolean isCandidate(List<Point> line, int chord, Point corner, double reach) {
        return chord == 0
                || chord == line.size() - 2
                || line.get(chord).distanceTo(corner) < reach
                || line.get(chord + 1).distanceTo(corner) < reach;
    }
}
