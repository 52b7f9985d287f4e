package io.tailorline.nesting.collision;

import static org.assertj.core.api.Assertions.assertThat;

import io.tailorline.geometry.Polygons;
import io.tailorline.nesting.geometry.CollisionShape;
import io.tailorline.nesting.geometry.RandomOutlines;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import org.locationtech.jts.geom.Polygon;

/** The fast test of two shapes against JTS. */
class ShapePairPropertyTest {

    private static final String INTERIORS_OVERLAP = "2********";

    @Property(tries = 250)
    void says_what_jts_says(
            @ForAll long seed,
            @ForAll @IntRange(min = 3, max = 30) int corners,
            @ForAll @DoubleRange(min = 10, max = 100) double size,
            @ForAll @DoubleRange(min = -180, max = 180) double dx,
            @ForAll @DoubleRange(min = -180, max = 180) double dy) {
        CollisionShape a = CollisionShape.of(RandomOutlines.star(seed, corners, size), 0);
        CollisionShape b = CollisionShape.of(RandomOutlines.star(seed + 1, corners + 2, 100), 0);
        Polygon p = Polygons.of(a.outline().moved(dx, dy));
        Polygon q = Polygons.of(b.outline());

        boolean overlap = new ShapePair().overlap(a, b, dx, dy);

        assertThat(overlap).isEqualTo(p.intersects(q));
        assertThat(new ShapePair().overlap(b, a, -dx, -dy)).isEqualTo(overlap);
        if (ShapePair.polesOverlap(a, b, dx, dy)) {
            assertThat(p.relate(q, INTERIORS_OVERLAP)).isTrue();
        }
    }
}
