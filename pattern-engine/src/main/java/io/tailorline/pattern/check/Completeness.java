package io.tailorline.pattern.check;

import io.tailorline.pattern.piece.Garment;
import io.tailorline.pattern.piece.Material;
import io.tailorline.pattern.piece.Pattern;
import io.tailorline.pattern.piece.Piece;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * H: nothing is missing and nothing is there twice: every garment ordered has the shell pieces it cannot be sewn without, for
 * both sides; no piece of another material without a shell of its garment; ids are unique and say the material.
 */
final class Completeness implements Invariant {

    private static final Limit LIMIT = Limit.atMost(0, "faults");

    @Override
    public InvariantResult check(Pattern pattern) {
        Worst worst = Worst.of("H.completeness", LIMIT, 0);
        Set<String> ids = new HashSet<>();
        for (Piece piece : pattern.pieces()) {
            worst.take(ids.add(piece.id()) ? 0 : 1, piece.id() + " twice");
            worst.take(
                    idSaysMaterial(piece) ? 0 : 1,
                    piece.id() + ", material " + piece.material().word());
            worst.take(
                    pattern.style().garments().contains(piece.garment()) ? 0 : 1, piece.id() + ", garment not ordered");
        }
        for (Garment garment : pattern.style().garments()) {
            if (pattern.pieces().stream().anyMatch(piece -> piece.id().startsWith(garment.word() + "."))) {
                for (String name : indispensable(garment)) {
                    worst.take(isThere(pattern, garment.word() + "." + name) ? 0 : 1, garment.word() + "." + name);
                }
            } else {
                worst.take(isImported(pattern) ? 0 : 1, "no piece of " + garment.word());
            }
        }
        return worst.result();
    }

    private static boolean isImported(Pattern pattern) {
        return pattern.seams().isEmpty();
    }

    private static List<String> indispensable(Garment garment) {
        return switch (garment) {
            case JACKET -> List.of("front", "back", "topSleeve", "underSleeve", "facing");
            case TROUSERS -> List.of("front", "back");
            case WAISTCOAT -> List.of("front");
        };
    }

    /** Two copies: a mirrored pair, or one piece for each side. */
    private static boolean isThere(Pattern pattern, String id) {
        boolean pair = pattern.findPiece(id)
                .filter(piece -> piece.cut().mirrored() && piece.cut().quantity() >= 2)
                .isPresent();
        return pair
                || pattern.findPiece(id + ".right").isPresent()
                        && pattern.findPiece(id + ".left").isPresent();
    }

    private static boolean idSaysMaterial(Piece piece) {
        return piece.material() == Material.SHELL
                || piece.id()
                        .startsWith(
                                piece.garment().word() + "." + piece.material().word() + ".")
                || !piece.id().startsWith(piece.garment().word() + ".");
    }
}
