package io.tailorline.cutter.motion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.DoubleRange;

class SCurveSolverPropertyTest {

    private static final double ROUNDING = 1e-6;

    /** A share of what the limits allow in a state, so that every state is one that may be driven through. */
    private static PathState state(double distance, double speed, double share, MotionLimits limits) {
        double v = speed * limits.speed();
        return new PathState(distance, v, share * SCurveSolver.maxAcceleration(v, limits));
    }

    @Property
    void it_begins_and_ends_as_asked_and_keeps_the_limits_between(
            @ForAll("limits") MotionLimits limits,
            @ForAll @DoubleRange(max = 1) double entry,
            @ForAll @DoubleRange(min = -1, max = 1) double entryShare,
            @ForAll @DoubleRange(max = 1) double exit,
            @ForAll @DoubleRange(min = -1, max = 1) double exitShare,
            @ForAll @DoubleRange(min = 0.01, max = 500) double distance) {
        PathState to = state(distance, exit, exitShare, limits);
        SCurve curve = SCurveSolver.between(state(0, entry, entryShare, limits), to, limits);
        Assume.that(curve.isPossible());

        PathState end = curve.after(curve.seconds());
        assertThat(end.distance()).isCloseTo(distance, within(ROUNDING));
        assertThat(end.speed()).isCloseTo(to.speed(), within(ROUNDING));
        assertThat(end.acceleration()).isCloseTo(to.acceleration(), within(ROUNDING));
        for (int i = 0; i <= 100; i++) {
            PathState state = curve.after(curve.seconds() * i / 100);
            assertThat(state.speed()).isBetween(-ROUNDING, Math.min(curve.top(), limits.speed()) + ROUNDING);
            assertThat(Math.abs(state.acceleration())).isLessThanOrEqualTo(limits.acceleration() + ROUNDING);
            double span = curve.seconds() / 100;
            PathState next = curve.after(Math.min(curve.seconds(), curve.seconds() * i / 100 + span));
            assertThat(Math.abs(next.acceleration() - state.acceleration()))
                    .isLessThanOrEqualTo(limits.jerk() * span * (1 + ROUNDING) + ROUNDING);
            if (state.speed() > 1) {
                assertThat(curve.at(state.distance()).speed()).isCloseTo(state.speed(), within(1e-4));
            }
        }
    }

    @Property
    void it_takes_as_long_backwards(
            @ForAll("limits") MotionLimits limits,
            @ForAll @DoubleRange(max = 1) double entry,
            @ForAll @DoubleRange(min = -1, max = 1) double entryShare,
            @ForAll @DoubleRange(max = 1) double exit,
            @ForAll @DoubleRange(min = -1, max = 1) double exitShare,
            @ForAll @DoubleRange(min = 0.01, max = 500) double distance) {
        double forth = SCurveSolver.between(
                        state(0, entry, entryShare, limits), state(distance, exit, exitShare, limits), limits)
                .seconds();
        Assume.that(forth < Double.POSITIVE_INFINITY);
        double back = SCurveSolver.between(
                        state(0, exit, -exitShare, limits), state(distance, entry, -entryShare, limits), limits)
                .seconds();
        assertThat(back).isCloseTo(forth, within(ROUNDING * (1 + forth)));
    }

    @Property
    void from_rest_to_rest_it_is_what_an_air_move_takes(
            @ForAll("limits") MotionLimits limits, @ForAll @DoubleRange(min = 0.01, max = 3000) double distance) {
        PathState rest = new PathState(0, 0, 0);
        double seconds = SCurveSolver.between(rest, new PathState(distance, 0, 0), limits)
                .seconds();
        assertThat(seconds).isCloseTo(AirMove.seconds(distance, limits), within(ROUNDING));
    }

    @Property
    void over_the_shortest_distance_between_two_steady_speeds_it_is_the_double_s(
            @ForAll("limits") MotionLimits limits,
            @ForAll @DoubleRange(max = 1) double entry,
            @ForAll @DoubleRange(max = 1) double exit) {
        Assume.that(Math.abs(entry - exit) > 0.01);
        double from = entry * limits.speed();
        double to = exit * limits.speed();
        double distance = SpeedChange.distance(from, to, limits);
        assertThat(SCurveSolver.between(new PathState(0, from, 0), new PathState(distance, to, 0), limits)
                        .seconds())
                .isCloseTo(SpeedChange.seconds(from, to, limits), within(1e-4));
        assertThat(SCurveSolver.between(new PathState(0, from, 0), new PathState(0.99 * distance, to, 0), limits)
                        .isPossible())
                .isFalse();
    }

    @Provide
    Arbitrary<MotionLimits> limits() {
        return Runs.limits();
    }
}
