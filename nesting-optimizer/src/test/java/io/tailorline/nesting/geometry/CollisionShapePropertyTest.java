package io.tailorline.nesting.geometry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.offset;

import io.tailorline.geometry.Polygons;
import io.tailorline.geometry.Ring;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import org.locationtech.jts.geom.Polygon;

class CollisionShapePropertyTest {

    @Property(tries = 80)
    void the_shape_holds_its_outline_and_the_clearance_round_it(
            @ForAll long seed,
            @ForAll @IntRange(min = 3, max = 60) int corners,
            @ForAll @DoubleRange(max = 5) double clearance) {
        Ring outline = RandomOutlines.star(seed, corners, 100);

        CollisionShape shape = CollisionShape.of(outline, clearance);

        Polygon grown = Polygons.of(shape.outline());
        Polygon given = Polygons.of(outline);
        assertThat(grown.isValid()).isTrue();
        assertThat(grown.buffer(1e-9).covers(given)).isTrue();
        assertThat(grown.getExteriorRing().distance(given)).isGreaterThanOrEqualTo(clearance - 1e-9);
        assertThat(grown.getArea())
                .isLessThan(given.buffer(1.1 * clearance + 1e-9, 16).getArea() * 1.002);
    }

    @Property(tries = 80)
    void the_unsimplified_shape_lies_in_the_simplified_one_and_its_circles_in_it(
            @ForAll long seed,
            @ForAll @IntRange(min = 3, max = 60) int corners,
            @ForAll @DoubleRange(max = 5) double clearance) {
        Ring outline = RandomOutlines.star(seed, corners, 100);
        CollisionShape simplified = CollisionShape.of(outline, clearance);

        CollisionShape shape = simplified.unsimplified();

        Polygon given = Polygons.of(outline);
        Polygon grown = Polygons.of(shape.outline());
        assertThat(Polygons.of(simplified.outline()).buffer(1e-9).covers(grown)).isTrue();
        assertThat(grown.getExteriorRing().distance(given)).isGreaterThanOrEqualTo(clearance - 1e-9);
        assertThat(grown.getArea())
                .isLessThanOrEqualTo(given.buffer(1.02 * clearance + 1e-9, 32).getArea());
        assertThat(shape.poles().size()).isPositive();
        assertThat(shape.poles().radii()).isSortedAccordingTo((a, b) -> Double.compare(b, a));
        for (int i = 0; i < shape.poles().size(); i++) {
            double x = shape.poles().xs()[i];
            double y = shape.poles().ys()[i];
            assertThat(shape.outline().contains(x, y)).isTrue();
            assertThat(shape.outline().distanceTo(x, y))
                    .isGreaterThanOrEqualTo(shape.poles().radii()[i] - 1e-9);
        }
    }

    @Property(tries = 100)
    void circles_lie_inside_and_beside_each_other(@ForAll long seed, @ForAll @IntRange(min = 3, max = 40) int corners) {
        Ring outline = RandomOutlines.star(seed, corners, 100);

        Poles poles = Poles.of(outline);

        assertThat(poles.size()).isPositive();
        for (int i = 0; i < poles.size(); i++) {
            double x = poles.xs()[i];
            double y = poles.ys()[i];
            assertThat(outline.contains(x, y)).isTrue();
            assertThat(outline.distanceTo(x, y)).isGreaterThanOrEqualTo(poles.radii()[i] - 1e-9);
            for (int k = 0; k < i; k++) {
                double distance = Math.hypot(x - poles.xs()[k], y - poles.ys()[k]);
                assertThat(distance).isGreaterThanOrEqualTo(poles.radii()[i] + poles.radii()[k] - 1e-9);
            }
        }
    }

    @Property(tries = 50)
    void the_hull_is_that_of_jts(@ForAll long seed, @ForAll @IntRange(min = 3, max = 40) int corners) {
        Ring outline = RandomOutlines.star(seed, corners, 100);

        ConvexHull hull = ConvexHull.of(outline);

        assertThat(hull.area()).isCloseTo(Polygons.of(outline).convexHull().getArea(), offset(1e-6));
    }
}
