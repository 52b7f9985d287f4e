package io.tailorline.geometry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;

/** The fast geometry agrees with the plain one. */
class GeometryPropertyTest {

    private static final double ROUNDING = 1e-9;

    @Property
    void a_line_is_as_long_as_its_chords(@ForAll("lines") List<Point> points) {
        Polyline line = new Polyline(points);
        assertThat(line.length()).isCloseTo(PlainGeometry.length(points), within(ROUNDING));
        assertThat(line.stations()[points.size() - 1]).isEqualTo(line.length());
        assertThat(line.station(1)).isCloseTo(points.get(0).distanceTo(points.get(1)), within(ROUNDING));
        assertThat(line.points()).isEqualTo(points);
    }

    @Property
    void a_place_on_a_line_is_where_walking_along_it_ends(
            @ForAll("lines") List<Point> points, @ForAll @DoubleRange(min = -0.2, max = 1.2) double share) {
        Polyline line = new Polyline(points);
        double along = share * line.length();
        assertThat(line.at(along).distanceTo(PlainGeometry.at(points, along))).isLessThan(1e-6);
    }

    @Property
    void a_line_turned_round_twice_is_the_line(@ForAll("lines") List<Point> points) {
        List<Point> turned = new ArrayList<>(points);
        Collections.reverse(turned);
        assertThat(new Polyline(points).reversed().points()).isEqualTo(turned);
        assertThat(new Polyline(points).reversed().reversed()).isEqualTo(new Polyline(points));
    }

    @Property
    void a_split_line_is_the_line(
            @ForAll("lines") List<Point> points, @ForAll @DoubleRange(min = 0.01, max = 0.99) double share) {
        Polyline line = new Polyline(points);
        if (line.length() > 0) {
            Polyline.Halves halves = line.splitAtLength(share * line.length());
            assertThat(halves.before().first()).isEqualTo(line.first());
            assertThat(halves.before().last()).isEqualTo(halves.after().first());
            assertThat(halves.after().last()).isEqualTo(line.last());
            assertThat(halves.before().length() + halves.after().length()).isCloseTo(line.length(), within(4.0));
        }
    }

    @Property
    void a_curve_is_sampled_where_de_casteljau_finds_it(
            @ForAll("curves") Curve curve, @ForAll @IntRange(min = 1, max = 40) int chords) {
        Polyline line = curve.sampled(chords);
        List<Point> plain = PlainGeometry.sampled(curve, chords);
        for (int i = 0; i <= chords; i++) {
            assertThat(line.point(i).distanceTo(plain.get(i))).isLessThan(ROUNDING);
        }
        assertThat(curve.length(chords)).isEqualTo(line.length());
    }

    @Property(tries = 3000)
    void a_ring_touches_itself_where_jts_says_so(@ForAll("rings") List<Point> points) {
        if (!points.get(0).equals(points.get(points.size() - 1))) {
            Ring ring = new Ring(points);
            assertThat(ring.isSimple()).as("%s", ring).isEqualTo(PlainGeometry.isSimple(ring));
        }
    }

    @Property
    void a_star_shaped_ring_is_simple_until_two_points_change_places(
            @ForAll @IntRange(min = 12, max = 200) int size, @ForAll @IntRange(min = 0, max = 1_000_000) int choice) {
        List<Point> points = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            double radius = 300 + 100 * StrictMath.sin(7.0 * i);
            points.add(Mm.onGrid(Point.of(radius, 0).turned(360.0 * i / size)));
        }
        assertThat(new Ring(points).isSimple()).isEqualTo(PlainGeometry.isSimple(new Ring(points)));
        int first = choice % size;
        Collections.swap(points, first, (first + size / 3) % size);
        assertThat(new Ring(points).isSimple()).isEqualTo(PlainGeometry.isSimple(new Ring(points)));
    }

    @Provide
    Arbitrary<List<Point>> lines() {
        return points(1000).list().ofMinSize(2).ofMaxSize(30);
    }

    /** A coarse grid, so that chords lie over each other and points on chords. */
    @Provide
    Arbitrary<List<Point>> rings() {
        Arbitrary<Integer> grid = Arbitraries.integers().between(0, 6);
        return Combinators.combine(grid, grid)
                .as((x, y) -> Point.of(x, y))
                .list()
                .ofMinSize(3)
                .ofMaxSize(12)
                .filter(GeometryPropertyTest::hasNoTwins);
    }

    private static boolean hasNoTwins(List<Point> ring) {
        for (int i = 0; i < ring.size(); i++) {
            if (ring.get(i).equals(ring.get((i + 1) % ring.size()))) {
                return false;
            }
        }
        return true;
    }

    @Provide
    Arbitrary<Curve> curves() {
        return Combinators.combine(points(500), points(200), points(200), points(500))
                .as(Curve::new);
    }

    private static Arbitrary<Point> points(double most) {
        Arbitrary<Double> coordinate = Arbitraries.doubles().between(-most, most);
        return Combinators.combine(coordinate, coordinate).as(Point::of);
    }
}
