package io.tailorline.nesting.collision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.tailorline.geometry.Point;
import io.tailorline.geometry.Ring;
import io.tailorline.nesting.geometry.CollisionShape;
import io.tailorline.nesting.geometry.RandomOutlines;
import java.util.List;
import java.util.SplittableRandom;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/** What is looked up against what the edges and circles say. */
class CollisionMapsPropertyTest {

    private static final int SHIFTS = 200;

    private final ShapePair pair = new ShapePair();

    @Property(tries = 60)
    void what_is_known_at_once_is_what_the_edges_say(
            @ForAll long seed,
            @ForAll @IntRange(min = 3, max = 30) int corners,
            @ForAll @IntRange(min = 10, max = 100) int size) {
        CollisionShape a =
                CollisionShape.of(RandomOutlines.star(seed, corners, size), 0).numbered(0);
        CollisionShape b = CollisionShape.of(RandomOutlines.star(seed + 1, corners + 2, 100), 0)
                .numbered(1);
        CollisionMaps maps = new CollisionMaps(List.of(a, b));
        SplittableRandom random = new SplittableRandom(seed);
        int open = 0;
        for (int i = 0; i < SHIFTS; i++) {
            Point shift = anyShift(random, a, b);
            double dx = shift.x();
            double dy = shift.y();
            double loss = atOnce(maps, a, b, dx, dy);
            assertThat(Double.valueOf(atOnce(maps, b, a, -dx, -dy))).isEqualTo(Double.valueOf(loss));
            if (Double.isNaN(loss)) {
                open++;
            } else {
                assertThat(pair.overlap(a, b, dx, dy)).isEqualTo(loss > 0);
            }
        }
        assertThat(open).isLessThan(SHIFTS * 2 / 3);
    }

    @Property(tries = 60)
    void the_loss_is_near_that_of_the_circles(@ForAll long seed, @ForAll @IntRange(min = 3, max = 30) int corners) {
        CollisionShape a =
                CollisionShape.of(RandomOutlines.star(seed, corners, 60), 0).numbered(0);
        CollisionShape b = CollisionShape.of(RandomOutlines.star(seed + 1, corners + 2, 100), 0)
                .numbered(1);
        CollisionMaps maps = new CollisionMaps(List.of(a, b));
        double deepest = plainLoss(
                a,
                b,
                b.poles().xs()[0] - a.poles().xs()[0],
                b.poles().ys()[0] - a.poles().ys()[0]);
        SplittableRandom random = new SplittableRandom(seed);
        for (int i = 0; i < SHIFTS; i++) {
            Point shift = anyShift(random, a, b);
            double dx = shift.x();
            double dy = shift.y();
            double loss = maps.loss(a, b, dx, dy, pair);
            assertThat(loss > 0).isEqualTo(pair.overlap(a, b, dx, dy));
            if (loss > 0) {
                assertThat(loss).isCloseTo(plainLoss(a, b, dx, dy), within(0.1 * deepest));
            }
        }
    }

    @Property(tries = 40)
    void both_turned_by_half_a_circle_collide_at_the_opposite_shift(@ForAll long seed) {
        CollisionShape a = CollisionShape.of(RandomOutlines.star(seed, 9, 60), 0);
        CollisionShape b = CollisionShape.of(RandomOutlines.star(seed + 1, 14, 100), 0);
        List<CollisionShape> shapes = List.of(
                a.numbered(0),
                a.turned(180).numbered(1),
                b.numbered(2),
                b.turned(180).numbered(3));
        CollisionMaps maps = new CollisionMaps(shapes);
        SplittableRandom random = new SplittableRandom(seed);
        for (int i = 0; i < SHIFTS; i++) {
            CollisionShape p = shapes.get(random.nextInt(4));
            CollisionShape q = shapes.get(random.nextInt(4));
            Point shift = anyShift(random, p, q);
            double dx = shift.x();
            double dy = shift.y();
            assertThat(maps.loss(p, q, dx, dy, pair) > 0).isEqualTo(pair.overlap(p, q, dx, dy));
        }
    }

    @Property(tries = 30)
    void what_is_learnt_in_a_crossed_cell_holds_all_over_its_side(@ForAll long seed) {
        CollisionShape a =
                CollisionShape.of(RandomOutlines.star(seed, 7, 60), 0).numbered(0);
        CollisionShape b =
                CollisionShape.of(RandomOutlines.star(seed + 1, 5, 100), 0).numbered(1);
        CollisionMaps maps = new CollisionMaps(List.of(a, b));
        SplittableRandom random = new SplittableRandom(seed);
        for (int i = 0; i < 100 * SHIFTS; i++) {
            double dx = 120 * random.nextDouble() - 60;
            double dy = 120 * random.nextDouble() - 60;
            boolean collides = pair.overlap(a, b, dx, dy);
            if (meet(a, b, dx, dy)) {
                assertThat(maps.loss(a, b, dx, dy, pair) > 0).isEqualTo(collides);
            }
        }
    }

    private static boolean meet(CollisionShape a, CollisionShape b, double dx, double dy) {
        Ring p = a.outline();
        Ring q = b.outline();
        return p.minX() + dx <= q.maxX()
                && p.maxX() + dx >= q.minX()
                && p.minY() + dy <= q.maxY()
                && p.maxY() + dy >= q.minY();
    }

    private static double atOnce(CollisionMaps maps, CollisionShape a, CollisionShape b, double dx, double dy) {
        return maps.lossAtOnce(a, b, dx, dy, Double.POSITIVE_INFINITY);
    }

    /** The published formula, no circle left out. */
    private static double plainLoss(CollisionShape a, CollisionShape b, double dx, double dy) {
        double eps = 0.01 * Math.max(a.diameter(), b.diameter());
        double sum = 0;
        for (int i = 0; i < a.poles().size(); i++) {
            for (int k = 0; k < b.poles().size(); k++) {
                double ex = b.poles().xs()[k] - a.poles().xs()[i] - dx;
                double ey = b.poles().ys()[k] - a.poles().ys()[i] - dy;
                double r = a.poles().radii()[i];
                double s = b.poles().radii()[k];
                double depth = r + s - Math.sqrt(ex * ex + ey * ey);
                sum += (depth >= eps ? depth : eps * eps / (2 * eps - depth)) * Math.min(r, s);
            }
        }
        return Math.sqrt(Math.PI * sum + eps * eps) * Math.pow(a.hullArea() * b.hullArea(), 0.25);
    }

    /** One at which the sides meet. */
    private static Point anyShift(SplittableRandom random, CollisionShape a, CollisionShape b) {
        Ring in = a.outline();
        Ring on = b.outline();
        double dx = anyShift(random, in.minX(), in.maxX(), on.minX(), on.maxX());
        return Point.of(dx, anyShift(random, in.minY(), in.maxY(), on.minY(), on.maxY()));
    }

    private static double anyShift(SplittableRandom random, double minA, double maxA, double minB, double maxB) {
        return minB - maxA + (maxB - minB + maxA - minA) * random.nextDouble();
    }
}
