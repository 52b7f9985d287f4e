package io.tailorline.cutter.plan.outline;

import io.tailorline.cutter.plan.outline.PieceCuts.Chord;
import io.tailorline.cutter.program.TablePoint;
import io.tailorline.geometry.Mm;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * Where the outline of one piece coincides with what earlier pieces cut, in the opposite direction. Places on the
 * outline are distances from its first point, mm. Mutable while pieces are compared, by one thread.
 */
final class CommonLine {

    /**
     * A part of the outline that another piece cuts; {@code to} exceeds the perimeter where it runs past the first
     * point.
     */
    private record Cover(double from, double to, int other) {

        boolean holds(Cover part, double perimeter) {
            return part.from >= from && part.to <= to || part.from + perimeter >= from && part.to + perimeter <= to;
        }
    }

    private final List<Chord> chords = new ArrayList<>();
    private final List<Double> starts = new ArrayList<>();
    private final List<Cover> covers = new ArrayList<>();
    private final double perimeter;
    private final double shortest;

    /** @param shortest shared stretch, mm */
    CommonLine(ClosedPath outline, double shortest) {
        this.shortest = shortest;
        double begin = 0;
        for (int i = 0; i < outline.size(); i++) {
            Chord chord = new Chord(outline.point(i), outline.point(i + 1));
            chords.add(chord);
            starts.add(begin);
            begin += chord.length();
        }
        perimeter = begin;
    }

    /** Adds the places where the outline runs along {@code line}. */
    void add(PieceCuts line) {
        for (int i = 0; i < chords.size(); i++) {
            for (Chord cut : line.chords()) {
                add(i, cut, line.piece());
            }
        }
    }

    private void add(int i, Chord cut, int other) {
        Chord chord = chords.get(i);
        double far = chord.along(cut.from());
        double near = chord.along(cut.to());
        if (near >= far || near >= chord.length() || far <= 0) {
            return;
        }
        double slope = (chord.aside(cut.from()) - chord.aside(cut.to())) / (far - near);
        double aside = chord.aside(cut.to()) - slope * near;
        double low = Math.max(0, near);
        double high = Math.min(chord.length(), far);
        if (slope == 0) {
            high = Math.abs(aside) <= SharedEdges.APART ? high : low;
        } else {
            double one = (-SharedEdges.APART - aside) / slope;
            double two = (SharedEdges.APART - aside) / slope;
            low = Math.max(low, Math.min(one, two));
            high = Math.min(high, Math.max(one, two));
        }
        if (low < high) {
            covers.add(new Cover(starts.get(i) + low, starts.get(i) + high, other));
        }
    }

    /** What is long enough to be left out; empty when nothing of the outline would be left. */
    private List<Cover> leftOut() {
        List<Cover> merged = new ArrayList<>();
        covers.sort(Comparator.comparingDouble(Cover::from).thenComparingDouble(Cover::to));
        for (Cover cover : covers) {
            Cover last = merged.isEmpty() ? null : merged.get(merged.size() - 1);
            if (last != null && cover.from <= last.to + SharedEdges.APART) {
                merged.set(merged.size() - 1, new Cover(last.from, Math.max(last.to, cover.to), last.other));
            } else {
                merged.add(cover);
            }
        }
        joinEnds(merged);
        merged.removeIf(cover -> cover.to - cover.from < shortest);
        boolean isAll = merged.stream().anyMatch(cover -> cover.to - cover.from > perimeter - shortest);
        return isAll ? List.of() : merged;
    }

    private void joinEnds(List<Cover> merged) {
        if (merged.size() < 2) {
            return;
        }
        Cover first = merged.get(0);
        Cover last = merged.get(merged.size() - 1);
        if (first.from + perimeter <= last.to + SharedEdges.APART) {
            merged.set(merged.size() - 1, new Cover(last.from, first.to + perimeter, last.other));
            merged.remove(0);
        }
    }

    /** What is left out, in order around the outline. */
    List<SharedStretch> stretches() {
        return leftOut().stream()
                .map(cover -> new SharedStretch(at(cover.from), at(cover.to)))
                .toList();
    }

    private TablePoint at(double place) {
        double along = place >= perimeter ? place - perimeter : place;
        int chord = chords.size() - 1;
        while (starts.get(chord) > along) {
            chord--;
        }
        TablePoint point = chords.get(chord).at(along - starts.get(chord));
        return new TablePoint(Mm.onGrid(point.x()), Mm.onGrid(point.y()));
    }

    /** The pieces that cut it. */
    Set<Integer> others() {
        Set<Integer> others = new TreeSet<>();
        for (Cover left : leftOut()) {
            covers.stream().filter(part -> left.holds(part, perimeter)).forEach(part -> others.add(part.other));
        }
        return others;
    }

    /** The parts of the outline that are left out, or those that are not. */
    List<Chord> parts(boolean areLeftOut) {
        List<Cover> leftOut = leftOut();
        List<Chord> parts = new ArrayList<>();
        for (int i = 0; i < chords.size(); i++) {
            Chord chord = chords.get(i);
            double[] cuts = cuts(starts.get(i), chord.length(), leftOut);
            for (int k = 1; k < cuts.length; k++) {
                double middle = starts.get(i) + (cuts[k - 1] + cuts[k]) / 2;
                if (isIn(middle, leftOut) == areLeftOut) {
                    parts.add(new Chord(chord.at(cuts[k - 1]), chord.at(cuts[k])));
                }
            }
        }
        return parts;
    }

    private double[] cuts(double begin, double length, List<Cover> leftOut) {
        Set<Double> cuts = new TreeSet<>(List.of(0.0, length));
        for (Cover cover : leftOut) {
            for (double end : new double[] {cover.from, cover.to, cover.to - perimeter}) {
                if (end > begin && end < begin + length) {
                    cuts.add(end - begin);
                }
            }
        }
        return cuts.stream().mapToDouble(Double::doubleValue).toArray();
    }

    private boolean isIn(double place, List<Cover> leftOut) {
        return leftOut.stream()
                .anyMatch(cover -> place > cover.from && place < cover.to
                        || place + perimeter > cover.from && place + perimeter < cover.to);
    }
}
