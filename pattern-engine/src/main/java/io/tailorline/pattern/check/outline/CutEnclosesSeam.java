package io.tailorline.pattern.check.outline;

import io.tailorline.geometry.Polygons;
import io.tailorline.geometry.Ring;
import io.tailorline.pattern.check.invariant.FindingLocation;
import io.tailorline.pattern.check.invariant.Invariant;
import io.tailorline.pattern.check.invariant.InvariantLimit;
import io.tailorline.pattern.check.invariant.InvariantResult;
import io.tailorline.pattern.check.invariant.WorstFigure;
import io.tailorline.pattern.piece.Pattern;
import io.tailorline.pattern.piece.Piece;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.operation.overlayng.OverlayNG;
import org.locationtech.jts.operation.overlayng.OverlayNGRobust;

/** A: the knife never passes inside the sewing line. Net edges, cut on the sewing line, may round by a grid step. */
public final class CutEnclosesSeam implements Invariant {

    private static final InvariantLimit LIMIT = InvariantLimit.atMost(2, "mm2");

    @Override
    public InvariantResult check(Pattern pattern) {
        WorstFigure worst = WorstFigure.of("A.cutEnclosesSeam", LIMIT, 0);
        for (Piece piece : pattern.pieces()) {
            worst.take(outside(piece.seamLine(), piece.cutLine()), () -> FindingLocation.on(piece));
        }
        return worst.result();
    }

    /** Area between a sewing line and the knife's line inside it, mm2. */
    private static double outside(Ring seamLine, Ring cutLine) {
        if (seamLine.equals(cutLine)) {
            return 0;
        }
        if (!new Chords(seamLine).meet(new Chords(cutLine)) && cutLine.contains(seamLine.x(0), seamLine.y(0))) {
            return 0;
        }
        Polygon seam = Polygons.of(seamLine);
        Polygon cut = Polygons.of(cutLine);
        return seam.isValid() && cut.isValid()
                ? OverlayNGRobust.overlay(seam, cut, OverlayNG.DIFFERENCE).getArea()
                : Double.POSITIVE_INFINITY;
    }
}
