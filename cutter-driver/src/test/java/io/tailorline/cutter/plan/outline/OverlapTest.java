package io.tailorline.cutter.plan.outline;

import static org.assertj.core.api.Assertions.assertThat;

import io.tailorline.geometry.Ring;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.Polygon;

class OverlapTest {

    private static final int POINTS = 11;
    /** Less than this is a thin sliver, that rounding may have made, mm2. */
    private static final double AREA = 5;

    private final GeometryFactory jts = new GeometryFactory();

    @Test
    void corners_and_crossing_strips_overlap_though_neither_has_its_middle_in_the_other() {
        assertThat(overlap(box(0, 0, 100, 100), box(90, 90, 190, 190))).isTrue();
        assertThat(overlap(box(0, 10, 100, 20), box(10, 0, 20, 100))).isTrue();
        assertThat(overlap(box(0, 0, 100, 100), box(45, 45, 46, 46)))
                .as("inside")
                .isTrue();
    }

    @Test
    void what_touches_or_lies_in_the_bight_of_another_does_not_overlap_it() {
        assertThat(overlap(box(0, 0, 100, 100), box(100, 0, 200, 100))).isFalse();
        Ring angle =
                Ring.counterClockwise(new double[] {0, 100, 100, 10, 10, 0}, new double[] {0, 0, 10, 10, 100, 100});
        assertThat(overlap(angle, box(20, 20, 90, 90))).isFalse();
        assertThat(overlap(angle, box(5, 20, 90, 90))).isTrue();
    }

    @Test
    void outlines_of_every_form_overlap_where_another_library_finds_an_area() {
        Random chance = new Random(20261203);
        int[] found = new int[2];
        for (int i = 0; i < 2000; i++) {
            Ring one = star(chance);
            Ring other = star(chance);
            double area = polygon(one).intersection(polygon(other)).getArea();
            if (area == 0 || area > AREA) {
                assertThat(overlap(one, other))
                        .as("%s and %s", one.points(), other.points())
                        .isEqualTo(area > AREA);
                found[area > AREA ? 1 : 0]++;
            }
        }
        assertThat(found[0]).isGreaterThan(200);
        assertThat(found[1]).isGreaterThan(200);
    }

    private static boolean overlap(Ring one, Ring other) {
        return Overlap.areOverEachOther(new Region(one), new Region(other));
    }

    private static Ring box(double left, double bottom, double right, double top) {
        return Ring.counterClockwise(new double[] {left, right, right, left}, new double[] {bottom, bottom, top, top});
    }

    /** About a point of a square of 200 mm, between 20 and 100 mm from it. */
    private static Ring star(Random chance) {
        double x = 200 * chance.nextDouble();
        double y = 200 * chance.nextDouble();
        double[] reach = chance.doubles(POINTS, 20, 100).toArray();
        return Ring.counterClockwise(
                IntStream.range(0, POINTS)
                        .mapToDouble(i -> x + reach[i] * Math.cos(2 * Math.PI * i / POINTS))
                        .toArray(),
                IntStream.range(0, POINTS)
                        .mapToDouble(i -> y + reach[i] * Math.sin(2 * Math.PI * i / POINTS))
                        .toArray());
    }

    private Polygon polygon(Ring ring) {
        return jts.createPolygon(IntStream.rangeClosed(0, POINTS)
                .mapToObj(i -> new Coordinate(ring.x(i % POINTS), ring.y(i % POINTS)))
                .toArray(Coordinate[]::new));
    }
}
