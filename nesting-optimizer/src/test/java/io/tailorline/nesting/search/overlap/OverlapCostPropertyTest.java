package io.tailorline.nesting.search.overlap;

import static org.assertj.core.api.Assertions.assertThat;

import io.tailorline.nesting.collision.PlacedShapes;
import io.tailorline.nesting.collision.ShapePair;
import io.tailorline.nesting.geometry.CollisionShape;
import io.tailorline.nesting.model.Layout;
import io.tailorline.nesting.model.PackingProblem;
import io.tailorline.nesting.model.SampleInstances;
import java.util.SplittableRandom;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.assertj.core.data.Offset;

/** The cost of a place is the sum of all weighted losses there, however few neighbours were looked at. */
class OverlapCostPropertyTest {

    private static final int PLACES = 20;
    private static final double LENGTH = 300;
    private static final double SHARE = 1e-9;

    @Property(tries = 30)
    void the_cost_is_the_weighted_sum_over_all_parts_and_the_border(
            @ForAll long seed, @ForAll @IntRange(min = 2, max = 60) int parts) {
        SplittableRandom random = new SplittableRandom(seed);
        Layout layout = scattered(seed, parts, random);
        OverlapTracker losses = new OverlapTracker(layout);
        for (int pass = 0; pass < 3; pass++) {
            losses.measure(layout);
            losses.reweigh();
        }
        OverlapCost cost = new OverlapCost(layout, losses);
        for (int i = 0; i < PLACES; i++) {
            int slot = random.nextInt(layout.copies());
            int orientation = random.nextInt(layout.problem().shapes(slot).count());
            double x = LENGTH * random.nextDouble();
            double y = 100 * random.nextDouble();
            cost.turnTo(slot);

            double value = cost.value(orientation, x, y, Double.POSITIVE_INFINITY);

            double plain = plain(layout, losses, slot, orientation, x, y);
            assertThat(value).isCloseTo(plain, Offset.offset(SHARE * plain));
            assertThat(cost.value(orientation, x, y, plain * (1 + SHARE))).isEqualTo(value);
            if (plain > 0) {
                assertThat(cost.value(orientation, x, y, plain * (1 - 2 * SHARE)))
                        .isInfinite();
            }
        }
    }

    private static double plain(Layout layout, OverlapTracker losses, int slot, int orientation, double x, double y) {
        PackingProblem problem = layout.problem();
        CollisionShape shape = problem.shapes(slot).shape(orientation);
        PlacedShapes placed = layout.placedShapes();
        double height = problem.instance().height();
        double sum = losses.borderWeight(slot)
                * OverlapProxy.outside(shape, x, y, 0, layout.length(), height, OverlapTracker.borderSlack(layout));
        for (int k = 0; k < layout.copies(); k++) {
            if (k != slot && boxesMeet(shape, x, y, placed.shape(k), placed.x(k), placed.y(k))) {
                sum += losses.weight(slot, k)
                        * problem.maps()
                                .loss(shape, placed.shape(k), x - placed.x(k), y - placed.y(k), new ShapePair());
            }
        }
        return sum;
    }

    private static boolean boxesMeet(CollisionShape a, double ax, double ay, CollisionShape b, double bx, double by) {
        return a.outline().minX() + ax <= b.outline().maxX() + bx
                && b.outline().minX() + bx <= a.outline().maxX() + ax
                && a.outline().minY() + ay <= b.outline().maxY() + by
                && b.outline().minY() + by <= a.outline().maxY() + ay;
    }

    private static Layout scattered(long seed, int parts, SplittableRandom random) {
        Layout layout = new Layout(PackingProblem.of(SampleInstances.stars(seed, parts)));
        layout.setLength(LENGTH);
        for (int slot = 0; slot < layout.copies(); slot++) {
            layout.move(slot, 0, LENGTH * random.nextDouble(), 100 * random.nextDouble());
        }
        return layout;
    }
}
