package io.tailorline.cutter.cli.table;

import io.tailorline.cutter.program.CutProgram;
import io.tailorline.cutter.program.MarkSpan;
import io.tailorline.cutter.program.UncertainRange;
import io.tailorline.cutter.render.UncertainRangeSvg;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The file that shows the place an operator is asked about; it is drawn anew at every step. */
record UncertainRangePicture(Path file) {

    /** Draws, and says where; a question is asked whether it can be drawn or not. */
    String draw(CutProgram program, UncertainRange range) {
        return draw(program, range, new MarkSpan(0, range.marks().size()));
    }

    /** @param open what the answers so far leave open */
    String draw(CutProgram program, UncertainRange range, MarkSpan open) {
        try {
            Files.writeString(file, UncertainRangeSvg.draw(program, range, open));
            return "The choices are drawn in %s, anew at each question.".formatted(file);
        } catch (IOException e) {
            return "The choices cannot be drawn in %s (%s). Maybe name another file with --uncertain-svg."
                    .formatted(file, e);
        }
    }
}
