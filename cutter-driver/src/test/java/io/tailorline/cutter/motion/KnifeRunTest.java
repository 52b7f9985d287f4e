package io.tailorline.cutter.motion;

import static io.tailorline.cutter.program.SamplePrograms.at;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.tailorline.cutter.profile.BuiltInProfile;
import io.tailorline.cutter.profile.TableProfile;
import io.tailorline.cutter.program.TablePoint;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class KnifeRunTest {

    private static final double EXACT = 1e-9;

    private final TableProfile table = BuiltInProfile.REFERENCE.profile();
    private final double v = table.maxSpeed();
    private final double a = table.acceleration();
    private final double rampSeconds = a / table.jerk();

    @Test
    void a_long_straight_run_pays_its_length_once_the_ramps_and_the_rounding() {
        assertThat(KnifeRun.seconds(List.of(at(0, 0), at(900, 0)), table))
                .isCloseTo(900 / v + v / a + rampSeconds, within(EXACT));
    }

    @Test
    void a_short_straight_run_never_reaches_top_speed() {
        double full = a * rampSeconds;
        double top = (Math.sqrt(full * full + 4 * a * 50) - full) / 2;

        assertThat(KnifeRun.seconds(List.of(at(0, 0), at(0, 50)), table))
                .isCloseTo(2 * (top / a + rampSeconds), within(EXACT));
    }

    @Test
    void a_very_short_one_never_reaches_full_acceleration() {
        assertThat(KnifeRun.seconds(List.of(at(0, 0), at(0, 8)), table))
                .isCloseTo(Math.cbrt(32 * 8 / table.jerk()), within(EXACT));
    }

    @Test
    void a_point_on_a_straight_line_changes_nothing() {
        assertThat(KnifeRun.seconds(List.of(at(0, 0), at(333.33, 0.01), at(900, 0)), table))
                .isCloseTo(KnifeRun.seconds(List.of(at(0, 0), at(900, 0)), table), within(EXACT));
    }

    @ParameterizedTest
    @CsvSource({"15, 168.56", "30, 83.37", "45, 54.55", "59, 40.57"})
    void a_corner_is_passed_as_fast_as_its_deviation_allows(double turn, double speed) {
        double radians = Math.toRadians(turn);
        List<TablePoint> path =
                List.of(at(0, 0), at(900, 0), at(900 + 900 * Math.cos(radians), 900 * Math.sin(radians)));

        assertThat(new CornerSpeed(table, path).at(1)).isCloseTo(speed, within(0.01));
        double start = v / a + rampSeconds;
        double braking = (v - speed) / a + rampSeconds;
        double steady = (900 - v / 2 * start - (v + speed) / 2 * braking) / v;
        assertThat(KnifeRun.seconds(path, table)).isCloseTo(2 * (start + steady + braking), within(1e-4));
    }

    @Test
    void a_curve_is_as_fast_as_its_radius_allows_however_it_is_divided_into_chords() {
        double radius = 60;
        double expected = Math.sqrt(a * radius);

        for (int chords : new int[] {20, 80, 160}) {
            List<TablePoint> arc = arc(radius, chords);
            assertThat(new CornerSpeed(table, arc).at(chords / 2)).isCloseTo(expected, within(expected * 0.01));
        }
        assertThat(KnifeRun.seconds(arc(radius, 160), table))
                .isCloseTo(KnifeRun.seconds(arc(radius, 40), table), within(0.02));
    }

    @Test
    void a_tight_curve_is_as_fast_as_the_blade_turns() {
        TableProfile slow = BuiltInProfile.SLOW.profile();
        double radius = 4;
        double blade = Math.toRadians(slow.knifeRotationDegPerS()) * radius;

        assertThat(blade).isLessThan(Math.sqrt(slow.acceleration() * radius));
        assertThat(new CornerSpeed(slow, arc(radius, 16)).at(8)).isCloseTo(blade, within(blade * 0.01));
    }

    private static List<TablePoint> arc(double radius, int chords) {
        List<TablePoint> points = new ArrayList<>();
        for (int i = 0; i <= chords; i++) {
            double angle = Math.PI * i / chords;
            points.add(at(radius * Math.cos(angle), radius * Math.sin(angle)));
        }
        return points;
    }
}
