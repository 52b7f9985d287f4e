package io.tailorline.cutter.file;

import static io.tailorline.cutter.program.SamplePrograms.at;
import static org.assertj.core.api.Assertions.assertThat;

import io.tailorline.cutter.program.CutStep;
import io.tailorline.cutter.program.CutStep.CornerLift;
import io.tailorline.cutter.program.CutStep.CutNotch;
import io.tailorline.cutter.program.CutStep.CutTo;
import io.tailorline.cutter.program.CutStep.KnifeDown;
import io.tailorline.cutter.program.CutStep.KnifeUp;
import io.tailorline.cutter.program.Head;
import io.tailorline.cutter.program.TablePoint;
import io.tailorline.pattern.piece.Notch.Kind;
import java.util.List;
import org.junit.jupiter.api.Test;

class NotchPairsTest {

    private static CutNotch notch(double x, double y, Kind kind) {
        return new CutNotch(at(x, y), 90, 6, kind);
    }

    private static List<CutStep> paired(CutStep... steps) {
        List<CutStep> paired = NotchPairs.in(List.of(steps), Head.HOME);
        Head head = Head.HOME;
        for (CutStep step : paired) {
            head = step.movedFrom(head);
        }
        assertThat(head.knifeDown()).isFalse();
        return paired;
    }

    private static List<TablePoint> places(List<CutStep> steps) {
        return steps.stream()
                .filter(CutNotch.class::isInstance)
                .map(step -> ((CutNotch) step).at())
                .toList();
    }

    @Test
    void a_double_notch_is_punched_before_and_behind_its_place() {
        assertThat(paired(
                        new KnifeDown(),
                        new CutTo(at(40, 0)),
                        notch(40, 0, Kind.DOUBLE),
                        new CutTo(at(90, 0)),
                        new KnifeUp()))
                .containsExactly(
                        new KnifeDown(),
                        new CutTo(at(37.5, 0)),
                        notch(37.5, 0, Kind.SINGLE),
                        new CutTo(at(40, 0)),
                        new CutTo(at(42.5, 0)),
                        notch(42.5, 0, Kind.SINGLE),
                        new CutTo(at(90, 0)),
                        new KnifeUp());
    }

    @Test
    void it_goes_along_with_the_line_around_a_corner() {
        List<CutStep> paired = paired(
                new KnifeDown(),
                new CutTo(at(40, 0)),
                new CornerLift(90),
                new CutTo(at(40, 1)),
                notch(40, 1, Kind.DOUBLE),
                notch(40, 1, Kind.SINGLE),
                new CutTo(at(40, 2)),
                new CutTo(at(40, 90)),
                new KnifeUp());

        assertThat(places(paired)).containsExactly(at(38.5, 0), at(40, 1), at(40, 3.5));
        assertThat(paired).containsSubsequence(new CutTo(at(40, 0)), new CornerLift(90), new CutTo(at(40, 1)));
    }

    @Test
    void a_closed_line_carries_at_its_end_what_would_lie_before_its_beginning() {
        assertThat(places(paired(
                        new KnifeDown(),
                        notch(0, 0, Kind.DOUBLE),
                        new CutTo(at(40, 0)),
                        new CutTo(at(40, 40)),
                        new CutTo(at(0, 40)),
                        new CutTo(at(0, 0)),
                        new CutTo(at(0.8, 0)),
                        new KnifeUp())))
                .containsExactly(at(2.5, 0), at(0, 2.5));
    }

    @Test
    void an_open_line_carries_both_as_far_as_it_reaches() {
        assertThat(places(paired(
                        new KnifeDown(),
                        new CutTo(at(40, 0)),
                        notch(40, 0, Kind.DOUBLE),
                        new CutTo(at(40.8, 0)),
                        new KnifeUp())))
                .containsExactly(at(37.5, 0), at(40.8, 0));
    }

    @Test
    void what_is_no_double_notch_in_line_stays() {
        List<CutStep> steps = List.of(
                notch(10, 0, Kind.DOUBLE),
                new CutStep.Travel(at(0, 0)),
                new KnifeDown(),
                new CutTo(at(40, 0)),
                notch(40, 0, Kind.SINGLE),
                new CutTo(at(80, 0)),
                new KnifeUp());

        assertThat(NotchPairs.in(steps, Head.HOME)).isEqualTo(steps);
    }
}
