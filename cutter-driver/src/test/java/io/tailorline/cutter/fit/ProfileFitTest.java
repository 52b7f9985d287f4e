package io.tailorline.cutter.fit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.withinPercentage;

import io.tailorline.cutter.fit.FitResult.Fitted;
import io.tailorline.cutter.fit.FitResult.NotFitted;
import io.tailorline.cutter.profile.BuiltInProfile;
import io.tailorline.cutter.profile.TableProfile;
import io.tailorline.cutter.program.SamplePrograms;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProfileFitTest {

    private static final TableProfile KNOWN = BuiltInProfile.REFERENCE.profile();

    private static Fitted fitted(FitResult result) {
        assertThat(result).isInstanceOf(Fitted.class);
        return (Fitted) result;
    }

    @ParameterizedTest
    @CsvSource({"3600, 0.21, 0.17", "6200, 0.11, 0.09", "2500, 0.45, 0.40", "4903.325, 0.15, 0.12"})
    void three_jobs_of_three_kinds_give_the_figures_of_the_table_that_cut_them(
            double acceleration, double lift, double notch) throws Exception {
        TableProfile truth = KNOWN.withFitted(acceleration, KNOWN.jerk(), lift, notch);

        Fitted fitted = fitted(ProfileFit.of(KNOWN, TimedJobs.threeKinds(truth)));

        assertThat(fitted.profile().acceleration()).isCloseTo(acceleration, withinPercentage(3));
        assertThat(fitted.profile().liftPlungeSeconds()).isCloseTo(lift, withinPercentage(5));
        assertThat(fitted.profile().notchSeconds()).isCloseTo(notch, withinPercentage(5));
        assertThat(fitted.residuals())
                .allSatisfy(left -> assertThat(Math.abs(left.percent())).isLessThan(0.1));
        assertThat(fitted.profile().maxSpeed()).isEqualTo(KNOWN.maxSpeed());
    }

    @Test
    void with_noise_the_true_figures_lie_within_three_standard_errors_and_the_spread_is_that_of_the_noise()
            throws Exception {
        TableProfile truth = KNOWN.withFitted(3600, KNOWN.jerk(), 0.21, 0.17);
        SplittableRandom random = new SplittableRandom(5);
        List<MeasuredJob> noisy = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            for (MeasuredJob job : TimedJobs.threeKinds(truth)) {
                noisy.add(new MeasuredJob(job.name(), job.steps(), job.seconds() + random.nextDouble(-0.3, 0.3)));
            }
        }

        Fitted fitted = fitted(ProfileFit.of(KNOWN, noisy, FittedParameter.WITHOUT_JERK));

        assertThat(fitted.spread()).isBetween(0.05, 0.3);
        for (FittedParameter figure : fitted.figures()) {
            double error = fitted.errors().get(fitted.figures().indexOf(figure));
            assertThat(Math.abs(figure.of(fitted.profile()) - figure.of(truth)))
                    .as(figure.field())
                    .isLessThan(3 * error);
            assertThat(error).isLessThan(0.1 * figure.of(truth));
        }
    }

    @ParameterizedTest
    @CsvSource({"reference, 0.5", "fast, 0.5", "reference, 2"})
    void three_jobs_of_three_sizes_give_the_jerk_of_the_table_that_cut_them(String name, double times)
            throws Exception {
        TableProfile known = BuiltInProfile.named(name).orElseThrow();
        TableProfile truth = known.withFitted(
                1.2 * known.acceleration(),
                times * known.jerk(),
                1.3 * known.liftPlungeSeconds(),
                known.notchSeconds());

        Fitted fitted = fitted(ProfileFit.of(
                known,
                TimedJobs.threeSizes(truth),
                List.of(FittedParameter.JERK, FittedParameter.ACCELERATION, FittedParameter.LIFT)));

        assertThat(fitted.profile().jerk()).isCloseTo(truth.jerk(), withinPercentage(5));
        assertThat(fitted.profile().acceleration()).isCloseTo(truth.acceleration(), withinPercentage(5));
        assertThat(fitted.profile().liftPlungeSeconds()).isCloseTo(truth.liftPlungeSeconds(), withinPercentage(5));
        assertThat(fitted.profile().notchSeconds()).isEqualTo(known.notchSeconds());
    }

    @Test
    void four_jobs_give_all_figures() throws Exception {
        TableProfile truth = KNOWN.withFitted(4000, 40_000, 0.2, 0.16);
        List<MeasuredJob> jobs = new ArrayList<>(TimedJobs.threeSizes(truth));
        jobs.add(TimedJobs.measured("notches", TimedJobs.manyNotches(), truth));

        Fitted fitted = fitted(ProfileFit.of(KNOWN, jobs));

        assertThat(fitted.figures()).containsExactly(FittedParameter.values());
        assertThat(fitted.profile().jerk()).isCloseTo(40_000, withinPercentage(5));
        assertThat(fitted.profile().notchSeconds()).isCloseTo(0.16, withinPercentage(5));
    }

    /** Long cuts reach the full acceleration whatever the jerk is. */
    @Test
    void jobs_that_do_not_tell_the_jerk_are_refused_for_it() throws Exception {
        List<MeasuredJob> jobs = new ArrayList<>();
        for (MeasuredJob job : TimedJobs.threeKinds(KNOWN)) {
            jobs.add(job);
            jobs.add(job);
        }
        jobs.removeIf(job -> job.name().equals("many corners"));

        assertThat(ProfileFit.of(KNOWN, jobs, List.of(FittedParameter.values())))
                .isInstanceOfSatisfying(
                        NotFitted.class,
                        refused -> assertThat(refused.undetermined()).contains(FittedParameter.JERK));
    }

    @Test
    void three_equal_jobs_are_refused_with_what_to_measure_instead() throws Exception {
        MeasuredJob job = TimedJobs.measured("corners", TimedJobs.manyCorners(), KNOWN);

        assertThat(ProfileFit.of(KNOWN, List.of(job, job, job)))
                .isInstanceOfSatisfying(
                        NotFitted.class,
                        refused -> assertThat(refused.reason())
                                .startsWith("These jobs do not determine some figures: ")
                                .contains(
                                        "acceleration completely",
                                        "liftPlungeSeconds completely",
                                        "notchSeconds completely")
                                .endsWith(
                                        "one of long straight cuts, one of pieces of 4 cm, one of pieces of 1 cm for the jerk, one"
                                                + " of many notches."));
    }

    @Test
    void jobs_without_a_notch_do_not_tell_the_time_of_one() throws Exception {
        FitResult result = ProfileFit.of(
                KNOWN,
                List.of(
                        TimedJobs.measured("long", TimedJobs.longCuts(), KNOWN),
                        TimedJobs.measured("corners", TimedJobs.manyCorners(), KNOWN),
                        TimedJobs.measured("some corners", SamplePrograms.rectangles(30, 100, 60, 0), KNOWN)));

        assertThat(result).isInstanceOf(NotFitted.class);
        assertThat(((NotFitted) result).reason()).contains("notchSeconds completely");
    }

    @Test
    void the_same_share_of_lifts_and_notches_in_all_jobs_cannot_be_told_apart() throws Exception {
        FitResult result = ProfileFit.of(
                KNOWN,
                List.of(
                        TimedJobs.measured("five", SamplePrograms.rectangles(5, 400, 150, 20), KNOWN),
                        TimedJobs.measured("ten", SamplePrograms.rectangles(10, 400, 150, 20), KNOWN),
                        TimedJobs.measured("twelve", SamplePrograms.rectangles(12, 400, 150, 20), KNOWN)));

        assertThat(result).isInstanceOf(NotFitted.class);
    }

    @Test
    void two_jobs_are_too_few() throws Exception {
        MeasuredJob job = TimedJobs.measured("corners", TimedJobs.manyCorners(), KNOWN);

        assertThat(((NotFitted) ProfileFit.of(KNOWN, List.of(job, job))).reason())
                .startsWith("2 measured jobs do not determine 3 figures.");
    }

    @Test
    void times_that_no_table_can_have_are_refused() throws Exception {
        List<MeasuredJob> halved = TimedJobs.threeKinds(KNOWN).stream()
                .map(job -> new MeasuredJob(job.name(), job.steps(), job.seconds() / 4))
                .toList();

        assertThat(((NotFitted) ProfileFit.of(KNOWN, halved)).reason()).contains("which no table has");
    }
}
