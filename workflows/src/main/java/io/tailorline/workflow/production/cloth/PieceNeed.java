package io.tailorline.workflow.production.cloth;

import io.tailorline.nesting.cloth.Fabric;
import io.tailorline.pattern.piece.Material;
import io.tailorline.pattern.piece.Piece;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What the pieces of one material need of a length of cloth.
 *
 * @param areaMm2 of all copies together, mm2
 * @param longestMm length of the longest piece along the grain, mm
 * @param widestMm width of the widest piece across the grain, mm
 */
record PieceNeed(double areaMm2, double longestMm, double widestMm) {

    /**
     * Empty where no piece of this material is left to cut.
     *
     * @param done ids of copies that are cut, as {@code jacket.front/L}
     */
    static Optional<PieceNeed> of(List<Piece> pieces, Material material, Set<String> done) {
        double area = 0;
        double longest = 0;
        double widest = 0;
        for (Piece piece : pieces) {
            long copies = piece.material() == material
                    ? piece.cut().copies().stream()
                            .filter(copy -> !done.contains(piece.id() + "/" + copy))
                            .count()
                    : 0;
            if (copies > 0) {
                area += copies * piece.cutLine().signedArea();
                longest = Math.max(
                        longest, piece.cutLine().maxX() - piece.cutLine().minX());
                widest = Math.max(
                        widest, piece.cutLine().maxY() - piece.cutLine().minY());
            }
        }
        return area > 0 ? Optional.of(new PieceNeed(area, longest, widest)) : Optional.empty();
    }

    /** As they are cut of cloth that shrinks, so that they have their size after it: {@code size / (1 - shrinkage)}. */
    PieceNeed enlarged(Fabric.Shrinkage shrinkage) {
        double along = 1 / (1 - shrinkage.warp() / 100);
        double across = 1 / (1 - shrinkage.weft() / 100);
        return new PieceNeed(areaMm2 * along * across, longestMm * along, widestMm * across);
    }
}
