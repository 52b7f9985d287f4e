package io.tailorline.nesting.rules;

import io.tailorline.pattern.piece.BundleRef;
import io.tailorline.pattern.piece.Wildcard;
import java.util.List;

/**
 * The rules of a shop for its markers, beyond those of cloth and pattern. Of rules that match the same piece, match or
 * bundle the last one that sets a field wins.
 *
 * @param pieces tilt, gap, block, quality and direction of pieces
 * @param matches how stripes and checks are matched; without a rule all anchors of one name show the same place
 * @param bundles direction and nearness of garments; without a rule they lie at 0 degrees, anywhere
 * @param grades of flaws, from the mildest to the gravest; a flaw of any other grade is never tolerated
 */
public record MarkerRules(
        List<PieceRule> pieces, List<MatchRule> matches, List<BundleRule> bundles, List<String> grades) {

    private static final MarkerRules NONE = new MarkerRules(List.of(), List.of(), List.of(), List.of());

    public MarkerRules {
        pieces = List.copyOf(pieces);
        matches = List.copyOf(matches);
        bundles = List.copyOf(bundles);
        grades = List.copyOf(grades);
    }

    /** No rules beyond cloth and pattern. */
    public static MarkerRules none() {
        return NONE;
    }

    /** Rules for pieces alone. */
    public static MarkerRules of(PieceRule... pieces) {
        return new MarkerRules(List.of(pieces), List.of(), List.of(), List.of());
    }

    public MarkerRules withMatches(MatchRule... rules) {
        return new MarkerRules(pieces, List.of(rules), bundles, grades);
    }

    public MarkerRules withBundles(BundleRule... rules) {
        return new MarkerRules(pieces, matches, List.of(rules), grades);
    }

    /** @param fromMildest in ascending order */
    public MarkerRules withGrades(String... fromMildest) {
        return new MarkerRules(pieces, matches, bundles, List.of(fromMildest));
    }

    public boolean isEmpty() {
        return equals(NONE);
    }

    /** The combined rule for a piece. */
    public PieceRule piece(String id) {
        PieceRule all = PieceRule.of(id);
        for (PieceRule rule : pieces) {
            if (new Wildcard(rule.piece()).fitsPiece(id)) {
                all = all.under(rule);
            }
        }
        return all;
    }

    /** How the anchors of a name are matched. */
    public MatchRule match(String name) {
        MatchRule last = MatchRule.same(name);
        for (MatchRule rule : matches) {
            if (new Wildcard(rule.match()).fits(name)) {
                last = rule;
            }
        }
        return last;
    }

    /** The combined rule for a bundle. */
    public BundleRule bundle(BundleRef bundle) {
        String name = bundle.toString();
        BundleRule all = BundleRule.of(name);
        for (BundleRule rule : bundles) {
            if (new Wildcard(rule.bundle()).fits(name)) {
                all = all.under(rule);
            }
        }
        return all;
    }
}
