package io.tailorline.cutter.program;

import static org.assertj.core.api.Assertions.assertThat;

import io.tailorline.cutter.program.UncertainRange.Kind;
import io.tailorline.cutter.program.UncertainRange.Mark;
import io.tailorline.cutter.table.SampleJobs;
import java.util.List;
import org.junit.jupiter.api.Test;

class UncertainRangeTest {

    private final CutProgram program = SampleJobs.program(3);

    private static List<Kind> kinds(UncertainRange stretch) {
        return stretch.marks().stream().map(Mark::kind).toList();
    }

    @Test
    void it_holds_what_can_be_seen_on_the_cloth_and_nothing_else() {
        UncertainRange stretch = UncertainRange.between(program, 1, 14);
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
        CutProgram program = SampleJobs.program(5);
        List<RecordStream.Entry> entries = RecordStream.of(program);
        double unseen = program.table().maxSpeed() * 2.1;
        for (int done = 0; done < program.pieces().get(4).lastRecord(); done++) {
            int from = done;
            long first = program.pieces().stream()
                    .mapToLong(CutProgram.PieceRange::lastRecord)
                    .filter(last -> last >= from && way(entries, from, last) >= unseen)
                    .findFirst()
                    .orElse(entries.size());
            assertThat(UncertainRange.after(program, done).lastRecord())
                    .as("after %d", done)
                    .isEqualTo(first);
        }
    }

    /** How far the head comes in the records after {@code done} up to {@code last}, mm. */
    private static double way(List<RecordStream.Entry> entries, int done, long last) {
        return entries.subList(done, (int) last).stream()
                .mapToDouble(entry -> entry.before()
                        .at()
                        .distanceTo(entry.record().movedFrom(entry.before()).at()))
                .sum();
    }

    @Test
    void its_last_record_is_asked_about_too() {
        assertThat(UncertainRange.between(program, 6, 7).marks())
                .extracting(Mark::record)
                .containsExactly(6L, 7L);
    }

    @Test
    void a_notch_is_shown_where_it_ends_in_the_cloth() {
        CutProgram slits = SamplePrograms.everyStep();

        Mark slit = UncertainRange.between(slits, 5, 5).marks().get(0);

        assertThat(slit.kind()).isEqualTo(Kind.NOTCH);
        assertThat(slit.line()).hasSize(2).first().isEqualTo(new TablePoint(50, 0));
        assertThat(slit.line().get(1).distanceTo(new TablePoint(50, 6))).isLessThan(1e-9);
    }

    @Test
    void one_answer_says_where_to_go_on() {
        UncertainRange stretch = UncertainRange.after(program, 3);
        assertThat(stretch.isOfClothOnly()).isFalse();
        assertThat(stretch.firstUncutAfter(0)).isEqualTo(4);
        assertThat(stretch.firstUncutAfter(2)).isEqualTo(stretch.marks().get(1).record() + 1);
    }

    @Test
    void nothing_is_in_doubt_where_the_table_kept_its_count() {
        UncertainRange stretch = UncertainRange.ofClothOnly(12);
        assertThat(stretch.isOfClothOnly()).isTrue();
        assertThat(stretch.firstUncutAfter(0)).isEqualTo(13);
    }

    @Test
    void after_the_last_cut_there_is_nothing_to_ask() {
        UncertainRange stretch =
                UncertainRange.after(program, program.pieces().get(2).lastRecord());
        assertThat(stretch.marks()).isEmpty();
    }
}
