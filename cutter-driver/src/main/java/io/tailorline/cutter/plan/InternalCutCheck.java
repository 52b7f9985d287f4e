package io.tailorline.cutter.plan;

import io.tailorline.nesting.marker.Placement;
import io.tailorline.pattern.piece.InternalCut;
import java.util.Optional;

/**
 * Whether the internal cuts of a placed piece can be cut: inside the piece along their whole length, since beside it
 * lie the neighbours, and not from edge to edge, since that cuts the piece in two.
 */
final class InternalCutCheck {

    /** The blade is about as wide in the cloth, mm. */
    private static final double LEAST_INSIDE = 2;

    private InternalCutCheck() {}

    static Optional<Refused> refusal(Placement placement) {
        for (InternalCut cut : placement.internalCuts()) {
            String mark = "Internal cut '%s'".formatted(cut.what());
            DepthInPiece farthest = DepthInPiece.least(placement.cutLine(), cut.line());
            if (farthest.depth() < -MarkCheck.ROUNDING) {
                return Optional.of(Refused.MarkOutsidePiece.of(placement, mark, farthest));
            }
            double deepest = Math.max(
                    DepthInPiece.of(placement.cutLine(), cut.line().first()).depth(),
                    DepthInPiece.of(placement.cutLine(), cut.line().last()).depth());
            if (deepest < LEAST_INSIDE) {
                return Optional.of(new Refused.CutThroughPiece(placement.piece(), cut.what(), deepest, LEAST_INSIDE));
            }
        }
        return Optional.empty();
    }
}
