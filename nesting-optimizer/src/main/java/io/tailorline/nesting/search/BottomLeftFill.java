package io.tailorline.nesting.search;

import io.tailorline.geometry.Ring;
import io.tailorline.nesting.collision.CollisionDetector;
import io.tailorline.nesting.collision.PlacedShapes;
import io.tailorline.nesting.geometry.CollisionShape;
import io.tailorline.nesting.model.InitialCopy;
import io.tailorline.nesting.model.Layout;
import io.tailorline.nesting.model.PackingProblem;
import io.tailorline.nesting.search.overlap.OverlapTracker;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.function.IntPredicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * The first marker: one part after the other, large ones first, each as far to the left and then as far down as
 * sampling finds room for it.
 *
 * <p>Invariant: what is placed overlaps nothing. There is always room at the end of the strip, so the fill always
 * succeeds.
 */
final class BottomLeftFill {

    /** Most samples for one part: Gardeyn and Wauters, arXiv 2509.13329, initial solution. */
    private static final int MOST_SAMPLES = 1000;

    /** Samples for all parts: a fill of 700 parts then takes 0.2 s, and the search soon makes up for what it misses. */
    private static final int ALL_SAMPLES = 200_000;

    /** How much more a step along the strip counts than one across it, same source. */
    private static final double ALONG = 10;

    /** Room left to the parts before, as a share of the strip's height, so that shapes do not touch. */
    private static final double APART = 1e-9;

    /** Of parts that need not lie near others; they fill the room between those. */
    private static final int ANYWHERE = Integer.MAX_VALUE;

    /**
     * How far a bundle that must keep together reaches back among the parts before it, as shares of the length it may
     * extend along: tried one after the other until all its parts find room.
     */
    private static final double[] BACK_INTO_THE_LAST_BUNDLE = {0.5, 0.25, 0};

    private final PackingProblem problem;
    private final Layout layout;
    private final CollisionDetector detector;
    private final SplittableRandom random;
    private final int samples;
    private boolean keepsStart = true;

    /** Where along the strip the next part must lie. */
    private double from;

    private double to = Double.POSITIVE_INFINITY;

    BottomLeftFill(PackingProblem problem, SplittableRandom random) {
        this.problem = problem;
        this.layout = new Layout(problem);
        this.detector = new CollisionDetector(layout.placedShapes());
        this.random = random;
        this.from = problem.begin();
        this.samples = Math.min(MOST_SAMPLES, ALL_SAMPLES / problem.copies());
    }

    /** The same, but initial copies that are not fixed are laid like all others. */
    BottomLeftFill withoutStart() {
        keepsStart = false;
        return this;
    }

    /**
     * @param terminator when it is cancelled the rest is laid end to end, without looking for room; past its deadline
     *     it is not
     */
    Layout fill(Terminator terminator) {
        layout.setLength(Double.POSITIVE_INFINITY);
        for (InitialCopy copy : problem.initialCopies()) {
            if (copy.fixed() || keepsStart) {
                layout.begin(copy);
            }
        }
        Map<Integer, List<Integer>> sections = IntStream.range(0, problem.copies())
                .boxed()
                .filter(slot -> layout.shape(slot) == null)
                .sorted((a, b) -> Double.compare(bulk(b), bulk(a)))
                .collect(Collectors.groupingBy(this::section, TreeMap::new, Collectors.toList()));
        sections.forEach((section, slots) -> {
            if (section == ANYWHERE) {
                slots.forEach(slot -> placeSomewhere(slot, terminator));
            } else {
                placeTogether(slots, terminator);
            }
        });
        layout.setLength(layout.usedLength());
        return layout;
    }

    /** The bundle that a part must keep together with. */
    private int section(int slot) {
        return problem.companions(slot).length == 0
                ? ANYWHERE
                : problem.instance().parts().get(problem.part(slot)).rules().bundle();
    }

    /** Lays what is left of a bundle within the length that it may extend along, as far to the left as it gets room. */
    private void placeTogether(List<Integer> slots, Terminator terminator) {
        double within = problem.within(slots.get(0));
        for (double share : BACK_INTO_THE_LAST_BUNDLE) {
            from = Math.max(problem.begin(), endOfParts(slot -> !problem.isFixed(slot)) - share * within);
            to = from + within;
            for (int other : problem.companions(slots.get(0))) {
                if (layout.shape(other) != null) {
                    from = Math.max(
                            problem.begin(), layout.shape(other).trueOutline().maxX() + layout.x(other) - within);
                    to = Math.min(to, from + within);
                }
            }
            if (slots.stream().allMatch(slot -> place(slot, terminator))) {
                from = problem.begin();
                to = Double.POSITIVE_INFINITY;
                return;
            }
            slots.forEach(slot -> layout.placedShapes().remove(slot));
        }
        to = Double.POSITIVE_INFINITY;
        slots.forEach(slot -> placeSomewhere(slot, terminator));
        from = problem.begin();
    }

    private void placeSomewhere(int slot, Terminator terminator) {
        if (!place(slot, terminator)) {
            throw new NoLayoutFound(String.format(
                    Locale.ROOT,
                    "Part %d has no place on the strip that the rules of the parts that go with it allow.",
                    problem.instance().parts().get(problem.part(slot)).id()));
        }
    }

    private double bulk(int slot) {
        CollisionShape form = problem.shapes(slot).shape(0);
        return form.hullArea() * form.diameter();
    }

    private boolean place(int slot, Terminator terminator) {
        double apart = problem.instance().height() * APART;
        double behind = Math.max(from, endOfParts(other -> true) + apart);
        int first = layout.firstOrientation(slot);
        PositionSearch positions = new PositionSearch(
                random, layout, slot, (orientation, x, y, bound) -> cost(slot, orientation, x, y, bound));
        for (int orientation = first; orientation < first + layout.sampledOrientations(slot); orientation++) {
            CollisionShape form = problem.shapes(slot).shape(orientation);
            double low = -form.trueOutline().minY();
            double high = problem.instance().height() - form.trueOutline().maxY();
            double y = layout.across().within(slot, orientation, low, low, high);
            double x = Math.max(
                    behind - form.outline().minX(),
                    problem.begin() - form.trueOutline().minX());
            if (!Double.isNaN(y)) {
                positions.offer(orientation, pastFlaws(slot, orientation, x, y, apart), y);
            }
        }
        if (!terminator.isCancelled() || problem.companions(slot).length > 0) {
            double length = behind + problem.shapes(slot).shape(0).diameter();
            positions.sample(samples, from, 0, length, problem.instance().height(), length);
            positions.refine();
        }
        if (!positions.hasFound()) {
            return false;
        }
        layout.move(slot, positions.bestOrientation(), positions.bestX(), positions.bestY());
        layout.settle(slot);
        return true;
    }

    /** The first allowed x from the given one on at which no flaw's box is met. Each flaw is passed at most once. */
    private double pastFlaws(int slot, int orientation, double x, double y, double apart) {
        CollisionShape form = problem.shapes(slot).shape(orientation);
        PlacedShapes placedShapes = layout.placedShapes();
        int[] near = new int[placedShapes.slots()];
        double free = layout.along().atLeast(slot, orientation, x);
        int met = placedShapes.neighbours(form, free, y, -1, problem.hindrances(slot), near);
        while (met > 0) {
            double behind = Math.max(
                    Math.nextUp(free),
                    placedShapes.maxX(near[met - 1]) - form.outline().minX() + apart);
            free = layout.along().atLeast(slot, orientation, behind);
            met = placedShapes.neighbours(form, free, y, -1, problem.hindrances(slot), near);
        }
        return free;
    }

    private double endOfParts(IntPredicate counts) {
        double end = problem.begin();
        for (int slot = 0; slot < layout.copies(); slot++) {
            end = counts.test(slot) ? Math.max(end, layout.placedShapes().maxX(slot)) : end;
        }
        return end;
    }

    private double cost(int slot, int orientation, double x, double y, double bound) {
        CollisionShape form = problem.shapes(slot).shape(orientation);
        Ring outline = form.trueOutline();
        double left = outline.minX() + x;
        double low = outline.minY() + y;
        double slack = layout.movesFreely(slot) ? 0 : OverlapTracker.borderSlack(layout);
        if (left < from - slack
                || outline.maxX() + x > to
                || low < -slack
                || outline.maxY() + y > problem.instance().height() + slack) {
            return Double.POSITIVE_INFINITY;
        }
        double poleX = form.poles().xs()[0] + x;
        double poleY = form.poles().ys()[0] + y;
        double cost = ALONG * (poleX + left) + poleY + low;
        return cost >= bound || detector.collides(form, x, y, -1, problem.hindrances(slot))
                ? Double.POSITIVE_INFINITY
                : cost;
    }
}
