package io.tailorline.cutter.program;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.tailorline.cutter.program.CutProgram.PieceRange;
import io.tailorline.cutter.program.UncertainRange.Mark;
import io.tailorline.cutter.table.SampleJobs;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What is cut, and what is left of a piece that is begun, by the table's count. */
class CutSoFarTest {

    private final CutProgram program = SampleJobs.program(3);
    private final List<RecordStream.Entry> entries = RecordStream.of(program);

    @Test
    void at_every_count_what_is_done_and_what_is_left_are_the_whole_program_once() {
        for (int done = 0; done <= entries.size(); done++) {
            List<PieceOnCloth> pieces = CutSoFar.of(program, done);
            for (PieceRange range : program.pieces()) {
                Optional<PieceOnCloth> state = pieces.stream()
                        .filter(piece -> piece.piece().equals(range.piece()))
                        .findFirst();
                List<Mark> left = marks(program, Math.max(done + 1, range.firstRecord()), range.lastRecord());
                boolean isTouched = !marks(program, range.firstRecord(), Math.min(done, range.lastRecord()))
                        .isEmpty();
                String story = "record %d, %s".formatted(done, range.piece());
                if (!isTouched) {
                    assertThat(state).as(story).isEmpty();
                } else if (left.isEmpty()) {
                    assertThat(state.orElseThrow()).as(story).isInstanceOf(PieceOnCloth.Whole.class);
                } else {
                    assertLeft(story, (PieceOnCloth.Begun) state.orElseThrow(), left);
                }
            }
        }
    }

    /** The marks that were planned come at the end, and nothing comes before them but the way back into the cut. */
    private static void assertLeft(String story, PieceOnCloth.Begun begun, List<Mark> left) {
        List<Mark> rest = marksOf(begun.rest());
        int more = rest.size() - left.size();
        assertThat(more).as(story).isBetween(0, 2);
        for (int i = 0; i < left.size(); i++) {
            assertThat(rest.get(more + i).line())
                    .as(story)
                    .isEqualTo(left.get(i).line());
        }
        double back = rest.subList(0, more).stream().mapToDouble(Mark::length).sum();
        assertThat(back).as(story).isLessThanOrEqualTo(CutSoFar.OVERLAP + 0.02);
    }

    @Test
    void a_cut_that_was_broken_off_goes_on_where_the_head_stood() {
        RecordStream.Entry next = entries.stream()
                .filter(entry -> entry.record() instanceof TableRecord.Cut cut
                        && entry.before().at().distanceTo(cut.to()) > 20)
                .findFirst()
                .orElseThrow();
        TablePoint from = next.before().at();
        TablePoint to = ((TableRecord.Cut) next.record()).to();
        TablePoint head = new TablePoint((from.x() + to.x()) / 2, (from.y() + to.y()) / 2);

        PieceOnCloth.Begun begun = (PieceOnCloth.Begun)
                CutSoFar.of(program, next.index() - 1, Optional.of(head)).get(0);
        List<Mark> rest = marksOf(begun.rest());
        assertThat(rest.get(0).length()).isCloseTo(CutSoFar.OVERLAP, within(0.02));
        assertThat(rest.get(0).line().get(1).distanceTo(head)).isLessThan(0.02);

        TablePoint elsewhere = new TablePoint(head.x() + 3, head.y() + 3);
        assertThat(CutSoFar.of(program, next.index() - 1, Optional.of(elsewhere)))
                .isEqualTo(CutSoFar.of(program, next.index() - 1));
    }

    @Test
    void pieces_with_a_mark_in_doubt_are_doubtful_and_those_before_are_whole() {
        PieceRange second = program.pieces().get(1);
        UncertainRange range = UncertainRange.between(program, second.firstRecord() + 10, second.lastRecord() - 10);
        assertThat(CutSoFar.of(program, range))
                .hasSize(2)
                .satisfiesExactly(
                        first -> assertThat(first).isInstanceOf(PieceOnCloth.Whole.class),
                        then -> assertThat(then).isInstanceOf(PieceOnCloth.Uncertain.class));
    }

    private static List<Mark> marks(CutProgram of, int first, int last) {
        return last < first
                ? List.of()
                : UncertainRange.between(of, first, last).marks();
    }

    /** Of steps that begin a program. */
    private static List<Mark> marksOf(List<CutStep> steps) {
        ProgramBuilder builder = new ProgramBuilder();
        steps.forEach(builder::add);
        CutProgram alone = builder.build(SampleJobs.TABLE, SamplePrograms.NO_TIME);
        return marks(alone, 1, RecordStream.of(alone).size());
    }
}
