package io.tailorline.cutter.motion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class LookAheadPropertyTest {

    private static final double ROUNDING = 1e-6;

    /** Two plans of nearly the same run may pass a point in different ways; the search does not weigh all of them. */
    private static final double CHOICE = 0.02;

    private static final int SAMPLES = 4000;

    private static Motion motion(Runs run, PathLimits limits) {
        Runs held = run.within(limits);
        return LookAhead.along(held.at(), held.allowed(), limits);
    }

    @Property(tries = 500)
    void never_faster_than_without_jerk(@ForAll("runs") Runs run, @ForAll("limits") PathLimits limits) {
        Runs held = run.within(limits);
        assertThat(motion(run, limits).seconds())
                .isGreaterThanOrEqualTo(AccelerationLimited.seconds(held.at(), held.allowed(), limits) - ROUNDING);
    }

    @Property(tries = 500)
    void never_slower_than_stopping_in_every_point(@ForAll("runs") Runs run, @ForAll("limits") PathLimits limits) {
        double stopping = 0;
        for (int i = 1; i < run.at().length; i++) {
            stopping +=
                    Stretch.between(run.at()[i] - run.at()[i - 1], 0, 0, limits).seconds();
        }
        assertThat(motion(run, limits).seconds()).isLessThanOrEqualTo(stopping + ROUNDING);
    }

    @Property(tries = 300)
    void level_at_each_point_always_is_a_way_and_never_the_faster_one(
            @ForAll("runs") Runs run, @ForAll("limits") PathLimits limits) {
        Runs held = run.within(limits);
        assertThat(motion(run, limits).seconds())
                .isLessThanOrEqualTo(LookAhead.levelAtEachPoint(held.at(), held.allowed(), limits)
                                .seconds()
                        + ROUNDING);
    }

    @Property(tries = 300)
    void speed_acceleration_and_jerk_stay_within_the_limits(
            @ForAll("runs") Runs run, @ForAll("limits") PathLimits limits) {
        Motion motion = motion(run, limits);
        double step = motion.seconds() / (SAMPLES - 1);
        List<PathState> states = motion.sampled(SAMPLES).toList();
        for (int i = 0; i < SAMPLES; i++) {
            PathState state = states.get(i);
            assertThat(state.speed()).isBetween(-ROUNDING, limits.speed() + ROUNDING);
            assertThat(Math.abs(state.acceleration())).isLessThanOrEqualTo(limits.acceleration() + ROUNDING);
            if (i > 0) {
                PathState before = states.get(i - 1);
                double jerk = limits.jerk() * step;
                assertThat(Math.abs(state.acceleration() - before.acceleration()))
                        .isLessThanOrEqualTo(jerk * (1 + ROUNDING) + ROUNDING);
                double mean = (state.acceleration() + before.acceleration()) / 2;
                assertThat(state.speed() - before.speed()).isCloseTo(mean * step, within(jerk * step + ROUNDING));
                assertThat(state.way() - before.way())
                        .isCloseTo((state.speed() + before.speed()) / 2 * step, within(1e-3));
            }
        }
    }

    @Property(tries = 300)
    void each_point_is_passed_no_faster_than_it_allows_and_the_way_is_driven_to_its_end(
            @ForAll("runs") Runs run, @ForAll("limits") PathLimits limits) {
        Runs held = run.within(limits);
        Motion motion = motion(run, limits);
        List<PathState> states = motion.sampled(SAMPLES).toList();
        double slack = limits.acceleration() * motion.seconds() / SAMPLES + ROUNDING;
        int point = 0;
        for (PathState state : states) {
            while (point < held.at().length - 1 && held.at()[point] < state.way() - ROUNDING) {
                assertThat(state.speed()).isLessThanOrEqualTo(held.allowed()[point] + slack);
                point++;
            }
        }
        assertThat(motion.parts().stream().mapToDouble(MotionPart::way).sum()).isCloseTo(run.length(), within(1e-4));
        assertThat(states.get(0)).isEqualTo(new PathState(0, 0, 0));
        assertThat(states.get(SAMPLES - 1).speed()).isCloseTo(0, within(1e-3));
    }

    @Property(tries = 300)
    void more_of_any_limit_never_costs_time(@ForAll("runs") Runs run, @ForAll("limits") PathLimits limits) {
        double seconds = motion(run, limits).seconds() * (1 + CHOICE);
        double v = limits.speed();
        double a = limits.acceleration();
        double j = limits.jerk();

        assertThat(motion(run, new PathLimits(1.3 * v, a, j)).seconds()).isLessThanOrEqualTo(seconds);
        assertThat(motion(run, new PathLimits(v, 1.3 * a, j)).seconds()).isLessThanOrEqualTo(seconds);
        assertThat(motion(run, new PathLimits(v, a, 1.3 * j)).seconds()).isLessThanOrEqualTo(seconds);
    }

    @Property(tries = 300)
    void a_run_takes_as_long_backwards(@ForAll("runs") Runs run, @ForAll("limits") PathLimits limits) {
        double seconds = motion(run, limits).seconds();
        assertThat(motion(run.backwards(), limits).seconds()).isCloseTo(seconds, within(CHOICE * seconds));
    }

    @Property(tries = 300)
    void with_jerk_without_end_only_acceleration_counts(@ForAll("runs") Runs run, @ForAll("limits") PathLimits limits) {
        PathLimits stiff = new PathLimits(limits.speed(), limits.acceleration(), 1e9);
        Runs held = run.within(stiff);
        double plain = AccelerationLimited.seconds(held.at(), held.allowed(), stiff);
        assertThat(motion(run, stiff).seconds()).isCloseTo(plain, within(0.01 * plain));
    }

    @Provide
    Arbitrary<Runs> runs() {
        return Runs.any();
    }

    @Provide
    Arbitrary<PathLimits> limits() {
        return Runs.limits();
    }
}
