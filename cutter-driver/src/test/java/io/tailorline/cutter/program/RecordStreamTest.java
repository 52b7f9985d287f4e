package io.tailorline.cutter.program;

import static io.tailorline.cutter.program.SamplePrograms.at;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tailorline.cutter.profile.BuiltInProfile;
import io.tailorline.cutter.program.CutProgram.PieceRange;
import io.tailorline.pattern.piece.PieceRef;
import java.util.List;
import org.junit.jupiter.api.Test;

class RecordStreamTest {

    @Test
    void every_step_becomes_its_records_and_pieces_are_announced_where_their_range_begins() {
        CutProgram program = SamplePrograms.everyStep();

        List<RecordStream.Entry> entries = RecordStream.of(program);

        assertThat(entries)
                .extracting(entry -> entry.record().getClass().getSimpleName())
                .containsExactly(
                        "Piece",
                        "Air",
                        "Drill",
                        "Air",
                        "Notch",
                        "Air",
                        "Down",
                        "Cut",
                        "Cut",
                        "LiftPlunge",
                        "Cut",
                        "Notch",
                        "Cut",
                        "Cut",
                        "Cut",
                        "Up",
                        "Air",
                        "Label",
                        "Sharpen",
                        "Advance",
                        "Piece",
                        "Air",
                        "Down",
                        "Cut",
                        "Cut",
                        "Cut",
                        "Cut",
                        "Up",
                        "End");
        assertThat(program.pieces())
                .containsExactly(
                        new PieceRange(1, PieceRef.parse("7/jacket.front/L"), 1, 18),
                        new PieceRange(2, PieceRef.parse("7/jacket.front/R"), 21, 28));
        assertThat(entries.get(20).step()).isEqualTo(14);
        assertThat(entries.get(28).step()).isEqualTo(program.steps().size());
        assertThat(entries).extracting(RecordStream.Entry::index).isSorted().startsWith(1, 2, 3);
    }

    @Test
    void a_long_cut_is_several_records_that_each_fit_one_delta_and_end_exactly_there() {
        List<TableRecord> cuts = new CutStep.CutTo(at(210, -130.01)).records(new Head(at(10, 20), true));

        assertThat(cuts)
                .containsExactly(
                        new TableRecord.Cut(at(76.67, -30)),
                        new TableRecord.Cut(at(143.33, -80.01)),
                        new TableRecord.Cut(at(210, -130.01)));
    }

    @Test
    void each_record_knows_where_the_head_is_before_it() {
        List<RecordStream.Entry> entries = RecordStream.of(SamplePrograms.everyStep());

        assertThat(entries.get(8).before()).isEqualTo(new Head(at(50, 0), true));
        assertThat(entries.get(21).before()).isEqualTo(new Head(at(60, 20), false));
    }

    @Test
    void a_range_that_ends_inside_a_step_is_refused() {
        CutProgram right = SamplePrograms.everyStep();
        CutProgram wrong = new CutProgram(
                BuiltInProfile.REFERENCE.profile(),
                SamplePrograms.NO_TIME,
                List.of(new PieceRange(1, PieceRef.parse("7/jacket.front/L"), 1, 8)),
                right.steps());

        assertThatThrownBy(() -> RecordStream.of(wrong)).hasMessageContaining("Record 8 ends a piece inside a step");
    }

    @Test
    void a_range_that_begins_at_no_step_is_refused() {
        CutProgram right = SamplePrograms.everyStep();
        CutProgram wrong = new CutProgram(
                right.table(),
                right.estimate(),
                List.of(new PieceRange(1, PieceRef.parse("7/jacket.front/L"), 2, 18)),
                right.steps());

        assertThatThrownBy(() -> RecordStream.of(wrong)).hasMessageContaining("does not begin and end at a step");
    }
}
