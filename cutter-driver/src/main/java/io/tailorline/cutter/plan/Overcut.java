package io.tailorline.cutter.plan;

import io.tailorline.cutter.program.TablePoint;
import io.tailorline.pattern.geom.Mm;
import java.util.Optional;

/**
 * How far the knife goes on past the point where it entered, so that no thread is left: straight on into waste at a sharp
 * corner, else along the first chord, which is cut already.
 */
record Overcut(double most, double pieceGap, double fieldY) {

    /** Usual setting of cutters in practice, mm (0.81 mm). */
    static final double LENGTH = 0.8;

    /** Where the cut ends after closing at {@code entry}; empty when there is no room to go on. */
    Optional<TablePoint> end(Outline outline, int entry, double liftAngle) {
        TablePoint corner = outline.point(entry);
        boolean sharp = outline.turn(entry) >= liftAngle;
        TablePoint before = outline.point(entry - 1);
        TablePoint after = outline.point(entry + 1);
        double chord = sharp ? before.distanceTo(corner) : corner.distanceTo(after);
        double length = sharp ? Math.min(most, pieceGap / 2) : Math.min(most, chord);
        double dx = (sharp ? corner.x() - before.x() : after.x() - corner.x()) / chord;
        double dy = (sharp ? corner.y() - before.y() : after.y() - corner.y()) / chord;
        TablePoint end = new TablePoint(Mm.onGrid(corner.x() + dx * length), Mm.onGrid(corner.y() + dy * length));
        boolean onTable = end.x() >= 0 && end.y() >= 0 && end.y() <= fieldY;
        return onTable && !end.equals(corner) ? Optional.of(end) : Optional.empty();
    }
}
