package io.tailorline.cutter.plan;

import io.tailorline.nesting.marker.Placement;
import io.tailorline.pattern.piece.DrillHole;
import java.util.Optional;

/** Whether the drill holes of a placed piece lie inside it, clear of its edge. */
final class DrillHoleCheck {

    /** Half of the widest drill in use for marks, 3 mm (trade): nearer, the hole breaks the edge. */
    private static final double LEAST_INSIDE = 1.5;

    private DrillHoleCheck() {}

    static Optional<Refused> refusal(Placement placement) {
        for (DrillHole hole : placement.drillHoles()) {
            String mark = "Drill hole '%s'".formatted(hole.what());
            DepthInPiece place = DepthInPiece.of(placement.cutLine(), hole.at());
            if (place.depth() < 0) {
                return Optional.of(Refused.MarkOutsidePiece.of(placement, mark, place));
            }
            if (place.depth() < LEAST_INSIDE) {
                return Optional.of(Refused.MarkAtEdge.of(placement, mark, place, LEAST_INSIDE));
            }
        }
        return Optional.empty();
    }
}
