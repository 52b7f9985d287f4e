package io.tailorline.nesting.search;

import io.tailorline.nesting.collision.Board;
import io.tailorline.nesting.collision.CollisionDetector;
import io.tailorline.nesting.geometry.CollisionShape;
import io.tailorline.nesting.geometry.Outline;
import io.tailorline.nesting.model.Layout;
import io.tailorline.nesting.model.PreparedInstance;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/**
 * The first marker: one part after the other, large ones first, each as far to the left and then as far down as sampling
 * finds room for it.
 *
 * <p>Invariant: what is placed overlaps nothing. A place behind everything always exists, so the fill always succeeds.
 */
final class BottomLeftFill {

    /** Samples for each part: Gardeyn and Wauters, arXiv 2509.13329, initial solution. */
    private static final int SAMPLES = 1000;

    /** How much more a step along the strip counts than one across it, same source. */
    private static final double ALONG = 10;

    /** Room left to what lies before, as a share of the strip's height, so that shapes do not touch. */
    private static final double APART = 1e-9;

    private final PreparedInstance prepared;
    private final Layout layout;
    private final CollisionDetector detector;
    private final PositionSearch positions;

    BottomLeftFill(PreparedInstance prepared, SplittableRandom random) {
        this.prepared = prepared;
        this.layout = new Layout(prepared);
        this.detector = new CollisionDetector(layout.board());
        this.positions = new PositionSearch(random);
    }

    /** @param terminator when it says stop the rest is laid end to end, without looking for room */
    Layout fill(Terminator terminator) {
        IntStream.range(0, prepared.copies())
                .boxed()
                .sorted((a, b) -> Double.compare(bulk(b), bulk(a)))
                .forEach(slot -> place(slot, terminator));
        layout.setLength(layout.usedLength());
        return layout;
    }

    private double bulk(int slot) {
        CollisionShape form = prepared.form(slot, 0);
        return form.hullArea() * form.diameter();
    }

    private void place(int slot, Terminator terminator) {
        double apart = prepared.instance().height() * APART;
        double behind = endOfParts() + apart;
        positions.begin(layout, slot, (orientation, x, y, bound) -> cost(slot, orientation, x, y, bound));
        for (int orientation = 0; orientation < prepared.orientations(slot); orientation++) {
            CollisionShape form = prepared.form(slot, orientation);
            double low = -form.trueOutline().minY();
            double high = prepared.instance().height() - form.trueOutline().maxY();
            double y = layout.across().within(slot, orientation, low, low, high);
            double x =
                    Math.max(behind - form.outline().minX(), -form.trueOutline().minX());
            if (!Double.isNaN(y)) {
                positions.offer(orientation, pastFlaws(slot, orientation, x, y, apart), y);
            }
        }
        if (!terminator.isPastDeadline()) {
            double length = behind + prepared.form(slot, 0).diameter();
            positions.sample(SAMPLES, 0, 0, length, prepared.instance().height(), length);
            positions.refine();
        }
        if (!positions.hasFound()) {
            throw new IllegalArgumentException(String.format(
                    Locale.ROOT,
                    "Part %d has no place on the strip that the rules of the parts that go with it allow.",
                    prepared.instance().parts().get(prepared.part(slot)).id()));
        }
        layout.move(slot, positions.bestOrientation(), positions.bestX(), positions.bestY());
        layout.settle(slot);
    }

    /** The first allowed x from the given one on at which no flaw's box is met. Each flaw is passed at most once. */
    private double pastFlaws(int slot, int orientation, double x, double y, double apart) {
        CollisionShape form = prepared.form(slot, orientation);
        Board board = layout.board();
        int[] near = new int[board.slots()];
        double free = layout.along().atLeast(slot, orientation, x);
        int met = board.neighbours(form, free, y, -1, prepared.hindrances(slot), near);
        while (met > 0) {
            double behind = board.maxX(near[met - 1]) - form.outline().minX() + apart;
            free = layout.along().atLeast(slot, orientation, behind);
            met = board.neighbours(form, free, y, -1, prepared.hindrances(slot), near);
        }
        return free;
    }

    private double endOfParts() {
        double end = 0;
        for (int slot = 0; slot < layout.copies(); slot++) {
            end = Math.max(end, layout.board().maxX(slot));
        }
        return end;
    }

    private double cost(int slot, int orientation, double x, double y, double bound) {
        CollisionShape form = prepared.form(slot, orientation);
        Outline outline = form.trueOutline();
        double left = outline.minX() + x;
        double low = outline.minY() + y;
        double slack = layout.movesFreely(slot) ? 0 : LossTable.borderSlack(layout);
        if (left < -slack
                || low < -slack
                || outline.maxY() + y > prepared.instance().height() + slack) {
            return Double.POSITIVE_INFINITY;
        }
        double poleX = form.poles().xs()[0] + x;
        double poleY = form.poles().ys()[0] + y;
        double cost = ALONG * (poleX + left) + poleY + low;
        return cost >= bound || detector.collides(form, x, y, -1, prepared.hindrances(slot))
                ? Double.POSITIVE_INFINITY
                : cost;
    }
}
