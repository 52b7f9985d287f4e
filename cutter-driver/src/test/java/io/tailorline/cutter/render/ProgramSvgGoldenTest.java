package io.tailorline.cutter.render;

import io.tailorline.cutter.Golden;
import io.tailorline.cutter.program.SamplePrograms;
import java.io.IOException;
import org.junit.jupiter.api.Test;

class ProgramSvgGoldenTest {

    @Test
    void the_path_is_drawn_with_y_up() throws IOException {
        Golden.assertSame("every-step.svg", ProgramSvg.draw(SamplePrograms.everyStep(), 400));
    }
}
