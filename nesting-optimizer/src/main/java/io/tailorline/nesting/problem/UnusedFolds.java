package io.tailorline.nesting.problem;

import io.tailorline.nesting.cloth.Spread;
import io.tailorline.pattern.piece.Wildcard;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The pieces allowed on the fold that are not laid there, and why. */
final class UnusedFolds {

    private UnusedFolds() {}

    /** A line for each name that fits nothing and for each piece named in full that is not symmetrical. */
    static List<String> notes(Spread spread, List<MarkerPiece> pieces) {
        List<String> notes = new ArrayList<>();
        for (String name : spread.onFold()) {
            Wildcard wildcard = new Wildcard(name);
            if (spread.plies() == 1) {
                notes.add("onFold '%s' has no effect: the cloth lies in one ply.".formatted(name));
            } else if (pieces.stream()
                    .noneMatch(piece -> wildcard.fits(piece.piece().id()))) {
                notes.add("onFold '%s' matches no piece.".formatted(name));
            }
        }
        pieces.stream()
                .map(MarkerPiece::piece)
                .distinct()
                .filter(piece ->
                        spread.onFold().contains(piece.id()) && !piece.cut().mirrored())
                .filter(piece -> spread.plies() > 1)
                .filter(piece -> Symmetry.axis(piece).isEmpty())
                .forEach(piece -> notes.add(String.format(
                        Locale.ROOT,
                        "onFold: '%s' is not laid on the fold: its outline is %.2f mm off its mirror image, expected at most"
                                + " 0.01 mm, or its notches or holes are, or it has internal cuts.",
                        piece.id(),
                        Symmetry.off(piece))));
        return notes;
    }
}
