package io.tailorline.pattern.check.outline;

import static org.assertj.core.api.Assertions.assertThat;

import io.tailorline.geometry.Mm;
import io.tailorline.geometry.Point;
import io.tailorline.geometry.Ring;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.locationtech.jts.operation.valid.IsSimpleOp;

/** What the chords say of two outlines is what JTS says. */
class ChordsPropertyTest {

    @Property(tries = 1500)
    void a_ring_meets_itself_where_jts_says_so(@ForAll("rings") Ring ring) {
        assertThat(Chords.meetWithin(ring)).isEqualTo(!new IsSimpleOp(Mm.linearRing(ring)).isSimple());
    }

    @Property(tries = 1000)
    void two_rings_meet_where_jts_says_so(@ForAll("rings") Ring a, @ForAll("rings") Ring b) {
        assertThat(Chords.meet(a, b)).isEqualTo(Mm.linearRing(a).intersects(Mm.linearRing(b)));
    }

    @Property(tries = 3000)
    void a_ring_that_meets_no_other_lies_inside_it_or_not_at_all(@ForAll("rings") Ring a, @ForAll("rings") Ring b) {
        if (!Chords.meet(a, b) && !Chords.meetWithin(a) && !Chords.meetWithin(b)) {
            assertThat(b.contains(a.x(0), a.y(0))).isEqualTo(Mm.polygon(b).covers(Mm.polygon(a)));
        }
    }

    /** A coarse grid, so that chords lie over each other and points on chords. */
    @Provide
    Arbitrary<Ring> rings() {
        Arbitrary<Integer> grid = Arbitraries.integers().between(0, 6);
        Arbitrary<Integer> scale = Arbitraries.of(1, 1, 5);
        return Combinators.combine(grid, grid)
                .as((x, y) -> Point.of(x, y))
                .list()
                .ofMinSize(3)
                .ofMaxSize(8)
                .filter(ChordsPropertyTest::hasNoTwins)
                .flatMap(points -> scale.map(by -> new Ring(points.stream()
                        .map(point -> point.minus(Point.of(3, 3)).times(by))
                        .toList())));
    }

    private static boolean hasNoTwins(List<Point> ring) {
        for (int i = 0; i < ring.size(); i++) {
            if (ring.get(i).equals(ring.get((i + 1) % ring.size()))) {
                return false;
            }
        }
        return true;
    }
}
