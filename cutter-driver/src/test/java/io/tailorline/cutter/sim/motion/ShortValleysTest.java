package io.tailorline.cutter.sim.motion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.tailorline.cutter.motion.KnifeRun;
import io.tailorline.cutter.profile.BuiltInProfile;
import io.tailorline.cutter.profile.TableProfile;
import io.tailorline.cutter.program.TablePoint;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ShortValleysTest {

    private static final double ACCELERATION = 5000;
    private static final double JERK = 80_000;

    private static PathLimits way(double[] at, double[] cap) {
        double[] top = new double[at.length - 1];
        Arrays.fill(top, 1000);
        return new PathLimits(at, cap, top, ACCELERATION, JERK);
    }

    /**
     * Full jerk through 2 mm from 70 mm/s to 70 mm/s: the way and the slowest speed by stepping, not by the formula.
     */
    @Test
    void the_middle_is_as_slow_as_full_jerk_makes_it() {
        PathLimits deeper = ShortValleys.deepened(
                        way(new double[] {0, 200, 201, 202, 400}, new double[] {1000, 70, 72, 70, 0}), 1)
                .orElseThrow();
        double slowest = deeper.cap()[2];
        double gained = 0;
        double speed = slowest;
        double acceleration = 0;
        double step = 1e-6;
        while (speed < 70) {
            gained += speed * step;
            acceleration += JERK * step;
            speed += acceleration * step;
        }

        assertThat(deeper.at()).containsExactly(new double[] {0, 200, 201, 202, 400}, within(1e-5));
        assertThat(slowest).isBetween(55.0, 69.0);
        assertThat(gained).isCloseTo(1, within(1e-3));
    }

    @Test
    void a_long_valley_a_single_point_and_a_curve_are_passed_as_they_are() {
        assertThat(ShortValleys.deepened(way(new double[] {0, 200, 230, 400}, new double[] {1000, 70, 70, 0}), 1))
                .isEmpty();
        assertThat(ShortValleys.deepened(way(new double[] {0, 200, 400}, new double[] {1000, 70, 0}), 1))
                .isEmpty();
        assertThat(ShortValleys.deepened(
                        way(new double[] {0, 200, 230, 260, 400}, new double[] {1000, 300, 280, 300, 0}), 1))
                .isEmpty();
    }

    /** Three corners of 90 degrees on 1.66 mm between edges of a pocket part. */
    private static List<TablePoint> rounded() {
        List<TablePoint> path = new ArrayList<>(List.of(new TablePoint(0, 0)));
        TablePoint[] corners = {new TablePoint(180, 0), new TablePoint(180, 60), new TablePoint(0, 60)};
        double radius = 1.66;
        for (int c = 0; c < corners.length; c++) {
            double towards = Math.PI / 2 * c;
            double x = corners[c].x() - radius * (Math.cos(towards) - Math.sin(towards));
            double y = corners[c].y() - radius * (Math.sin(towards) + Math.cos(towards));
            for (int k = 0; k <= 5; k++) {
                double angle = towards - Math.PI / 2 + Math.PI / 2 * k / 5;
                path.add(new TablePoint(x + radius * Math.cos(angle), y + radius * Math.sin(angle)));
            }
        }
        path.add(new TablePoint(0, 20));
        return path;
    }

    @ParameterizedTest
    @EnumSource(BuiltInProfile.class)
    void rounded_corners_take_no_longer_than_the_planner_says(BuiltInProfile builtIn) {
        TableProfile table = builtIn.profile();
        HeadPath path = new HeadPath(table, rounded());
        double[] shares = new double[rounded().size() - 1];
        Arrays.fill(shares, 1);

        Motion motion = HeadIntegrator.integrate(path.limits(shares), MotionState.REST);

        assertThat(motion.seconds()).isLessThan(1.005 * KnifeRun.seconds(rounded(), table));
    }
}
