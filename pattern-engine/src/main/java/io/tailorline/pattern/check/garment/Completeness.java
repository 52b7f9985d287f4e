package io.tailorline.pattern.check.garment;

import io.tailorline.pattern.check.invariant.FindingLocation;
import io.tailorline.pattern.check.invariant.Invariant;
import io.tailorline.pattern.check.invariant.InvariantLimit;
import io.tailorline.pattern.check.invariant.InvariantResult;
import io.tailorline.pattern.check.invariant.WorstFigure;
import io.tailorline.pattern.notice.Notice;
import io.tailorline.pattern.notice.Word;
import io.tailorline.pattern.piece.Edge;
import io.tailorline.pattern.piece.Garment;
import io.tailorline.pattern.piece.Pattern;
import io.tailorline.pattern.piece.Piece;
import io.tailorline.pattern.piece.PointOnPiece;
import io.tailorline.pattern.piece.Side;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * H: nothing is missing and nothing is there twice: every garment ordered has the shell pieces it cannot be sewn
 * without, for both sides; an unlined front has a facing over its shoulder and a binding for its seams; no piece of
 * another material without a shell of its garment; ids are unique and say the material, but for a second cloth in place
 * of the shell's.
 */
public final class Completeness implements Invariant {

    private static final InvariantLimit LIMIT = InvariantLimit.atMost(0, "faults");
    /** Edges on the grid that should be as long, mm. */
    private static final double SAME_LENGTH = 0.1;

    /** It carries the corner of a front that is cut away at the side pocket. */
    private static final String POCKET_BEARER = "trousers.sidePocketBearer";

    @Override
    public InvariantResult check(Pattern pattern) {
        WorstFigure worst = WorstFigure.of("H.completeness", LIMIT, 0);
        Set<String> ids = new HashSet<>();
        for (Piece piece : pattern.pieces()) {
            worst.take(ids.add(piece.id()) ? 0 : 1, () -> fault("found.twice", piece));
            worst.take(idSaysMaterial(piece) ? 0 : 1, () -> fault("found.material", piece));
            worst.take(
                    pattern.style().garments().contains(piece.garment()) ? 0 : 1,
                    () -> fault("found.not-ordered", piece));
        }
        for (Garment garment : pattern.style().garments()) {
            if (pattern.pieces().stream().anyMatch(piece -> piece.id().startsWith(garment.word() + "."))) {
                for (String name : indispensable(garment)) {
                    String id = garment.word() + "." + name;
                    worst.take(isThere(pattern, id) ? 0 : 1, () -> missing(id));
                }
                checkVariants(pattern, garment, worst);
            } else {
                worst.take(
                        isImported(pattern) ? 0 : 1,
                        () -> FindingLocation.of(Notice.of("found.no-garment", Word.garment(garment.word()))));
            }
        }
        return worst.result();
    }

    /** Pieces that are cut once or go by one of two ids. */
    private static void checkVariants(Pattern pattern, Garment garment, WorstFigure worst) {
        switch (garment) {
            case JACKET -> {
                worst.take(hasTopCollar(pattern) ? 0 : 1, () -> missing("jacket.topCollar"));
                checkUnlined(pattern, worst);
            }
            case TROUSERS -> {
                for (String band : List.of("trousers.waistband.right", "trousers.waistband.left")) {
                    worst.take(pattern.findPiece(band).isPresent() ? 0 : 1, () -> missing(band));
                }
                boolean isCutAway = ofKind(pattern, "trousers.front").stream()
                        .anyMatch(front -> front.findEdge("mouth").isPresent());
                worst.take(!isCutAway || isThere(pattern, POCKET_BEARER) ? 0 : 1, () -> missing(POCKET_BEARER));
            }
            case WAISTCOAT ->
                worst.take(
                        isThere(pattern, "waistcoat.back") || isThere(pattern, "waistcoat.lining.back") ? 0 : 1,
                        () -> missing("waistcoat.back"));
        }
    }

    /** Fronts without a lining in a jacket that has one elsewhere. */
    private static void checkUnlined(Pattern pattern, WorstFigure worst) {
        boolean hasLining =
                pattern.pieces().stream().anyMatch(piece -> piece.id().startsWith("jacket.lining."));
        if (!hasLining || !ofKind(pattern, "jacket.lining.front").isEmpty()) {
            return;
        }
        worst.take(ofKind(pattern, "jacket.lining.binding").isEmpty() ? 1 : 0, () -> missing("jacket.lining.binding"));
        List<Piece> fronts = ofKind(pattern, "jacket.front");
        List<Piece> facings = ofKind(pattern, "jacket.facing");
        for (int i = 0; i < fronts.size() && i < facings.size(); i++) {
            double shorter = shoulder(fronts.get(i)) - shoulder(facings.get(i));
            Piece facing = facings.get(i);
            worst.take(shorter > SAME_LENGTH ? 1 : 0, () -> fault("found.shoulder-bare", facing));
        }
    }

    private static FindingLocation missing(String id) {
        return FindingLocation.of(Notice.of("found.missing", Word.piece(id)));
    }

    private static FindingLocation fault(String code, Piece piece) {
        return new FindingLocation(Notice.of(code, Word.piece(piece.id())), List.of(PointOnPiece.on(piece)));
    }

    private static List<Piece> ofKind(Pattern pattern, String kind) {
        return pattern.pieces().stream()
                .filter(piece -> piece.kind().equals(kind))
                .toList();
    }

    private static double shoulder(Piece piece) {
        return piece.findEdge("shoulder").map(Edge::length).orElse(0.0);
    }

    /** Over a shawl lapel the facing itself reaches to centre back. */
    private static boolean hasTopCollar(Pattern pattern) {
        return pattern.findPiece("jacket.topCollar").isPresent()
                || pattern.pieces().stream()
                        .filter(piece -> piece.kind().equals("jacket.facing"))
                        .anyMatch(piece -> piece.findEdge("centreBack").isPresent());
    }

    private static boolean isImported(Pattern pattern) {
        return pattern.seams().isEmpty();
    }

    private static List<String> indispensable(Garment garment) {
        return switch (garment) {
            case JACKET -> List.of("front", "back", "topSleeve", "underSleeve", "facing");
            case TROUSERS -> List.of("front", "back");
            case WAISTCOAT -> List.of("front", "facing");
        };
    }

    /** Two copies: a mirrored pair, or one piece for each side. */
    private static boolean isThere(Pattern pattern, String id) {
        boolean pair = pattern.findPiece(id)
                .filter(piece -> piece.cut().mirrored() && piece.cut().quantity() >= 2)
                .isPresent();
        return pair
                || pattern.findPiece(Side.RIGHT.pieceId(id)).isPresent()
                        && pattern.findPiece(Side.LEFT.pieceId(id)).isPresent();
    }

    private static boolean idSaysMaterial(Piece piece) {
        return piece.material().isOuterCloth()
                || piece.id()
                        .startsWith(
                                piece.garment().word() + "." + piece.material().word() + ".")
                || !piece.id().startsWith(piece.garment().word() + ".");
    }
}
