package io.tailorline.pattern.cli;

import io.tailorline.pattern.render.PrintedPieces;
import java.util.Optional;

/** What to do instead of laying very many sheets together. */
final class PrintAdvice {

    /** More sheets than these a person will hardly lay together: a roll is offered. */
    private static final int MANY_SHEETS = 60;

    private PrintAdvice() {}

    /**
     * Empty for a few sheets.
     *
     * @param roll that is wide enough, mm
     */
    static Optional<String> of(PrintedPieces printed, int sheets, double roll) {
        if (sheets <= MANY_SHEETS) {
            return Optional.empty();
        }
        String fewer = printed.garments().isEmpty() || printed.materials().isEmpty()
                ? ", or print fewer with --print-garments and --print-materials"
                : "";
        return Optional.of("pattern.pdf has %d sheets; --roll %.0f prints it in one piece on a roll or plotter%s."
                .formatted(sheets, roll, fewer));
    }
}
