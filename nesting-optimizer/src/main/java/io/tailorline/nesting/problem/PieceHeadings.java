package io.tailorline.nesting.problem;

import static io.tailorline.nesting.problem.RuleConflict.text;

import io.tailorline.nesting.cloth.Fabric;
import io.tailorline.nesting.cloth.Nap;
import io.tailorline.nesting.rules.BundleDirection;
import io.tailorline.nesting.rules.MarkerRules;
import io.tailorline.nesting.rules.PieceRule.Heading;
import io.tailorline.pattern.notice.Notice;
import io.tailorline.pattern.notice.Word;
import io.tailorline.pattern.piece.BundleRef;
import io.tailorline.pattern.piece.NapDirection;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The direction of the pieces of a marker along the warp.
 *
 * <p>On one-way cloth every piece points as its bundle does, and bundles lie at 0 degrees unless a rule sets another
 * direction: then all shade alike. On two-way cloth a two-way piece may lie either way and a one-way piece points as
 * its bundle does, unless a rule of the house lets it lie either way too. A bundle with matched pieces is not reversed:
 * stripes often have a direction that the file does not state (Vilumsone-Nemes, Industrial Cutting of Textile
 * Materials: striped cloth allows no change of direction). Nor is one with a piece on the fold, which lies at 0
 * degrees.
 */
final class PieceHeadings {

    private final Fabric fabric;
    private final MarkerRules rules;
    private final List<MarkerPiece> pieces;
    private final StripeMatching stripes;

    PieceHeadings(Fabric fabric, MarkerRules rules, List<MarkerPiece> pieces, StripeMatching stripes) {
        this.fabric = fabric;
        this.rules = rules;
        this.pieces = pieces;
        this.stripes = stripes;
    }

    boolean isMatched(MarkerPiece piece) {
        return !stripes.lattice(piece).isFree();
    }

    Heading heading(MarkerPiece piece) {
        if (isMatched(piece) || piece.axisOnFold().isPresent()) {
            return Heading.WITH;
        }
        Heading freest = mustFollow(piece) ? Heading.BUNDLE : Heading.EITHER;
        return rules.piece(piece.piece().id()).heading().orElse(freest);
    }

    private boolean mustFollow(MarkerPiece piece) {
        return fabric.nap() == Nap.ONE_WAY || piece.piece().direction() == NapDirection.ONE_WAY && !turnsByRule(piece);
    }

    private boolean turnsByRule(MarkerPiece piece) {
        return rules.piece(piece.piece().id()).heading().equals(Optional.of(Heading.EITHER));
    }

    BundleDirection direction(BundleRef bundle) {
        return hasMatchedPieces(bundle) || pieceOnFold(bundle).isPresent() ? BundleDirection.FORWARD : wanted(bundle);
    }

    /** A piece on the fold that its bundle must follow: it is never turned. */
    private Optional<MarkerPiece> pieceOnFold(BundleRef bundle) {
        return pieces.stream()
                .filter(piece -> piece.bundle().equals(bundle)
                        && piece.axisOnFold().isPresent()
                        && (mustFollow(piece)
                                || rules.piece(piece.piece().id()).heading().equals(Optional.of(Heading.BUNDLE))))
                .findFirst();
    }

    private BundleDirection wanted(BundleRef bundle) {
        return rules.bundle(bundle).direction().orElse(BundleDirection.FORWARD);
    }

    private boolean hasMatchedPieces(BundleRef bundle) {
        return pieces.stream().anyMatch(piece -> piece.bundle().equals(bundle) && isMatched(piece));
    }

    /** Whether the piece turns together with others when its bundle may lie either way. */
    boolean turnsWithBundle(MarkerPiece piece) {
        return heading(piece) == Heading.BUNDLE && direction(piece.bundle()) == BundleDirection.FREE;
    }

    /** The directions it may lie in, degrees. */
    double[] degrees(MarkerPiece piece) {
        BundleDirection bundle = direction(piece.bundle());
        return switch (heading(piece)) {
            case WITH -> new double[] {0};
            case EITHER -> new double[] {0, 180};
            case BUNDLE ->
                switch (bundle) {
                    case FORWARD -> new double[] {0};
                    case REVERSED -> new double[] {180};
                    case FREE -> new double[] {0, 180};
                };
        };
    }

    /** The first rule that would break the nap. */
    Optional<RuleConflict> conflict() {
        return conflictOfPieces().or(this::conflictOnFold);
    }

    private Optional<RuleConflict> conflictOnFold() {
        return pieces.stream()
                .map(MarkerPiece::bundle)
                .distinct()
                .filter(bundle -> wanted(bundle) == BundleDirection.REVERSED && !hasMatchedPieces(bundle))
                .flatMap(bundle -> pieceOnFold(bundle).stream())
                .findFirst()
                .map(piece -> new RuleConflict(
                        "direction",
                        Notice.of(
                                "nest.direction.fold",
                                text(BundleDirection.REVERSED.word()),
                                text(piece.bundle()),
                                text(BundleDirection.FORWARD.word()),
                                Word.piece(piece.piece().id()))));
    }

    private Optional<RuleConflict> conflictOfPieces() {
        for (MarkerPiece piece : pieces) {
            Optional<Heading> wanted = rules.piece(piece.piece().id()).heading();
            if (wanted.isPresent() && mustFollow(piece)) {
                BundleDirection bundle = direction(piece.bundle());
                boolean breaks = wanted.get() == Heading.EITHER
                        || wanted.get() == Heading.WITH && bundle != BundleDirection.FORWARD;
                if (breaks) {
                    return Optional.of(conflict(piece, wanted.get(), bundle));
                }
            }
        }
        return Optional.empty();
    }

    private RuleConflict conflict(MarkerPiece piece, Heading wanted, BundleDirection bundle) {
        return new RuleConflict(
                "direction",
                Notice.of(
                        fabric.nap() == Nap.ONE_WAY ? "nest.direction.cloth" : "nest.direction.piece",
                        text(wanted.word()),
                        Word.piece(piece.piece().id()),
                        text(piece.bundle()),
                        text(bundle.word())));
    }

    List<String> notes() {
        List<String> notes = new ArrayList<>();
        pieces.stream()
                .map(MarkerPiece::bundle)
                .distinct()
                .filter(bundle -> wanted(bundle) != direction(bundle))
                .forEach(bundle -> notes.add("bundle '%s' lies at 0 degrees, not '%s': %s."
                        .formatted(
                                bundle,
                                wanted(bundle).word(),
                                hasMatchedPieces(bundle)
                                        ? "its stripes are matched"
                                        : "a piece of it lies on the fold")));
        return notes;
    }
}
