package io.tailorline.nesting.problem;

import io.tailorline.nesting.rules.BundleRule;
import io.tailorline.nesting.rules.MarkerRules;
import io.tailorline.nesting.rules.MatchRule;
import io.tailorline.nesting.rules.PieceRule;
import io.tailorline.pattern.piece.Wildcard;
import java.util.ArrayList;
import java.util.List;

/** Rules of the shop that match no piece: often a misspelt name. */
final class UnusedRules {

    private UnusedRules() {}

    /** A line for each. */
    static List<String> notes(MarkerRules rules, List<MarkerPiece> pieces) {
        List<String> notes = new ArrayList<>();
        for (PieceRule rule : rules.pieces()) {
            Wildcard wildcard = new Wildcard(rule.piece());
            if (pieces.stream()
                    .noneMatch(piece -> wildcard.fitsPiece(piece.piece().id()))) {
                notes.add("rule for piece '%s' matches no piece.".formatted(rule.piece()));
            }
        }
        for (BundleRule rule : rules.bundles()) {
            if (pieces.stream().map(piece -> piece.bundle().toString()).noneMatch(new Wildcard(rule.bundle())::fits)) {
                notes.add("rule for bundle '%s' matches no bundle.".formatted(rule.bundle()));
            }
        }
        for (MatchRule rule : rules.matches()) {
            Wildcard wildcard = new Wildcard(rule.match());
            if (pieces.stream()
                    .flatMap(piece -> piece.piece().anchors().stream())
                    .noneMatch(anchor -> wildcard.fits(anchor.match()))) {
                notes.add("rule for match '%s' matches no anchor.".formatted(rule.match()));
            }
        }
        return notes;
    }
}
