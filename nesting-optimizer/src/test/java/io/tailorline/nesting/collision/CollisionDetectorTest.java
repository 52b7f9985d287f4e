package io.tailorline.nesting.collision;

import static org.assertj.core.api.Assertions.assertThat;

import io.tailorline.geometry.Ring;
import io.tailorline.nesting.geometry.CollisionShape;
import org.junit.jupiter.api.Test;

class CollisionDetectorTest {

    private static final int SLOTS = 3;

    private final CollisionShape big = square(100);
    private final CollisionShape small = square(10);
    private final PlacedShapes placedShapes = new PlacedShapes(SLOTS, 0, 200, 100);
    private final CollisionDetector detector = new CollisionDetector(placedShapes);

    @Test
    void a_shape_within_another_collides() {
        placedShapes.place(0, big, 0, 0);

        assertThat(detector.collides(small, 45, 2, -1, SLOTS)).isTrue();
        assertThat(detector.collides(small, 101, 2, -1, SLOTS)).isFalse();
    }

    @Test
    void touching_counts_as_a_collision() {
        placedShapes.place(0, big, 0, 0);

        assertThat(detector.collides(small, 100, 0, -1, SLOTS)).isTrue();
    }

    @Test
    void an_empty_slot_and_the_slot_left_out_meet_nothing() {
        placedShapes.place(1, big, 0, 0);

        assertThat(detector.collides(small, 5, 5, 1, SLOTS)).isFalse();
        placedShapes.remove(1);
        assertThat(detector.collides(small, 5, 5, -1, SLOTS)).isFalse();
    }

    private static CollisionShape square(double side) {
        return CollisionShape.of(
                Ring.counterClockwise(new double[] {0, side, side, 0}, new double[] {0, 0, side, side}), 0);
    }
}
