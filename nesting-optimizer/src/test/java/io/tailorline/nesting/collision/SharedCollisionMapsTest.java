package io.tailorline.nesting.collision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.withinPercentage;

import io.tailorline.nesting.geometry.CollisionShape;
import io.tailorline.nesting.geometry.RandomOutlines;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

/** It does not matter who asks first, nor how many ask at once. */
class SharedCollisionMapsTest {

    private static final int SHIFTS = 4_000;

    private final List<CollisionShape> shapes = shapes();

    /** Two equal parts and a third, each upright and turned by half a circle. */
    private static List<CollisionShape> shapes() {
        CollisionShape one = CollisionShape.of(RandomOutlines.star(7, 12, 80), 0);
        CollisionShape other = CollisionShape.of(RandomOutlines.star(8, 15, 100), 0);
        List<CollisionShape> all = new ArrayList<>();
        for (CollisionShape upright : List.of(one, one, other)) {
            all.add(upright.numbered(all.size()));
            all.add(upright.turned(180).numbered(all.size()));
        }
        return all;
    }

    @Test
    void equal_parts_answer_alike_whichever_of_them_is_asked_first() {
        List<Double> forwards = losses(new CollisionMaps(shapes), false);
        List<Double> backwards = losses(new CollisionMaps(shapes), true);

        assertThat(forwards).isEqualTo(backwards);
    }

    @Test
    void threads_that_draw_the_same_field_at_once_hear_the_same() throws Exception {
        List<Double> alone = losses(new CollisionMaps(shapes), false);
        ExecutorService threads = Executors.newFixedThreadPool(4);
        try {
            for (int round = 0; round < 20; round++) {
                CollisionMaps shared = new CollisionMaps(shapes);
                Callable<List<Double>> ask = () -> losses(shared, false);
                for (Future<List<Double>> heard : threads.invokeAll(List.of(ask, ask, ask, ask))) {
                    assertThat(heard.get()).isEqualTo(alone);
                }
            }
        } finally {
            threads.shutdownNow();
        }
    }

    /** Among themselves in another order, by the numbers of their places in it. */
    @Test
    void some_of_the_shapes_answer_as_all_of_them_do() {
        CollisionMaps all = new CollisionMaps(shapes);
        List<CollisionShape> some = List.of(shapes.get(4), shapes.get(1), shapes.get(3));
        CollisionMaps few = all.among(some);
        ShapePair outlines = new ShapePair();

        for (int i = 0; i < some.size(); i++) {
            for (int k = 0; k < some.size(); k++) {
                CollisionShape a = some.get(i);
                CollisionShape b = some.get(k);
                for (double shift = -20; shift < 20; shift += 3) {
                    assertThat(few.loss(a.numbered(i), b.numbered(k), shift, 5, outlines))
                            .isCloseTo(all.loss(a, b, shift, 5, outlines), withinPercentage(0.01));
                }
            }
        }
    }

    @Test
    void only_so_many_fields_are_stored_and_one_that_was_dropped_is_drawn_alike() {
        CollisionMapCache store = new CollisionMapCache(4);
        double before = store.of(shapes.get(0), shapes.get(4)).lossAtOnce(1, 2);
        for (CollisionShape a : shapes) {
            for (CollisionShape b : shapes) {
                store.of(a, b);
                assertThat(store.size()).isLessThanOrEqualTo(4);
            }
        }

        assertThat(store.of(shapes.get(0), shapes.get(4)).lossAtOnce(1, 2)).isEqualTo(before);
    }

    /** Of all pairs at the same shifts; the order of asking does not change the order of answers. */
    private List<Double> losses(CollisionMaps maps, boolean lastPairFirst) {
        int pairs = shapes.size() * shapes.size();
        List<Double> losses = new ArrayList<>();
        ShapePair outlines = new ShapePair();
        if (lastPairFirst) {
            for (int pair = pairs - 1; pair >= 0; pair--) {
                maps.loss(first(pair), second(pair), 0, 0, outlines);
            }
        }
        SplittableRandom random = new SplittableRandom(5);
        for (int i = 0; i < SHIFTS; i++) {
            int pair = random.nextInt(pairs);
            CollisionShape a = first(pair);
            CollisionShape b = second(pair);
            double dx = b.outline().minX()
                    - a.outline().maxX()
                    + random.nextDouble() * (a.outline().width() + b.outline().width());
            double dy = b.outline().minY()
                    - a.outline().maxY()
                    + random.nextDouble() * (a.outline().height() + b.outline().height());
            losses.add(maps.loss(a, b, dx, dy, outlines));
        }
        return losses;
    }

    private CollisionShape first(int pair) {
        return shapes.get(pair / shapes.size());
    }

    private CollisionShape second(int pair) {
        return shapes.get(pair % shapes.size());
    }
}
