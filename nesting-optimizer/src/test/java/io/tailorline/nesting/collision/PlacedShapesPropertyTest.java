package io.tailorline.nesting.collision;

import static org.assertj.core.api.Assertions.assertThat;

import io.tailorline.geometry.Ring;
import io.tailorline.nesting.geometry.CollisionShape;
import io.tailorline.nesting.geometry.RandomOutlines;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/** The neighbours found by bits against a scan over all boxes. */
class PlacedShapesPropertyTest {

    private static final double LENGTH = 1000;
    private static final double HEIGHT = 400;

    @Property(tries = 60)
    void finds_exactly_the_slots_whose_boxes_meet(@ForAll long seed, @ForAll @IntRange(min = 1, max = 150) int slots) {
        SplittableRandom random = new SplittableRandom(seed);
        PlacedShapes placedShapes = new PlacedShapes(slots, 0, LENGTH, HEIGHT);
        PlacedShapes copy = new PlacedShapes(slots, 0, LENGTH, HEIGHT);
        CollisionShape[] shapes = new CollisionShape[slots];
        double[] x = new double[slots];
        double[] y = new double[slots];
        for (int step = 0; step < 4 * slots; step++) {
            int slot = random.nextInt(slots);
            if (random.nextInt(5) == 0) {
                placedShapes.remove(slot);
                shapes[slot] = null;
            } else {
                shapes[slot] = CollisionShape.of(RandomOutlines.star(random.nextLong(), 3, 60), 0);
                x[slot] = LENGTH * (3 * random.nextDouble() - 1);
                y[slot] = HEIGHT * (3 * random.nextDouble() - 1);
                placedShapes.place(slot, shapes[slot], x[slot], y[slot]);
            }
        }
        copy.copyFrom(placedShapes);
        CollisionShape shape = CollisionShape.of(RandomOutlines.star(seed, 4, 90), 0);
        int[] found = new int[slots];
        int except = random.nextInt(slots);
        int end = 1 + random.nextInt(slots);
        for (int i = 0; i < 40; i++) {
            double tx = LENGTH * (3 * random.nextDouble() - 1);
            double ty = HEIGHT * (3 * random.nextDouble() - 1);
            int n = copy.neighbours(shape, tx, ty, except, end, found);

            List<Integer> expected = new ArrayList<>();
            for (int slot = 0; slot < end; slot++) {
                if (slot != except && shapes[slot] != null && meet(shape, tx, ty, shapes[slot], x[slot], y[slot])) {
                    expected.add(slot);
                }
            }
            assertThat(Arrays.stream(found, 0, n).boxed().toList()).isEqualTo(expected);
        }
    }

    private static boolean meet(CollisionShape a, double ax, double ay, CollisionShape b, double bx, double by) {
        Ring p = a.outline();
        Ring q = b.outline();
        return p.minX() + ax <= q.maxX() + bx
                && q.minX() + bx <= p.maxX() + ax
                && p.minY() + ay <= q.maxY() + by
                && q.minY() + by <= p.maxY() + ay;
    }
}
