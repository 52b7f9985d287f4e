package io.tailorline.cutter.projection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.tailorline.cutter.program.TablePoint;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.Scale;

class CalibratorPropertyTest {

    @Property(tries = 100)
    void any_projector_is_recovered_exactly_from_exact_points(
            @ForAll @DoubleRange(min = -15, max = 15) double turn,
            @ForAll @Scale(6) @DoubleRange(min = -6e-5, max = 6e-5) double tiltX,
            @ForAll @Scale(6) @DoubleRange(min = -6e-5, max = 6e-5) double tiltY) {
        TableMap map = Pictures.map(turn, tiltX, tiltY, 0);

        Calibration found = Pictures.calibrated(Pictures.points(map, 3, 3, 0, 0));

        assertThat(found.worst().size()).isLessThan(1e-6);
        assertThat(found.map().radial()).isZero();
        assertThat(found.warnings()).isEmpty();
        for (TablePoint at : List.of(new TablePoint(0, 0), new TablePoint(3000, 1500), new TablePoint(700, 900))) {
            assertThat(found.map().pixel(at).distanceTo(map.pixel(at))).isLessThan(1e-5);
            assertThat(found.map().table(found.map().pixel(at)).distanceTo(at)).isLessThan(1e-6);
        }
    }

    @Property(tries = 30)
    void a_lens_is_recovered_where_the_points_show_it(
            @ForAll @DoubleRange(min = 0.01, max = 0.08) double bend,
            @ForAll boolean barrel,
            @ForAll @Scale(6) @DoubleRange(min = -6e-5, max = 6e-5) double tilt) {
        TableMap map = Pictures.map(3, tilt, -tilt, barrel ? -bend : bend);

        Calibration found = Pictures.calibrated(Pictures.points(map, 5, 3, 0.2, 11));

        assertThat(found.map().radial()).isCloseTo(map.radial(), within(0.004));
        assertThat(found.isTrusted()).isTrue();
    }

    @Property(tries = 30)
    void an_error_of_the_hand_shows_as_its_own_size(
            @ForAll long seed, @ForAll @DoubleRange(min = 0.1, max = 0.4) double noise) {
        TableMap map = Pictures.map(-4, 3e-5, 5e-5, 0);

        Calibration found = Pictures.calibrated(Pictures.points(map, 7, 5, noise, seed));

        double expected = noise * StrictMath.sqrt(2) * StrictMath.sqrt(1 - 8.0 / 70);
        assertThat(found.rms()).isBetween(0.6 * expected, 1.5 * expected);
        TablePoint middle = new TablePoint(1500, 700);
        assertThat(found.map().table(map.pixel(middle)).distanceTo(middle)).isLessThan(3 * noise);
    }

    @Property(tries = 30)
    void the_order_of_the_points_does_not_matter_and_the_table_may_be_moved_and_turned(@ForAll long seed) {
        List<PicturePoint> points = Pictures.points(Pictures.map(5, 4e-5, -2e-5, 0), 4, 3, 0.3, seed);
        List<PicturePoint> shuffled = new ArrayList<>(points);
        Collections.shuffle(shuffled, new Random(seed));
        List<PicturePoint> moved = points.stream()
                .map(point -> new PicturePoint(
                        point.name(),
                        new TablePoint(
                                500 - point.table().y(), 200 + point.table().x()),
                        point.pixel()))
                .toList();

        double rms = Pictures.calibrated(points).rms();

        assertThat(Pictures.calibrated(shuffled).rms()).isCloseTo(rms, within(1e-7));
        assertThat(Pictures.calibrated(moved).rms()).isCloseTo(rms, within(1e-7));
    }
}
