package io.tailorline.cutter.sim.motion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Ways whose least time is known as a closed sum: Biagiotti and Melchiorri (2008), section 3.4. */
class HeadIntegratorTest {

    private static final double SPEED = 1000;
    private static final double ACCELERATION = 4903.325;
    private static final double JERK = 80_000;

    /** One tick at each change of jerk at most. */
    private static final double TICKS = 4 * HeadIntegrator.TICK;

    private static Motion along(PathLimits limits) {
        return HeadIntegrator.integrate(limits, MotionState.REST);
    }

    private static PathLimits knots(double[] at, double... cap) {
        double[] top = new double[at.length - 1];
        java.util.Arrays.fill(top, SPEED);
        return new PathLimits(at, cap, top, ACCELERATION, JERK);
    }

    @ParameterizedTest
    @CsvSource({"300", "600", "1500"})
    void a_long_way_takes_its_cruise_and_its_ramps(double length) {
        double seconds =
                along(PathLimits.straight(length, SPEED, ACCELERATION, JERK)).seconds();
        assertThat(seconds).isCloseTo(length / SPEED + SPEED / ACCELERATION + ACCELERATION / JERK, within(TICKS));
    }

    @ParameterizedTest
    @CsvSource({"0.05", "0.5", "4", "15", "35"})
    void a_short_way_reaches_neither_speed_nor_acceleration(double length) {
        double seconds =
                along(PathLimits.straight(length, SPEED, ACCELERATION, JERK)).seconds();
        assertThat(seconds).isCloseTo(Math.cbrt(32 * length / JERK), within(TICKS));
    }

    @Test
    void no_way_takes_no_time() {
        assertThat(along(PathLimits.straight(0, SPEED, ACCELERATION, JERK)).seconds())
                .isZero();
    }

    @Test
    void a_corner_between_two_fast_stretches_is_passed_level_at_its_speed() {
        Motion motion = along(knots(new double[] {0, 500, 1000}, SPEED, 80, 0));
        MotionState corner = motion.after(motion.secondsTo(500));
        assertThat(corner.speed()).isCloseTo(80, within(0.5));
        assertThat(corner.acceleration()).isCloseTo(0, within(0.02 * ACCELERATION));
        double ramp = (SPEED - 80) / ACCELERATION + ACCELERATION / JERK;
        double full = SPEED / ACCELERATION + ACCELERATION / JERK;
        double way = SPEED / 2 * full + (SPEED + 80) / 2 * ramp;
        assertThat(motion.seconds()).isCloseTo(2 * (full + ramp + (500 - way) / SPEED), within(2 * TICKS));
    }

    @Test
    void a_point_on_the_way_down_to_a_slower_one_is_passed_braking() {
        Motion motion = along(knots(new double[] {0, 500, 540, 1000}, SPEED, 600, 80, 0));
        assertThat(motion.after(motion.secondsTo(500)).acceleration()).isLessThan(-0.5 * ACCELERATION);
        Motion without = along(knots(new double[] {0, 540, 1000}, SPEED, 80, 0));
        assertThat(motion.seconds()).isLessThan(without.seconds() + 0.02);
    }

    @Test
    void a_point_on_the_way_up_is_passed_accelerating() {
        Motion motion = along(knots(new double[] {0, 3, 500}, SPEED, 200, 0));
        assertThat(motion.after(motion.secondsTo(3)).acceleration()).isGreaterThan(0.5 * ACCELERATION);
    }

    @Test
    void a_stretch_may_be_slower_than_the_rest() {
        PathLimits limits = new PathLimits(
                new double[] {0, 300, 600, 900},
                new double[] {SPEED, 200, 200, 0},
                new double[] {SPEED, 200, SPEED},
                ACCELERATION,
                JERK);
        Motion motion = along(limits);
        double inside = motion.secondsTo(600) - motion.secondsTo(300);
        assertThat(inside).isCloseTo(300 / 200.0, within(TICKS));
    }

    @Test
    void a_head_that_is_too_fast_when_the_feed_is_turned_down_brakes_as_hard_as_it_may() {
        PathLimits limits = PathLimits.straight(1000, 300, ACCELERATION, JERK);
        Motion motion = HeadIntegrator.integrate(limits, new MotionState(200, 1000, 0));
        double ramp = (1000 - 300) / ACCELERATION + ACCELERATION / JERK;
        assertThat(motion.after(ramp + TICKS).speed()).isCloseTo(300, within(3.0));
        assertThat(motion.length()).isEqualTo(1000);
    }
}
