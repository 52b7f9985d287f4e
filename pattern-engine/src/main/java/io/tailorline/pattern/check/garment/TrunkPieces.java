package io.tailorline.pattern.check.garment;

import io.tailorline.pattern.piece.Garment;
import io.tailorline.pattern.piece.Material;
import io.tailorline.pattern.piece.Pattern;
import io.tailorline.pattern.piece.Piece;
import io.tailorline.pattern.piece.Side;
import java.util.List;
import java.util.Set;

/** The pieces that go round the trunk, from centre back to centre front. */
final class TrunkPieces {

    private static final Set<String> JACKET =
            Set.of("jacket.front", "jacket.sideFront", "jacket.side", "jacket.sideBack", "jacket.back");

    private static final Set<String> WAISTCOAT = Set.of("waistcoat.front", "waistcoat.back");

    /** The outer back of a waistcoat, of any material. */
    private static final String LINING_BACK = "waistcoat.lining.back";

    private TrunkPieces() {}

    /** Whether it is a shell piece of the trunk; a waistcoat's outer back counts, of any material. */
    static boolean isBody(Piece piece) {
        return piece.material() == Material.SHELL && (JACKET.contains(piece.kind()) || WAISTCOAT.contains(piece.kind()))
                || piece.kind().equals(LINING_BACK);
    }

    /** Whether it lies in front, where the tape ends at the centre line. */
    static boolean isFront(Piece piece) {
        return piece.kind().equals("jacket.front") || piece.kind().equals("waistcoat.front");
    }

    /** Those of one half of a garment, a pleat of the back folded. */
    static List<Piece> half(Pattern pattern, Garment garment, Side side) {
        return pattern.pieces().stream()
                .filter(piece -> piece.garment() == garment && isBody(piece))
                .filter(piece -> piece.side() == side || piece.side() == Side.BOTH)
                .map(FoldedPleat::of)
                .toList();
    }
}
