package io.tailorline.pattern.check.outline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.tailorline.geometry.Mm;
import io.tailorline.geometry.Point;
import io.tailorline.geometry.Ring;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.operation.valid.IsSimpleOp;

/** What the chords say of outlines is what JTS says. */
class ChordsPropertyTest {

    @Property(tries = 1500)
    void a_ring_is_simple_where_jts_says_so(@ForAll("rings") Ring ring) {
        assertThat(ring.isSimple()).isEqualTo(new IsSimpleOp(Mm.linearRing(ring)).isSimple());
    }

    @Property(tries = 1000)
    void two_rings_meet_where_jts_says_so(@ForAll("rings") Ring a, @ForAll("rings") Ring b) {
        assertThat(meet(a, b)).isEqualTo(Mm.linearRing(a).intersects(Mm.linearRing(b)));
    }

    @Property(tries = 3000)
    void a_ring_that_meets_no_other_lies_inside_it_or_not_at_all(@ForAll("rings") Ring a, @ForAll("rings") Ring b) {
        if (!meet(a, b) && a.isSimple() && b.isSimple()) {
            assertThat(b.contains(a.x(0), a.y(0))).isEqualTo(Mm.polygon(b).covers(Mm.polygon(a)));
        }
    }

    @Property(tries = 500)
    void long_rings_meet_where_jts_says_so(@ForAll("longRings") Ring a, @ForAll("longRings") Ring b) {
        assertThat(meet(a, b)).isEqualTo(Mm.linearRing(a).intersects(Mm.linearRing(b)));
    }

    @Property(tries = 500)
    void a_point_is_as_far_away_as_jts_says(@ForAll("longRings") Ring ring, @ForAll("places") Point point) {
        assertThat(new Chords(ring).distanceTo(point)).isCloseTo(distance(ring, point), within(1e-9));
    }

    private static boolean meet(Ring a, Ring b) {
        return new Chords(a).meet(new Chords(b));
    }

    private static double distance(Ring ring, Point point) {
        LinearRing line = Mm.linearRing(ring);
        return line.distance(line.getFactory().createPoint(new Coordinate(point.x(), point.y())));
    }

    /** Stars of up to a hundred points about centres that lie apart: of several runs, some of them far away. */
    @Provide
    Arbitrary<Ring> longRings() {
        Arbitrary<List<Integer>> radii =
                Arbitraries.integers().between(5, 40).list().ofMinSize(15).ofMaxSize(100);
        return Combinators.combine(radii, places()).as(ChordsPropertyTest::star);
    }

    @Provide
    Arbitrary<Point> places() {
        Arbitrary<Integer> coordinate = Arbitraries.integers().between(-60, 60);
        return Combinators.combine(coordinate, coordinate).as((x, y) -> Point.of(x, y));
    }

    private static Ring star(List<Integer> radii, Point centre) {
        List<Point> points = new ArrayList<>();
        for (int i = 0; i < radii.size(); i++) {
            points.add(centre.plus(Point.of(radii.get(i), 0).turned(360.0 * i / radii.size())));
        }
        return new Ring(points);
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
