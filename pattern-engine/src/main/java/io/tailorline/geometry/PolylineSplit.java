package io.tailorline.geometry;

import java.util.Locale;

/**
 * Splits a line on the arc that its chords approximate: both parts then meet the cut in one direction, so that lines
 * ending there are smooth when the parts are sewn together again.
 */
final class PolylineSplit {

    /** Where a line is split no chord shorter than this is left, mm: the direction of such a chord would be noise. */
    private static final double LEAST_CHORD = 0.8;

    /**
     * Across a chord steeper than this, as the cosine of its direction, a line is split at an x on the chord itself.
     */
    private static final double LEAST_LEVEL = 0.3;

    /**
     * The chords of a sampled curve are of much the same length: a far longer one is a straight line between curves.
     */
    private static final double MOST_TO_NEIGHBOUR = 4;

    private final Polyline line;
    private final int last;

    PolylineSplit(Polyline line) {
        this.line = line;
        this.last = line.size() - 1;
    }

    Polyline.Halves atLength(double along) {
        if (!(along > 0) || !(along < line.length())) {
            throw new IllegalArgumentException(String.format(
                    Locale.ROOT, "A line of %.2f mm has no inner point at %.2f mm.", line.length(), along));
        }
        int next = line.chordAt(along);
        Point onChord = line.at(along);
        double out = bulge(next, onChord);
        return splitBefore(
                next,
                out == 0
                        ? onChord
                        : onChord.plus(line.chordDirection(next).quarterTurned().times(out)));
    }

    Polyline.Halves atX(double atX) {
        double run = line.x(last) > line.x(0) ? 1 : -1;
        int next = 1;
        while (next < last && line.x(next) * run < atX * run) {
            next++;
        }
        Point onChord = line.point(next - 1)
                .towards(line.point(next), (atX - line.x(next - 1)) / (line.x(next) - line.x(next - 1)));
        double out = bulge(next, onChord);
        double level = out == 0 ? 0 : line.chordDirection(next).x();
        double up = Math.abs(level) < LEAST_LEVEL ? 0 : out / level;
        return splitBefore(next, onChord.plus(Point.of(0, up)));
    }

    private Polyline.Halves splitBefore(int next, Point at) {
        boolean crumbBefore = next > 1 && line.point(next - 1).distanceTo(at) < LEAST_CHORD;
        boolean crumbAfter = next < last && line.point(next).distanceTo(at) < LEAST_CHORD;
        Trace before = new Trace(next + 1).along(line, 0, crumbBefore ? next - 1 : next);
        Trace after = new Trace(last - next + 2).to(at);
        return new Polyline.Halves(
                new Polyline(before.to(at)), new Polyline(after.along(line, crumbAfter ? next + 1 : next, last + 1)));
    }

    /**
     * How far, mm, the arc lies to the quarter-turned side of its chord at a point of the chord that ends at
     * {@code next}.
     */
    private double bulge(int next, Point onChord) {
        boolean hasNeighbours = next > 1 && next < last;
        if (!hasNeighbours || chordLength(next - 1) == 0 || chordLength(next) == 0 || chordLength(next + 1) == 0) {
            return 0;
        }
        double before = bend(next - 1);
        double after = bend(next);
        boolean curved = before * after > 0 && Math.max(Math.abs(before), Math.abs(after)) < Polyline.CURVE_BEND_DEG;
        if (!curved) {
            return 0;
        }
        double length = chordLength(next);
        if (length > MOST_TO_NEIGHBOUR * Math.min(chordLength(next - 1), chordLength(next + 1))) {
            return 0;
        }
        double curvature = StrictMath.toRadians((before + after) / 2)
                / (length / 2 + (chordLength(next - 1) + chordLength(next + 1)) / 4);
        double along = line.point(next - 1).distanceTo(onChord);
        return -curvature * along * (length - along) / 2;
    }

    private double chordLength(int end) {
        return line.station(end) - line.station(end - 1);
    }

    /** How far the line turns at an inner point, degrees; positive as {@link Point#turned} turns. */
    private double bend(int at) {
        Point in = line.chordDirection(at);
        Point on = line.chordDirection(at + 1);
        return StrictMath.toDegrees(StrictMath.atan2(in.cross(on), in.dot(on)));
    }
}
