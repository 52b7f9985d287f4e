package io.tailorline.pattern.check.garment;

import io.tailorline.pattern.piece.Garment;
import io.tailorline.pattern.piece.Material;
import io.tailorline.pattern.piece.Pattern;
import io.tailorline.pattern.piece.Piece;
import java.util.List;
import java.util.Set;

/** The pieces that go round the trunk, from centre back to centre front. */
final class BodyPieces {

    private static final Set<String> NAMES = Set.of("front", "sideFront", "side", "sideBack", "back");

    private BodyPieces() {}

    /** Whether it is a shell piece of the trunk; a waistcoat's outer back counts, whatever it is cut from. */
    static boolean isBody(Piece piece) {
        String[] words = piece.id().split("\\.");
        boolean isOuterBack = piece.garment() == Garment.WAISTCOAT && piece.id().startsWith("waistcoat.lining.back");
        return piece.garment() != Garment.TROUSERS
                && (piece.material() == Material.SHELL || isOuterBack)
                && NAMES.contains(words[isOuterBack ? 2 : 1]);
    }

    /**
     * Those of one half of a garment.
     *
     * @param other the ending of the other half's pieces where left and right differ: {@code .left} for the right half
     */
    static List<Piece> half(Pattern pattern, Garment garment, String other) {
        return pattern.pieces().stream()
                .filter(piece -> piece.garment() == garment
                        && isBody(piece)
                        && !piece.id().endsWith(other))
                .toList();
    }
}
