package io.tailorline.pattern.draft.outline;

import io.tailorline.pattern.geom.Crossing;
import io.tailorline.pattern.geom.Point;
import io.tailorline.pattern.geom.Trace;
import java.util.Arrays;
import java.util.Optional;

/**
 * A crossing of two lines near a corner.
 *
 * @param onFirst its place on the first line: chord number plus share
 * @param onSecond its place on the second line
 * @param distance from the corner, mm
 */
record Meeting(Point at, double onFirst, double onSecond, double distance) {

    /** Chords whose boxes are further apart than this cannot even touch, mm. */
    private static final double APART = 1e-5;

    /** The crossing nearest to {@code corner}, looked for on chords within {@code reach} of it and on the end chords. */
    static Optional<Meeting> nearest(Trace first, Trace second, Point corner, double reach) {
        int[] seconds = candidates(second, corner, reach);
        Meeting best = null;
        for (int i : candidates(first, corner, reach)) {
            for (int j : seconds) {
                Meeting meeting = areApart(first, i, second, j) ? null : at(first, i, second, j, corner);
                if (meeting != null && (best == null || meeting.distance < best.distance)) {
                    best = meeting;
                }
            }
        }
        return Optional.ofNullable(best);
    }

    /** The chords of a line that are looked at, in order. */
    private static int[] candidates(Trace line, Point corner, double reach) {
        int[] found = new int[line.size() - 1];
        int count = 0;
        boolean near = isNear(line, 0, corner, reach);
        for (int chord = 0; chord < found.length; chord++) {
            boolean endsNear = isNear(line, chord + 1, corner, reach);
            if (near || endsNear || chord == 0 || chord == found.length - 1) {
                found[count++] = chord;
            }
            near = endsNear;
        }
        return Arrays.copyOf(found, count);
    }

    private static boolean isNear(Trace line, int index, Point corner, double reach) {
        double x = line.x(index) - corner.x();
        double y = line.y(index) - corner.y();
        return x * x + y * y < reach * reach;
    }

    private static boolean areApart(Trace a, int i, Trace b, int j) {
        return areApart(a.x(i), a.x(i + 1), b.x(j), b.x(j + 1)) || areApart(a.y(i), a.y(i + 1), b.y(j), b.y(j + 1));
    }

    private static boolean areApart(double a, double b, double c, double d) {
        return Math.max(a, b) + APART < Math.min(c, d) || Math.max(c, d) + APART < Math.min(a, b);
    }

    private static Meeting at(Trace first, int i, Trace second, int j, Point corner) {
        Optional<Crossing> crossing =
                Crossing.of(first.point(i), first.point(i + 1), second.point(j), second.point(j + 1));
        if (crossing.isEmpty()) {
            return null;
        }
        Crossing found = crossing.get();
        return new Meeting(
                found.at(),
                i + found.onFirst(),
                j + found.onSecond(),
                found.at().distanceTo(corner));
    }
}
