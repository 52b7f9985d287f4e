package io.tailorline.cutter.io;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tailorline.cutter.program.CutProgram;
import io.tailorline.cutter.program.CutProgram.PieceRange;
import io.tailorline.cutter.program.SamplePrograms;
import org.junit.jupiter.api.Test;

/** What a program file says before its steps. */
class ProgramHeadTest {

    private static final CutProgram PROGRAM = SamplePrograms.everyStep();
    private static final String TEXT = ProgramJson.text(PROGRAM);

    @Test
    void table_time_and_pieces_are_those_of_the_program() throws Exception {
        ProgramHead head = ProgramHead.parse("program", TEXT);
        assertThat(head.table()).isEqualTo(PROGRAM.table());
        assertThat(head.seconds()).isEqualTo(PROGRAM.estimate().total());
        assertThat(head.pieces())
                .isNotEmpty()
                .isEqualTo(PROGRAM.pieces().stream().map(PieceRange::piece).toList());
    }

    @Test
    void the_steps_are_not_read() throws Exception {
        String cutOff = TEXT.substring(0, TEXT.indexOf("\"steps\":") + "\"steps\":[".length());
        assertThat(ProgramHead.parse("program", cutOff)).isEqualTo(ProgramHead.parse("program", TEXT));
    }

    @Test
    void a_fault_in_the_head_names_its_place() {
        assertThatThrownBy(() -> ProgramHead.parse("program", TEXT.replaceFirst("\"total\":5.365", "\"total\":\"5\"")))
                .hasMessageStartingWith("program, $.estimate.total: \"5\"; expected a number.");
        assertThatThrownBy(() -> ProgramHead.parse("program", TEXT.replaceFirst("7/jacket.front/R", "jacket")))
                .hasMessageStartingWith("program, $.pieces[1]: Piece 'jacket' must be");
        assertThatThrownBy(() -> ProgramHead.parse("program", "{\"steps\":[]}"))
                .hasMessageContaining("$.schema: missing");
        assertThatThrownBy(() -> ProgramHead.parse("program", "[]")).hasMessageContaining("expected an object");
    }
}
