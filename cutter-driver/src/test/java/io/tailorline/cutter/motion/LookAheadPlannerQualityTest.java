package io.tailorline.cutter.motion;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Locale;
import java.util.Random;
import java.util.function.ToDoubleBiFunction;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.sessions.JqwikSession;
import org.junit.jupiter.api.Test;

/**
 * How good the plans are. The look-ahead does not weigh all of them, so two plans of nearly the same run may differ a
 * little in either direction: what is asked here is true of a sample as a whole, and the sample is always the same.
 * More runs than the ordinary build takes, and others: {@code -Dtailorline.motionRuns=20000 -Dtailorline.seed=1}.
 */
class LookAheadPlannerQualityTest {

    private static final int RUNS = Integer.getInteger("tailorline.motionRuns", 1000);
    private static final long SEED = Long.getLong("tailorline.seed", 20_261_127);

    /** A run of so many is planned once more by the slow search. */
    private static final int SEARCHED = 25;

    /** Share of the time; 20 000 runs have shown at most 2e-6. */
    private static final double MEAN = 1e-5;

    /** A plan that is this much slower than another one has shown to be possible is a poor one. */
    private static final double POOR = 0.01;

    /** As many of 1000 may be poor. */
    private static final double POOR_SHARE = 0.001;

    private static double seconds(Runs run, MotionLimits limits) {
        Runs held = run.within(limits);
        return LookAheadPlanner.along(held.at(), held.allowed(), limits).seconds();
    }

    @Test
    void more_speed_costs_no_time() {
        assertNoSlower(
                Runs.any(),
                (run, limits) ->
                        seconds(run, new MotionLimits(1.3 * limits.speed(), limits.acceleration(), limits.jerk())));
    }

    @Test
    void more_acceleration_costs_no_time() {
        assertNoSlower(
                Runs.any(),
                (run, limits) ->
                        seconds(run, new MotionLimits(limits.speed(), 1.3 * limits.acceleration(), limits.jerk())));
    }

    @Test
    void more_jerk_costs_no_time() {
        assertNoSlower(
                Runs.any(),
                (run, limits) ->
                        seconds(run, new MotionLimits(limits.speed(), limits.acceleration(), 1.3 * limits.jerk())));
    }

    @Test
    void backwards_costs_no_time() {
        assertNoSlower(Runs.any(), (run, limits) -> seconds(run.backwards(), limits));
        assertNoSlower(Runs.roughCurves(), (run, limits) -> seconds(run.backwards(), limits));
    }

    @Test
    void a_hundredth_more_speed_on_a_rough_curve_costs_no_time() {
        assertNoSlower(Runs.roughCurves(), (run, limits) -> seconds(run.allowing(speed -> 1.01 * speed), limits));
    }

    @Test
    void a_rough_curve_costs_no_more_time_than_with_every_point_as_slow_as_the_slowest() {
        assertSlower(sample(Runs.roughCurves(), (run, limits) -> {
            double slowest = Arrays.stream(run.allowed())
                    .skip(1)
                    .limit(run.allowed().length - 2L)
                    .min()
                    .orElse(0);
            return seconds(run, limits) / seconds(run.allowing(speed -> slowest), limits) - 1;
        }));
    }

    @Test
    void with_jerk_without_end_only_acceleration_counts() {
        assertSlower(sample(Runs.any(), (run, limits) -> {
            MotionLimits stiff = new MotionLimits(limits.speed(), limits.acceleration(), 1e9);
            Runs held = run.within(stiff);
            double plain = AccelerationLimited.seconds(held.at(), held.allowed(), stiff);
            return Math.max(0, seconds(run, stiff) / plain - 1.005);
        }));
    }

    /** @param again the time of the run in a way that cannot take longer than it takes with the limits as they are */
    private static void assertNoSlower(Arbitrary<Runs> runs, ToDoubleBiFunction<Runs, MotionLimits> again) {
        assertSlower(sample(runs, (run, limits) -> again.applyAsDouble(run, limits) / seconds(run, limits) - 1));
    }

    private static void assertSlower(double[] shares) {
        assertThat(Arrays.stream(shares).map(share -> Math.max(0, share)).sum() / shares.length)
                .as("mean")
                .isLessThan(MEAN);
        assertThat(Arrays.stream(shares).filter(share -> share > POOR).count() / (double) shares.length)
                .as("share of poor plans")
                .isLessThanOrEqualTo(POOR_SHARE);
    }

    @Test
    void a_slow_search_finds_little_to_win() {
        double[] won = sample(Runs.any(), RUNS / SEARCHED, (run, limits) -> {
            Runs held = run.within(limits);
            MotionProfile motion = LookAheadPlanner.along(held.at(), held.allowed(), limits);
            return motion.seconds() / StateSearch.seconds(held.at(), held.allowed(), limits, motion) - 1;
        });
        tell(won);
        assertThat(Arrays.stream(won).sum() / won.length).isLessThan(1e-4);
    }

    private static double[] sample(Arbitrary<Runs> runs, ToDoubleBiFunction<Runs, MotionLimits> figure) {
        double[] shares = sample(runs, RUNS, figure);
        tell(shares);
        return shares;
    }

    private static double[] sample(Arbitrary<Runs> runs, int count, ToDoubleBiFunction<Runs, MotionLimits> figure) {
        double[] figures = new double[count];
        JqwikSession.run(() -> {
            Random chance = new Random(SEED);
            var run = runs.generator(RUNS, true);
            var limits = Runs.limits().generator(RUNS, true);
            Arrays.setAll(
                    figures,
                    i -> figure.applyAsDouble(
                            run.next(chance).value(), limits.next(chance).value()));
        });
        return figures;
    }

    private static void tell(double[] shares) {
        System.getLogger("look-ahead")
                .log(
                        System.Logger.Level.INFO,
                        String.format(
                                Locale.ROOT,
                                "%d runs: mean share %.2e, worst %.4f",
                                shares.length,
                                Arrays.stream(shares)
                                                .map(share -> Math.max(0, share))
                                                .sum()
                                        / shares.length,
                                Arrays.stream(shares).max().orElse(0)));
    }
}
