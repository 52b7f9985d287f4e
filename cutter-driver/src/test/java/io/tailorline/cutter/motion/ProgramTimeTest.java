package io.tailorline.cutter.motion;

import static io.tailorline.cutter.program.SamplePrograms.at;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.tailorline.cutter.profile.BuiltInProfile;
import io.tailorline.cutter.profile.TableProfile;
import io.tailorline.cutter.program.CutStep;
import io.tailorline.cutter.program.SamplePrograms;
import io.tailorline.cutter.program.TablePoint;
import io.tailorline.cutter.program.TimeEstimate;
import io.tailorline.pattern.piece.Notch;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ProgramTimeTest {

    private static final double MILLISECOND = 0.001;

    private final TableProfile table = BuiltInProfile.REFERENCE.profile();
    private final double v = table.maxSpeed();
    private final double a = table.acceleration();
    private final double rampSeconds = a / table.jerk();

    @Test
    void a_square_is_told_by_part() {
        TimeEstimate time = ProgramTime.of(
                List.of(
                        new CutStep.Travel(at(600, 0)),
                        new CutStep.KnifeDown(),
                        new CutStep.CutTo(at(1000, 0)),
                        new CutStep.CornerLift(90),
                        new CutStep.CutTo(at(1000, 400)),
                        new CutStep.CornerLift(180),
                        new CutStep.CutTo(at(600, 400)),
                        new CutStep.CornerLift(-90),
                        new CutStep.CutTo(at(600, 0)),
                        new CutStep.KnifeUp()),
                table);

        assertThat(time.cutLength()).isEqualTo(1600);
        assertThat(time.airLength()).isEqualTo(600);
        assertThat(time.cut()).isCloseTo(1.6, within(MILLISECOND));
        assertThat(time.corners()).isCloseTo(4 * (v / a + rampSeconds), within(MILLISECOND));
        assertThat(time.lifts()).isCloseTo(4 * 0.15, within(MILLISECOND));
        assertThat(time.air())
                .isCloseTo(600 / table.airSpeed() + table.airSpeed() / a + rampSeconds, within(MILLISECOND));
        assertThat(time.conveyor()).isZero();
    }

    @Test
    void tools_conveyor_and_sharpening_cost_what_the_profile_says_and_all_adds_up() {
        TimeEstimate time = ProgramTime.of(SamplePrograms.everyStep().steps(), BuiltInProfile.SLOW.profile());

        assertThat(time.notches()).isEqualTo(0.8);
        assertThat(time.drills()).isEqualTo(0.3);
        assertThat(time.sharpen()).isEqualTo(0.5);
        assertThat(time.conveyor()).isCloseTo(1200.5 / 400 + 0.75, within(MILLISECOND));
        assertThat(time.total())
                .isCloseTo(
                        time.cut()
                                + time.corners()
                                + time.lifts()
                                + time.notches()
                                + time.drills()
                                + time.labels()
                                + time.sharpen()
                                + time.air()
                                + time.conveyor(),
                        within(1e-9));
    }

    @Test
    void a_notch_in_line_does_not_stop_the_knife() {
        List<CutStep> with = List.of(
                new CutStep.KnifeDown(),
                new CutStep.CutTo(at(400, 0)),
                new CutStep.CutNotch(at(400, 0), 90, 6, Notch.Kind.SINGLE),
                new CutStep.CutTo(at(900, 0)),
                new CutStep.KnifeUp());
        List<CutStep> without = List.of(new CutStep.KnifeDown(), new CutStep.CutTo(at(900, 0)), new CutStep.KnifeUp());

        assertThat(ProgramTime.of(with, table).total())
                .isCloseTo(ProgramTime.of(without, table).total() + 0.12, within(MILLISECOND));
    }

    /** Twelve notches on an edge and on a curve of 150 mm: nothing but their own time is added. */
    @Test
    void notches_neither_stop_nor_slow_the_knife_on_edge_or_curve() {
        List<CutStep> with = new ArrayList<>(List.of(new CutStep.KnifeDown()));
        List<CutStep> without = new ArrayList<>(List.of(new CutStep.KnifeDown()));
        for (int i = 1; i <= 60; i++) {
            double angle = StrictMath.toRadians(3.0 * Math.max(0, i - 30));
            TablePoint to =
                    i <= 30 ? at(10 * i, 0) : at(300 + 150 * StrictMath.sin(angle), 150 - 150 * StrictMath.cos(angle));
            with.add(new CutStep.CutTo(to));
            without.add(new CutStep.CutTo(to));
            if (i % 5 == 0) {
                with.add(new CutStep.CutNotch(to, 90, 6, i % 2 == 0 ? Notch.Kind.SINGLE : Notch.Kind.DOUBLE));
            }
        }
        with.add(new CutStep.KnifeUp());
        without.add(new CutStep.KnifeUp());

        assertThat(ProgramTime.of(with, table).total())
                .isCloseTo(ProgramTime.of(without, table).total() + 12 * 0.12, within(MILLISECOND));
    }
}
