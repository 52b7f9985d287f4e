package io.tailorline.pattern;

import io.tailorline.pattern.correct.DraftedAlike;
import io.tailorline.pattern.piece.Edge;
import io.tailorline.pattern.piece.Notch;
import io.tailorline.pattern.piece.Pattern;
import io.tailorline.pattern.piece.Piece;
import io.tailorline.pattern.piece.Seam;
import io.tailorline.pattern.piece.Seam.EaseRange;
import io.tailorline.pattern.piece.Side;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The seams of a pattern that was corrected by hand. A draft eases a sleeve's cap in by exactly what its shoulder
 * orders; a hand that changes armhole or cap may leave it whatever can be eased in.
 */
final class CorrectedSeams {

    private static final String ARMHOLE = "jacket.armhole";

    /** What a cap of cloth takes in, mm (pattern invariants, B; literature 13 to 50). */
    private static final EaseRange OF_CAP = new EaseRange(20, 45);

    /** A cap that is set like a shirt's, mm (the same). */
    private static final EaseRange OF_SHIRT = new EaseRange(0, 10);

    private CorrectedSeams() {}

    static List<Seam> of(Pattern drafted, Pattern corrected) {
        Pattern alike = DraftedAlike.of(drafted, corrected, Side.RIGHT);
        return corrected.seams().stream()
                .map(seam -> Seam.withoutSide(seam.name()).equals(ARMHOLE) && isChanged(seam, alike, corrected)
                        ? corrected(seam)
                        : seam)
                .toList();
    }

    /** Whether an edge of it has another line, or a notch of it another place. */
    private static boolean isChanged(Seam seam, Pattern drafted, Pattern corrected) {
        return Stream.concat(seam.a().stream(), seam.b().stream())
                .anyMatch(ref -> !sewn(drafted, ref, seam).equals(sewn(corrected, ref, seam)));
    }

    /** An edge, and the notches of its piece that belong to the seam. */
    private record Sewn(Edge edge, List<Notch> notches) {}

    private static Optional<Sewn> sewn(Pattern pattern, Seam.EdgeRef ref, Seam seam) {
        return pattern.findPiece(ref.piece())
                .flatMap(piece -> piece.findEdge(ref.edge()).map(edge -> new Sewn(edge, notches(piece, seam))));
    }

    private static List<Notch> notches(Piece piece, Seam seam) {
        return piece.notches().stream()
                .filter(notch -> seam.isMate(notch.mate()))
                .map(notch -> notch.withMate(Seam.withoutSide(notch.mate())))
                .toList();
    }

    private static Seam corrected(Seam seam) {
        EaseRange usual = seam.ease().max() <= OF_SHIRT.max() ? OF_SHIRT : OF_CAP;
        EaseRange range = new EaseRange(
                StrictMath.min(seam.ease().min(), usual.min()),
                StrictMath.max(seam.ease().max(), usual.max()));
        return new Seam(seam.name(), seam.a(), seam.b(), range);
    }
}
