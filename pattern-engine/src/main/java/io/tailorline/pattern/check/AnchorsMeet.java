package io.tailorline.pattern.check;

import io.tailorline.pattern.piece.Pattern;
import io.tailorline.pattern.piece.Piece;
import io.tailorline.pattern.piece.StripeAnchor;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * F: stripe anchors have a partner, and where the partners are trunk pieces, whose frames share their origin, they lie at the
 * same level, so that checks run on round the body.
 */
final class AnchorsMeet implements Invariant {

    private static final Limit LIMIT = Limit.atMost(1, "mm");

    private record Placed(Piece piece, StripeAnchor anchor) {}

    @Override
    public InvariantResult check(Pattern pattern) {
        Worst worst = Worst.of("F.anchors", LIMIT, 0);
        Map<String, List<Placed>> byName = new TreeMap<>();
        for (Piece piece : pattern.pieces()) {
            for (StripeAnchor anchor : piece.anchors()) {
                byName.computeIfAbsent(anchor.match(), none -> new ArrayList<>())
                        .add(new Placed(piece, anchor));
            }
        }
        byName.forEach((name, placed) -> {
            int copies = placed.stream()
                    .mapToInt(one -> one.piece().cut().quantity())
                    .sum();
            worst.take(copies > 1 ? 0 : Double.POSITIVE_INFINITY, name + ", no partner");
            List<Placed> trunk = placed.stream()
                    .filter(one -> BodyPieces.isBody(one.piece()))
                    .toList();
            for (Placed one : trunk) {
                worst.take(
                        StrictMath.abs(one.anchor().at().x()
                                - trunk.get(0).anchor().at().x()),
                        name);
            }
        });
        return worst.result();
    }
}
