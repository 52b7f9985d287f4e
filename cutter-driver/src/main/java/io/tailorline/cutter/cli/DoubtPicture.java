package io.tailorline.cutter.cli;

import io.tailorline.cutter.program.CutProgram;
import io.tailorline.cutter.program.DoubtfulStretch;
import io.tailorline.cutter.render.DoubtSvg;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The file that shows the place a person is asked about. */
record DoubtPicture(Path file) {

    /** Draws, and says where; a question is asked whether it can be drawn or not. */
    String draw(CutProgram program, DoubtfulStretch stretch) {
        try {
            Files.writeString(file, DoubtSvg.draw(program, stretch));
            return "The place is drawn in %s.".formatted(file);
        } catch (IOException e) {
            return "The place cannot be drawn in %s (%s). Maybe name another file with --doubt-svg.".formatted(file, e);
        }
    }
}
