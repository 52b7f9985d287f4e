package io.tailorline.pattern.render;

import io.tailorline.pattern.piece.Garment;
import io.tailorline.pattern.piece.Material;
import io.tailorline.pattern.piece.Pattern;
import io.tailorline.pattern.piece.Piece;
import java.util.List;
import java.util.Set;

/**
 * The pieces that are printed: those of some garments, cut from some materials.
 *
 * @param garments none: all
 * @param materials none: all
 */
public record PrintedPieces(Set<Garment> garments, Set<Material> materials) {

    public PrintedPieces {
        garments = Set.copyOf(garments);
        materials = Set.copyOf(materials);
    }

    /** The pattern without the other pieces, for a printer. */
    public Pattern of(Pattern pattern) {
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
}
