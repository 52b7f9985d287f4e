package io.tailorline.cutter.file;

import static org.assertj.core.api.Assertions.assertThat;

import io.tailorline.cutter.Golden;
import io.tailorline.cutter.program.CutProgram;
import io.tailorline.cutter.program.SamplePrograms;
import io.tailorline.cutter.render.ProgramSvg;
import java.io.IOException;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

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

    @ParameterizedTest
    @ValueSource(strings = {"ar-EG", "de-DE"})
    void a_machine_reads_the_same_wherever_it_was_written(String place) throws IOException {
        Locale before = Locale.getDefault();
        Locale.setDefault(Locale.forLanguageTag(place));
        try {
            iso_is_one_line_of_blocks();
            hpgl_cuts_with_pen_one_and_marks_with_pen_two();
            gcode_turns_the_blade_while_it_is_up();
            dxf_has_a_block_for_each_piece();
            Golden.assertSame("every-step.svg", ProgramSvg.draw(program, 400));
        } finally {
            Locale.setDefault(before);
        }
    }
}
