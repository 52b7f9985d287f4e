package io.tailorline.portal.cutroom.web;

import io.tailorline.cutter.program.CutProgram;
import io.tailorline.cutter.program.LightMark;
import java.util.Optional;

/**
 * What the table leaves to the projector: notches and holes that a person marks by hand where they are shown.
 *
 * @param marks how many
 * @param pieces on how many pieces
 */
record MarksByLight(int marks, int pieces) {

    /** Empty where the table makes every mark. */
    static Optional<MarksByLight> of(CutProgram program) {
        int pieces = (int)
                program.lightMarks().stream().map(LightMark::piece).distinct().count();
        return Optional.of(new MarksByLight(program.lightMarks().size(), pieces))
                .filter(found -> found.marks() > 0);
    }
}
