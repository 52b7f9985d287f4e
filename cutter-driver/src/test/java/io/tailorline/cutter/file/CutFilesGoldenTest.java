package io.tailorline.cutter.file;

import static org.assertj.core.api.Assertions.assertThat;

import io.tailorline.cutter.Golden;
import io.tailorline.cutter.program.CutProgram;
import io.tailorline.cutter.program.SamplePrograms;
import java.io.IOException;
import org.junit.jupiter.api.Test;

class CutFilesGoldenTest {

    private final CutProgram program = SamplePrograms.everyStep();

    @Test
    void iso_is_one_line_of_blocks() throws IOException {
        String iso = IsoWriter.write(program, "Suit 7");

        Golden.assertSame("every-step.iso", iso);
        assertThat(iso).doesNotContain("\n").endsWith("M15*M0*");
    }

    @Test
    void hpgl_cuts_with_pen_one_and_marks_with_pen_two() throws IOException {
        Golden.assertSame("every-step.hpgl", HpglWriter.write(program));
    }

    @Test
    void gcode_turns_the_blade_while_it_is_up() throws IOException {
        Golden.assertSame("every-step.ngc", GcodeWriter.write(program));
    }

    @Test
    void dxf_has_a_block_for_each_piece() throws IOException {
        Golden.assertSame("every-step.dxf", DxfWriter.write(program));
    }

    @Test
    void all_are_seven_bit_whatever_a_piece_is_called() {
        assertThat(Ascii.text("前片 7*/R\n", "*")).isEqualTo("__ 7_/R_");
        assertThat(Ascii.number(-0.001, 2)).isEqualTo("0");
        assertThat(Ascii.number(1234567.5, 2)).isEqualTo("1234567.5");
        assertThat(Ascii.number(100, 2)).isEqualTo("100");
    }
}
