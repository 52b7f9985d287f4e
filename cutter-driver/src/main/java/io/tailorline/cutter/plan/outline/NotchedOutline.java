package io.tailorline.cutter.plan.outline;

import io.tailorline.cutter.program.CutStep.CutNotch;
import io.tailorline.cutter.program.TablePoint;
import io.tailorline.geometry.Mm;
import io.tailorline.pattern.piece.Notch;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * An outline with a point for each notch that is punched in passing. Mutable while a piece is being prepared, by one
 * thread.
 */
public final class NotchedOutline {

    /**
     * A notch farther from the line than this is not punched in passing, mm: twice what rounding and simplification may
     * have moved it.
     */
    private static final double OFF_THE_LINE = 0.2;

    /** A notch closer than this to a point of the outline is punched there, mm; less than a table places a notch to. */
    private static final double AT_A_POINT = 0.25;

    private final List<TablePoint> points;
    private final List<List<CutNotch>> notches = new ArrayList<>();
    private final List<Boolean> cutBefore = new ArrayList<>();

    public NotchedOutline(ClosedPath outline) {
        points = new ArrayList<>(outline.points());
        points.forEach(point -> notches.add(new ArrayList<>()));
        points.forEach(point -> cutBefore.add(false));
    }

    /** Marks what an earlier piece cuts. */
    public void leaveOut(SharedStretch stretch) {
        pointAt(stretch.to());
        int from = pointAt(stretch.from());
        int to = pointAt(stretch.to());
        for (int i = from; i != to; i = (i + 1) % points.size()) {
            cutBefore.set(i, true);
        }
    }

    private int pointAt(TablePoint at) {
        int chord = nearestChord(at);
        int next = (chord + 1) % points.size();
        if (points.get(chord).distanceTo(at) <= SharedEdges.APART) {
            return chord;
        }
        return points.get(next).distanceTo(at) <= SharedEdges.APART ? next : insert(at, chord + 1);
    }

    /**
     * Adds the notch to be punched in passing; false when it lies off the line, or on what is cut before, and must be
     * cut separately.
     */
    public boolean accept(Notch notch) {
        TablePoint at = new TablePoint(notch.at().x(), notch.at().y());
        int chord = nearestChord(at);
        TablePoint from = points.get(chord);
        TablePoint to = points.get((chord + 1) % points.size());
        if (at.distanceTo(from, to) > OFF_THE_LINE) {
            return false;
        }
        if (cutBefore.get(chord)) {
            return false;
        }
        int index = indexFor(at, chord).orElseGet(() -> insert(foot(at, from, to), chord + 1));
        notches.get(index)
                .add(new CutNotch(
                        points.get(index), Angle.onGrid(notch.angleDeg()), Mm.onGrid(notch.depth()), notch.kind()));
        return true;
    }

    private Optional<Integer> indexFor(TablePoint at, int chord) {
        int next = (chord + 1) % points.size();
        if (points.get(chord).distanceTo(at) < AT_A_POINT) {
            return Optional.of(chord);
        }
        return points.get(next).distanceTo(at) < AT_A_POINT ? Optional.of(next) : Optional.empty();
    }

    private int insert(TablePoint point, int index) {
        points.add(index, point);
        notches.add(index, new ArrayList<>());
        cutBefore.add(index, cutBefore.get(index - 1));
        return index;
    }

    private int nearestChord(TablePoint at) {
        int nearest = 0;
        double least = Double.POSITIVE_INFINITY;
        for (int i = 0; i < points.size(); i++) {
            double distance = at.distanceTo(points.get(i), points.get((i + 1) % points.size()));
            if (distance < least) {
                least = distance;
                nearest = i;
            }
        }
        return nearest;
    }

    private static TablePoint foot(TablePoint at, TablePoint from, TablePoint to) {
        double dx = to.x() - from.x();
        double dy = to.y() - from.y();
        double share = ((at.x() - from.x()) * dx + (at.y() - from.y()) * dy) / (dx * dx + dy * dy);
        return new TablePoint(Mm.onGrid(from.x() + share * dx), Mm.onGrid(from.y() + share * dy));
    }

    public ClosedPath outline() {
        return new ClosedPath(points);
    }

    /** For each point of the outline whether an earlier piece cuts the line from there to the next. */
    public List<Boolean> cutBefore() {
        return List.copyOf(cutBefore);
    }

    /** For each point of the outline the notches punched there. */
    public List<List<CutNotch>> notches() {
        return notches.stream().map(List::copyOf).toList();
    }
}
