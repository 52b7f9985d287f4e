package io.tailorline.pattern.draft.outline;

import io.tailorline.geometry.Crossing;
import io.tailorline.geometry.Point;
import io.tailorline.geometry.Trace;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A crossing of two lines near a corner.
 *
 * @param onFirst its place on the first line: chord number plus share
 * @param onSecond its place on the second line
 * @param distance from the corner, mm
 */
record CornerCrossing(Point at, double onFirst, double onSecond, double distance) {

    /** The crossing nearest to {@code corner}, searched on chords within {@code reach} of it and on the end chords. */
    static Optional<CornerCrossing> nearest(Trace first, Trace second, Point corner, double reach) {
        NearChords firsts = new NearChords(first, corner, reach);
        NearChords seconds = new NearChords(second, corner, reach);
        CornerCrossing best = null;
        for (int i = 0; i < firsts.size(); i++) {
            int chord = firsts.chord(i);
            int candidates = seconds.areApartFrom(first, chord) ? 0 : seconds.size();
            for (int j = 0; j < candidates; j++) {
                CornerCrossing crossing = seconds.isApartFrom(j, first, chord)
                        ? null
                        : at(first, chord, second, seconds.chord(j), corner);
                if (crossing != null && (best == null || crossing.distance < best.distance)) {
                    best = crossing;
                }
            }
        }
        return Optional.ofNullable(best);
    }

    private static @Nullable CornerCrossing at(Trace first, int i, Trace second, int j, Point corner) {
        Optional<Crossing> crossing =
                Crossing.of(first.point(i), first.point(i + 1), second.point(j), second.point(j + 1));
        if (crossing.isEmpty()) {
            return null;
        }
        Crossing found = crossing.get();
        return new CornerCrossing(
                found.at(),
                i + found.onFirst(),
                j + found.onSecond(),
                found.at().distanceTo(corner));
    }
}
