package io.tailorline.pattern.replace;

import io.tailorline.pattern.correct.SeamTruing;
import io.tailorline.pattern.correct.SeamTruing.Way;
import io.tailorline.pattern.piece.Edge;
import io.tailorline.pattern.piece.Pattern;
import io.tailorline.pattern.piece.Piece;
import io.tailorline.pattern.piece.Seam;
import io.tailorline.pattern.piece.Seam.EdgeRef;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The pieces that followed a changed edge.
 *
 * @param changed the pattern before they did
 * @param pieces those that are no longer as they are in it
 */
record FollowedPieces(Pattern changed, List<Piece> pieces) {

    FollowedPieces {
        pieces = List.copyOf(pieces);
    }

    /**
     * The left halves of pieces over the middle, which a seam of both sides does not name, as well: of those that were
     * alike on both sides.
     *
     * @param isFirst whether it is the first side of the seam that was changed
     * @param fixed edges that stay
     */
    FollowedPieces onLeftHalves(Way way, Pattern drafted, Seam seam, boolean isFirst, Set<EdgeRef> fixed) {
        Seam left = Halves.ofLeft(changed, seam);
        List<EdgeRef> partner = isFirst ? left.b() : left.a();
        Set<EdgeRef> still = new HashSet<>(fixed);
        partner.stream().filter(ref -> !follows(ref)).forEach(still::add);
        if (still.containsAll(partner)) {
            return this;
        }
        Map<String, Piece> all = new LinkedHashMap<>();
        pieces.forEach(piece -> all.put(piece.id(), piece));
        new SeamTruing(drafted, now(), left, isFirst).partners(way, still).forEach(piece -> all.put(piece.id(), piece));
        return new FollowedPieces(changed, List.copyOf(all.values()));
    }

    private boolean follows(EdgeRef ref) {
        return Halves.isHalf(changed, ref) && Halves.lopsided(before(ref.piece())) <= Halves.ALIKE;
    }

    /** Whether halves differ now by more than they did, and than those of what was changed. */
    boolean isLopsided(List<EdgeRef> leading) {
        double led = leading.stream()
                .mapToDouble(ref -> Halves.lopsided(before(ref.piece())))
                .max()
                .orElse(0);
        double most = StrictMath.max(led, Halves.ALIKE);
        return pieces.stream()
                .anyMatch(piece -> Halves.lopsided(piece) > StrictMath.max(most, Halves.lopsided(before(piece.id()))));
    }

    /** How far a point of a seam line lies from the line as it was, mm. */
    double farthest() {
        double farthest = 0;
        for (Piece piece : pieces) {
            for (Edge edge : piece.edges()) {
                Edge old = before(piece.id()).findEdge(edge.name()).orElseThrow();
                farthest = StrictMath.max(farthest, Halves.farthest(edge.line(), old.line()));
            }
        }
        return farthest;
    }

    private Piece before(String id) {
        return changed.findPiece(id).orElseThrow();
    }

    private Pattern now() {
        List<Piece> all = changed.pieces().stream()
                .map(old -> pieces.stream()
                        .filter(piece -> piece.id().equals(old.id()))
                        .findFirst()
                        .orElse(old))
                .toList();
        return new Pattern(
                changed.id(),
                changed.style(),
                changed.measurements(),
                all,
                changed.seams(),
                changed.girths(),
                changed.labels());
    }
}
