package io.tailorline.cutter.program;

import static org.assertj.core.api.Assertions.assertThat;

import io.tailorline.cutter.program.DoubtfulStretch.Kind;
import io.tailorline.cutter.program.DoubtfulStretch.Mark;
import io.tailorline.cutter.table.SampleJobs;
import java.util.List;
import org.junit.jupiter.api.Test;

class DoubtfulStretchTest {

    private final CutProgram program = SampleJobs.program(3);

    private static List<Kind> kinds(DoubtfulStretch stretch) {
        return stretch.marks().stream().map(Mark::kind).toList();
    }

    @Test
    void it_holds_what_can_be_seen_on_the_cloth_and_nothing_else() {
        DoubtfulStretch stretch = DoubtfulStretch.between(program, 1, 14);
        assertThat(kinds(stretch)).startsWith(Kind.HOLE, Kind.CUT).contains(Kind.NOTCH);
        Mark hole = stretch.marks().get(0);
        assertThat(hole.line()).containsExactly(new TablePoint(150, 100));
        assertThat(hole.pieceNo()).isEqualTo(1);
        Mark notch = stretch.marks().stream()
                .filter(mark -> mark.kind() == Kind.NOTCH)
                .findFirst()
                .orElseThrow();
        assertThat(notch.line().get(0)).isEqualTo(new TablePoint(300, 100));
        assertThat(notch.line().get(1).x()).isEqualTo(294);
        assertThat(notch.length()).isEqualTo(6);
    }

    @Test
    void it_ends_with_a_piece_at_least_two_seconds_away() {
        for (int done = 0; done < program.pieces().get(2).lastRecord(); done++) {
            DoubtfulStretch stretch = DoubtfulStretch.after(program, done);
            long last = stretch.lastRecord();
            assertThat(program.pieces().stream().anyMatch(piece -> piece.lastRecord() == last)
                            || last == RecordStream.of(program).size())
                    .as("after %d: ends at %d", done, last)
                    .isTrue();
        }
    }

    @Test
    void one_answer_says_where_to_go_on() {
        DoubtfulStretch stretch = DoubtfulStretch.after(program, 3);
        assertThat(stretch.firstUncutAfter(0)).isEqualTo(4);
        assertThat(stretch.firstUncutAfter(2)).isEqualTo(stretch.marks().get(1).record() + 1);
    }

    @Test
    void nothing_is_in_doubt_where_the_table_kept_its_count() {
        DoubtfulStretch stretch = DoubtfulStretch.ofClothOnly(12);
        assertThat(stretch.isOfClothOnly()).isTrue();
        assertThat(stretch.firstUncutAfter(0)).isEqualTo(13);
    }

    @Test
    void after_the_last_cut_there_is_nothing_to_ask() {
        DoubtfulStretch stretch =
                DoubtfulStretch.after(program, program.pieces().get(2).lastRecord());
        assertThat(stretch.marks()).isEmpty();
    }
}
