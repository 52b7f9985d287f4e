package io.tailorline.cutter.program;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class ProgramPartTest {

    @Test
    void a_program_falls_into_its_pieces_and_what_lies_between() {
        CutProgram program = SamplePrograms.everyStep();

        List<ProgramPart> parts = ProgramPart.of(program);

        assertThat(parts)
                .extracting(part -> part.piece().map(CutProgram.PieceRange::no).orElse(0))
                .containsExactly(1, 0, 2);
        assertThat(parts.stream().flatMap(part -> part.steps().stream())).containsExactlyElementsOf(program.steps());
        assertThat(parts.get(2).before()).isEqualTo(new Head(SamplePrograms.at(60, 20), false));
    }

    @Test
    void pieces_may_follow_each_other_at_once() {
        CutProgram program = SamplePrograms.rectangles(3, 100, 50, 0);

        assertThat(ProgramPart.of(program))
                .extracting(part -> part.piece().map(CutProgram.PieceRange::no).orElse(0))
                .containsExactly(1, 2, 3);
    }
}
