package io.tailorline.nesting.search;

import io.tailorline.geometry.Ring;
import io.tailorline.nesting.geometry.CollisionShape;
import io.tailorline.nesting.model.Layout;
import io.tailorline.nesting.model.PackingProblem;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.Consumer;
import java.util.stream.IntStream;

/**
 * Gets a layout out of a local minimum: two large parts change places, and small ones that lay where a large one now
 * lies are moved to the hole it left. Gardeyn and Wauters, arXiv 2509.13329, "disruption". Now and then a bundle is
 * turned as a whole instead, or a group of matching parts shifted. What is fixed stays.
 */
final class Disruption {

    /** Large parts are those that together make up this share of all hull areas, from the largest down. */
    private static final double LARGE_SHARE = 0.75;

    /** Parts nearer in area and diameter than this are alike: exchanging them changes nothing. */
    private static final double ALIKE = 0.01;

    /** Where bundles may be turned or groups shifted, one in so many disruptions does that instead. */
    private static final int CHANGE_EVERY = 3;

    private final List<Integer> large = new ArrayList<>();
    private final List<Integer> movable;

    /** Choices that the rules leave open for several parts at once. */
    private final List<Consumer<Layout>> changes = new ArrayList<>();

    private final SplittableRandom random;

    Disruption(Layout layout, SplittableRandom random) {
        this.random = random;
        PackingProblem problem = layout.problem();
        movable = IntStream.range(0, layout.copies())
                .filter(slot -> !problem.isFixed(slot))
                .boxed()
                .toList();
        for (int bundle = 0; bundle < problem.instance().bundles().size(); bundle++) {
            if (problem.mayReverse(bundle)) {
                int turned = bundle;
                changes.add(changed -> changed.reverse(turned));
            }
        }
        if (GroupShift.isPossible(layout)) {
            changes.add(changed -> GroupShift.shiftAny(changed, random));
        }
        List<Integer> bySize = movable.stream()
                .sorted(Comparator.comparingDouble((Integer slot) -> hull(layout, slot))
                        .reversed())
                .toList();
        double total = bySize.stream().mapToDouble(slot -> hull(layout, slot)).sum();
        double sum = 0;
        for (int slot : bySize) {
            if (sum < LARGE_SHARE * total || large.size() < 2) {
                large.add(slot);
                sum += hull(layout, slot);
            }
        }
    }

    void disrupt(Layout layout) {
        if (!changes.isEmpty() && (large.size() < 2 || random.nextInt(CHANGE_EVERY) == 0)) {
            changes.get(random.nextInt(changes.size())).accept(layout);
        } else if (large.size() >= 2) {
            exchangeLarge(layout);
        }
    }

    private void exchangeLarge(Layout layout) {
        int a = large.get(random.nextInt(large.size()));
        List<Integer> others = large.stream()
                .filter(slot -> slot != a && !alike(layout, slot, a))
                .toList();
        int b;
        if (others.isEmpty()) {
            int other = random.nextInt(movable.size() - 1);
            b = movable.get(other >= movable.indexOf(a) ? other + 1 : other);
        } else {
            b = others.get(random.nextInt(others.size()));
        }
        exchange(layout, a, b);
    }

    private static void exchange(Layout layout, int a, int b) {
        double ax = middleX(layout, a);
        double ay = middleY(layout, a);
        double bx = middleX(layout, b);
        double by = middleY(layout, b);
        shift(layout, a, bx - ax, by - ay);
        shift(layout, b, ax - bx, ay - by);
        for (int slot = 0; slot < layout.copies(); slot++) {
            if (slot != a && slot != b) {
                if (liesIn(layout, slot, a)) {
                    shift(layout, slot, ax - bx, ay - by);
                } else if (liesIn(layout, slot, b)) {
                    shift(layout, slot, bx - ax, by - ay);
                }
            }
        }
    }

    /** Whether the middle of the largest circle of a part lies in another part. */
    private static boolean liesIn(Layout layout, int slot, int other) {
        double x = layout.shape(slot).poles().xs()[0] + layout.x(slot) - layout.x(other);
        double y = layout.shape(slot).poles().ys()[0] + layout.y(slot) - layout.y(other);
        return layout.shape(other).outline().contains(x, y);
    }

    /** Moves a part, but not off the strip. */
    private static void shift(Layout layout, int slot, double dx, double dy) {
        layout.moveNear(slot, layout.orientation(slot), layout.x(slot) + dx, layout.y(slot) + dy);
    }

    private static boolean alike(Layout layout, int a, int b) {
        CollisionShape p = layout.shape(a);
        CollisionShape q = layout.shape(b);
        return Math.abs(p.hullArea() - q.hullArea()) <= ALIKE * p.hullArea()
                && Math.abs(p.diameter() - q.diameter()) <= ALIKE * p.diameter();
    }

    private static double hull(Layout layout, int slot) {
        return layout.shape(slot).hullArea();
    }

    private static double middleX(Layout layout, int slot) {
        Ring outline = layout.shape(slot).trueOutline();
        return (outline.minX() + outline.maxX()) / 2 + layout.x(slot);
    }

    private static double middleY(Layout layout, int slot) {
        Ring outline = layout.shape(slot).trueOutline();
        return (outline.minY() + outline.maxY()) / 2 + layout.y(slot);
    }
}
