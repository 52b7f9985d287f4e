package io.tailorline.cutter.motion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** What holds for every run. What holds for nearly all is in {@link LookAheadPlannerQualityTest}. */
class LookAheadPlannerPropertyTest {

    private static final double ROUNDING = 1e-6;

    private static final int SAMPLES = 4000;

    private static MotionProfile motion(Runs run, MotionLimits limits) {
        Runs held = run.within(limits);
        return LookAheadPlanner.along(held.at(), held.allowed(), limits);
    }

    @Property(tries = 500)
    void never_faster_than_without_jerk(@ForAll("runs") Runs run, @ForAll("limits") MotionLimits limits) {
        Runs held = run.within(limits);
        assertThat(motion(run, limits).seconds())
                .isGreaterThanOrEqualTo(AccelerationLimited.seconds(held.at(), held.allowed(), limits) - ROUNDING);
    }

    @Property(tries = 500)
    void never_slower_than_stopping_in_every_point(@ForAll("runs") Runs run, @ForAll("limits") MotionLimits limits) {
        double stopping = 0;
        for (int i = 1; i < run.at().length; i++) {
            PathState there = new PathState(run.at()[i] - run.at()[i - 1], 0, 0);
            stopping +=
                    SCurveSolver.between(new PathState(0, 0, 0), there, limits).seconds();
        }
        assertThat(motion(run, limits).seconds()).isLessThanOrEqualTo(stopping + ROUNDING);
    }

    @Property(tries = 300)
    void speed_acceleration_and_jerk_stay_within_the_limits_and_belong_together(
            @ForAll("runs") Runs run, @ForAll("limits") MotionLimits limits) {
        MotionProfile motion = motion(run, limits);
        double step = motion.seconds() / (SAMPLES - 1);
        List<PathState> states = motion.sampled(SAMPLES).toList();
        double least = 0;
        double fastest = 0;
        double maxAcceleration = 0;
        double jerk = 0;
        double speedApart = 0;
        double wayApart = 0;
        for (int i = 1; i < SAMPLES; i++) {
            PathState state = states.get(i);
            PathState before = states.get(i - 1);
            least = Math.min(least, state.speed());
            fastest = Math.max(fastest, state.speed());
            maxAcceleration = Math.max(maxAcceleration, Math.abs(state.acceleration()));
            jerk = Math.max(jerk, Math.abs(state.acceleration() - before.acceleration()) / step);
            double won = (state.acceleration() + before.acceleration()) / 2 * step;
            speedApart = Math.max(speedApart, Math.abs(state.speed() - before.speed() - won));
            double gone = (state.speed() + before.speed()) / 2 * step;
            wayApart = Math.max(wayApart, Math.abs(state.distance() - before.distance() - gone));
        }
        assertThat(least).isGreaterThan(-ROUNDING);
        assertThat(fastest).isLessThanOrEqualTo(limits.speed() + ROUNDING);
        assertThat(maxAcceleration).isLessThanOrEqualTo(limits.acceleration() + ROUNDING);
        assertThat(jerk).isLessThanOrEqualTo(limits.jerk() * 1.001);
        assertThat(speedApart).isLessThanOrEqualTo(limits.jerk() * step * step / 2 + ROUNDING);
        assertThat(wayApart).isLessThanOrEqualTo(limits.acceleration() * step * step / 2 + ROUNDING);
    }

    /** Looked at in the first sample behind it: up to a step of time and a rounding error of way late. */
    @Property(tries = 300)
    void each_point_is_passed_no_faster_than_it_allows_and_the_whole_distance_is_covered(
            @ForAll("runs") Runs run, @ForAll("limits") MotionLimits limits) {
        Runs held = run.within(limits);
        MotionProfile motion = motion(run, limits);
        List<PathState> states = motion.sampled(SAMPLES).toList();
        double slack = limits.acceleration() * motion.seconds() / (SAMPLES - 1)
                + Math.sqrt(2 * limits.acceleration() * ROUNDING);
        int point = 0;
        for (PathState state : states) {
            while (point < held.at().length - 1 && held.at()[point] < state.distance() - ROUNDING) {
                assertThat(state.speed()).isLessThanOrEqualTo(held.allowed()[point] + slack);
                point++;
            }
        }
        assertThat(motion.parts().stream().mapToDouble(SCurve::distance).sum()).isCloseTo(run.length(), within(1e-4));
        assertThat(states.get(0)).isEqualTo(new PathState(0, 0, 0));
        assertThat(states.get(SAMPLES - 1).speed()).isCloseTo(0, within(1e-3));
    }

    @Property(tries = 500)
    void a_junction_in_every_point_is_possible_for_any_run_and_stays_so_when_some_are_dropped(
            @ForAll("runs") Runs run, @ForAll("limits") MotionLimits limits) {
        Runs held = run.within(limits);
        JunctionPoints junctions = JunctionPoints.level(held.at(), held.allowed(), limits);
        double seconds = junctions.seconds();
        assertThat(seconds).isFinite();
        for (int i = junctions.size() - 2; i > 0; i--) {
            junctions.drop(i);
        }
        assertThat(junctions.tooFast()).isEqualTo(JunctionPoints.NONE);
        assertThat(junctions.seconds()).isLessThanOrEqualTo(seconds + ROUNDING);
    }

    @Provide
    Arbitrary<Runs> runs() {
        return Runs.any();
    }

    @Provide
    Arbitrary<MotionLimits> limits() {
        return Runs.limits();
    }
}
