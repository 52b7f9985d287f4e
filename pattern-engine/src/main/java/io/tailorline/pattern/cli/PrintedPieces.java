package io.tailorline.pattern.cli;

import io.tailorline.pattern.piece.Garment;
import io.tailorline.pattern.piece.Material;
import io.tailorline.pattern.piece.Pattern;
import io.tailorline.pattern.piece.Piece;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The pieces that are printed: those of some garments, cut from some materials.
 *
 * @param garments none: all
 * @param materials none: all
 */
record PrintedPieces(Set<Garment> garments, Set<Material> materials) {

    /** More sheets than these a person will hardly lay together: a roll is offered. */
    private static final int MANY_SHEETS = 60;

    PrintedPieces {
        garments = Set.copyOf(garments);
        materials = Set.copyOf(materials);
    }

    /** The pattern without the other pieces, for a printer. */
    Pattern of(Pattern pattern) {
        List<Piece> chosen = pattern.pieces().stream()
                .filter(piece -> garments.isEmpty() || garments.contains(piece.garment()))
                .filter(piece -> materials.isEmpty() || materials.contains(piece.material()))
                .toList();
        return new Pattern(
                pattern.id(),
                pattern.style(),
                pattern.measurements(),
                chosen,
                pattern.seams(),
                pattern.girths(),
                pattern.labels());
    }

    /** What to do instead of laying so many sheets together; empty for a few. */
    Optional<String> advice(int sheets, double roll) {
        if (sheets <= MANY_SHEETS) {
            return Optional.empty();
        }
        String fewer = garments.isEmpty() || materials.isEmpty()
                ? ", or print fewer with --print-garments and --print-materials"
                : "";
        return Optional.of("pattern.pdf has %d sheets; --roll %.0f prints it in one piece on a roll or plotter%s."
                .formatted(sheets, roll, fewer));
    }
}
