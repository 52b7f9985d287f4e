package io.tailorline.portal.patternroom.workbench;

import io.tailorline.pattern.piece.Garment;
import io.tailorline.pattern.piece.Material;
import io.tailorline.pattern.piece.Pattern;
import io.tailorline.pattern.piece.Piece;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Which pieces lie on the paper.
 *
 * @param garment empty for the whole suit
 */
record BenchView(Material material, Optional<Garment> garment) {

    /** The cloth of the first garment: what a tailor looks at first. */
    static BenchView first(Pattern pattern) {
        return new BenchView(
                Material.SHELL,
                pattern.style().garments().stream()
                        .filter(garment -> pattern.pieces().stream().anyMatch(piece -> piece.garment() == garment))
                        .findFirst());
    }

    /** By the words in files; a word that names nothing is as if it was left out. */
    static BenchView of(String material, String garment) {
        return new BenchView(
                Arrays.stream(Material.values())
                        .filter(each -> each.word().equals(material))
                        .findFirst()
                        .orElse(Material.SHELL),
                Arrays.stream(Garment.values())
                        .filter(each -> each.word().equals(garment))
                        .findFirst());
    }

    List<Piece> pieces(Pattern pattern) {
        return pattern.pieces().stream()
                .filter(piece -> piece.material() == material)
                .filter(piece -> garment.isEmpty() || piece.garment() == garment.get())
                .toList();
    }
}
