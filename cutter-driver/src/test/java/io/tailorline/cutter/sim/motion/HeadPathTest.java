package io.tailorline.cutter.sim.motion;

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

class HeadPathTest {

    private static final TableProfile TABLE = BuiltInProfile.REFERENCE.profile();

    private static PathLimits limits(List<TablePoint> line) {
        double[] shares = new double[line.size() - 1];
        java.util.Arrays.fill(shares, 1);
        return new HeadPath(TABLE, line).limits(shares);
    }

    /** A circle whose chords leave it by just more than the corner deviation, so that none is thinned away. */
    private static List<TablePoint> circle(double radius) {
        double half = Math.acos(1 - 1.2 * TABLE.cornerDeviation() / radius);
        List<TablePoint> line = new ArrayList<>();
        for (double angle = 0; angle < Math.PI; angle += 2 * half) {
            line.add(new TablePoint(radius * Math.cos(angle), radius * Math.sin(angle)));
        }
        return line;
    }

    @ParameterizedTest
    @CsvSource({"10", "50", "150"})
    void a_circle_is_cut_within_its_centripetal_acceleration_and_the_turn_of_the_blade(double radius) {
        List<TablePoint> line = circle(radius);
        PathLimits limits = limits(line);
        assertThat(limits.last()).isEqualTo(line.size() - 1);
        double speed = limits.cap()[line.size() / 2];
        assertThat(speed * speed / radius).isCloseTo(TABLE.acceleration(), within(0.01 * TABLE.acceleration()));
        assertThat(Math.toDegrees(speed / radius)).isLessThan(TABLE.knifeRotationDegPerS());
    }

    @Test
    void a_tight_circle_is_as_slow_as_the_blade_turns() {
        List<TablePoint> line = circle(2.5);
        double speed = limits(line).cap()[line.size() / 2];
        assertThat(Math.toDegrees(speed / 2.5)).isCloseTo(TABLE.knifeRotationDegPerS(), within(25.0));
        assertThat(speed * speed / 2.5).isLessThan(TABLE.acceleration());
    }

    @Test
    void a_lone_corner_is_rounded_within_the_deviation() {
        double speed = limits(List.of(new TablePoint(0, 0), new TablePoint(300, 0), new TablePoint(300, 300)))
                .cap()[1];
        double radius = speed * speed / TABLE.acceleration();
        double short45 = radius * (1 / Math.cos(Math.PI / 4) - 1);
        assertThat(short45).isCloseTo(TABLE.cornerDeviation(), within(1e-6));
    }

    @Test
    void points_that_hardly_leave_the_line_do_not_slow_the_knife() {
        List<TablePoint> line = List.of(
                new TablePoint(0, 0), new TablePoint(1, 0.049), new TablePoint(60, 0.04), new TablePoint(300, 0));
        HeadPath knife = new HeadPath(TABLE, line);
        assertThat(limits(line).last()).isEqualTo(1);
        assertThat(knife.marks()).hasSize(4).isSorted();
        assertThat(knife.marks()[2]).isCloseTo(60, within(0.1));
        assertThat(knife.marks()[3]).isEqualTo(300);
    }
}
