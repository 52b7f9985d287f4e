package io.tailorline.pattern.check;

import io.tailorline.pattern.geom.Mm;
import io.tailorline.pattern.piece.Pattern;
import io.tailorline.pattern.piece.Piece;
import org.locationtech.jts.geom.Polygon;

/** A: the knife never passes inside the sewing line. Net edges, cut on the sewing line, may round by a grid step. */
final class CutEnclosesSeam implements Invariant {

    private static final Limit LIMIT = Limit.atMost(2, "mm2");

    @Override
    public InvariantResult check(Pattern pattern) {
        Worst worst = Worst.of("A.cutEnclosesSeam", LIMIT, 0);
        for (Piece piece : pattern.pieces()) {
            Polygon seam = Mm.polygon(piece.seamLine());
            Polygon cut = Mm.polygon(piece.cutLine());
            double outside =
                    seam.isValid() && cut.isValid() ? seam.difference(cut).getArea() : Double.POSITIVE_INFINITY;
            worst.take(outside, piece.id());
        }
        return worst.result();
    }
}
