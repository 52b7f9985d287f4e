package io.tailorline.cutter.cli.table;

import io.tailorline.cutter.program.CutProgram;
import io.tailorline.cutter.program.UncertainRange;
import io.tailorline.cutter.render.UncertainRangeSvg;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The file that shows the place an operator is asked about. */
record UncertainRangePicture(Path file) {

    /** Draws, and says where; a question is asked whether it can be drawn or not. */
    String draw(CutProgram program, UncertainRange stretch) {
        try {
            Files.writeString(file, UncertainRangeSvg.draw(program, stretch));
            return "The uncertain lines are drawn in %s.".formatted(file);
        } catch (IOException e) {
            return "The uncertain lines cannot be drawn in %s (%s). Maybe name another file with --uncertain-svg."
                    .formatted(file, e);
        }
    }
}
