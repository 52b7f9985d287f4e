package io.tailorline.cutter.plan.contour;

import static io.tailorline.cutter.program.SamplePrograms.at;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.tailorline.cutter.motion.ProgramTime;
import io.tailorline.cutter.plan.Markers;
import io.tailorline.cutter.plan.order.Stop;
import io.tailorline.cutter.plan.rules.CutRules;
import io.tailorline.cutter.plan.writer.ProgramWriter;
import io.tailorline.cutter.profile.BuiltInProfile;
import io.tailorline.cutter.profile.TableProfile;
import io.tailorline.cutter.program.CutProgram;
import io.tailorline.cutter.program.CutStep;
import io.tailorline.cutter.program.TimeEstimate;
import java.util.List;
import org.junit.jupiter.api.Test;

class EntryOptionsTest {

    /** Estimates are kept to a millisecond, s. */
    private static final double TICK = 0.001;

    /** A way that costs less than this more costs nothing more, s. */
    private static final double FREE = 0.01;

    private final TableProfile table = BuiltInProfile.REFERENCE.profile();
    private final MarkerContours lines =
            MarkerContours.of(Markers.of(Markers.rectangle("jet", 100, 100, 700, 100)), table, CutRules.usual());
    private final Contour jet = lines.contours().get(0);

    @Test
    void each_corner_that_needs_a_lift_is_a_way_that_costs_nothing_more() {
        assertThat(jet.entryOptions())
                .filteredOn(option -> option.seconds() < FREE)
                .hasSize(4);
        assertThat(jet.entryOptions())
                .filteredOn(option -> option.seconds() < FREE)
                .extracting(EntryOption::enters)
                .containsExactlyInAnyOrder(at(100, 100), at(800, 100), at(800, 200), at(100, 200));
    }

    @Test
    void on_a_straight_stretch_a_way_costs_a_lift_a_stop_and_its_reluctance() {
        double stopAtFullSpeed = table.maxSpeed() / table.acceleration()
                + table.acceleration() / table.jerk()
                + table.liftPlungeSeconds();

        assertThat(jet.entryOptions())
                .filteredOn(option -> option.seconds() > FREE)
                .isNotEmpty()
                .allSatisfy(option -> assertThat(option.seconds() - EntryPoints.ON_STRAIGHT)
                        .isBetween(table.liftPlungeSeconds(), stopAtFullSpeed + 0.01));
    }

    /** The cost of a way is held against the time of a whole program that is written with it. */
    @Test
    void what_a_way_costs_more_is_what_the_program_takes_longer() {
        EntryOption corner = jet.entryOptions().get(0);
        TimeEstimate plain = estimate(corner);

        for (EntryOption option : jet.entryOptions()) {
            TimeEstimate estimate = estimate(option);
            double more = estimate.total() - estimate.air() - (plain.total() - plain.air());
            assertThat(option.seconds() - option.entry().penalty() - corner.seconds())
                    .isCloseTo(more, within(3 * TICK));
        }
    }

    @Test
    void a_cut_that_begins_on_a_straight_stretch_ends_past_its_beginning() {
        EntryOption middle = jet.entryOptions().stream()
                .filter(option -> option.seconds() > FREE)
                .findFirst()
                .orElseThrow();

        CutProgram program = program(middle);

        assertThat(program.steps().get(0)).isEqualTo(new CutStep.Travel(middle.enters()));
        assertThat(middle.leaves().distanceTo(middle.enters())).isCloseTo(0.8, within(0.01));
        assertThat(program.steps()).contains(new CutStep.CutTo(middle.enters()), new CutStep.CutTo(middle.leaves()));
        assertThat(program.estimate().cutLength()).isCloseTo(1600.8, within(0.02));
    }

    private TimeEstimate estimate(EntryOption option) {
        CutProgram program = program(option);
        return ProgramTime.of(program.steps(), table);
    }

    private CutProgram program(EntryOption option) {
        return new ProgramWriter(lines.with(List.of(jet.enteredBy(option))), table, CutRules.usual())
                .write(List.of(new Stop(0, 0)), new double[][] {{0}});
    }
}
