package io.tailorline.nesting.marker;

import io.tailorline.pattern.geom.Point;
import io.tailorline.pattern.geom.Ring;
import io.tailorline.pattern.piece.DrillHole;
import io.tailorline.pattern.piece.GrainLine;
import io.tailorline.pattern.piece.Notch;
import io.tailorline.pattern.piece.StripeAnchor;
import java.util.List;

/**
 * One copy of a piece where it lies on the cloth; all geometry in the fabric frame, mm.
 *
 * @param piece {@code <order>/jacket.front/L}
 * @param order whose suit it belongs to
 * @param garment {@code jacket}, {@code trousers}, {@code waistcoat}
 * @param bundle pieces that must keep one nap direction and are sewn together
 * @param rotationDeg applied after mirroring, about the piece's origin, degrees
 * @param mirrored whether the piece is turned over
 * @param translate applied last, mm
 * @param cutLine where the knife goes, counter-clockwise
 * @param anchors where stripes or checks are matched
 */
public record Placement(
        String piece,
        String order,
        String garment,
        String bundle,
        double rotationDeg,
        boolean mirrored,
        Point translate,
        Ring cutLine,
        GrainLine grainLine,
        List<Notch> notches,
        List<DrillHole> drillHoles,
        Label label,
        List<StripeAnchor> anchors) {

    /**
     * Where the piece's label is put.
     *
     * @param at its middle, inside the piece, mm
     */
    public record Label(Point at, double angleDeg, String text) {}

    public Placement {
        notches = List.copyOf(notches);
        drillHoles = List.copyOf(drillHoles);
        anchors = List.copyOf(anchors);
    }

    /** A piece whose stripes need not match. */
    public Placement(
            String piece,
            String order,
            String garment,
            String bundle,
            double rotationDeg,
            boolean mirrored,
            Point translate,
            Ring cutLine,
            GrainLine grainLine,
            List<Notch> notches,
            List<DrillHole> drillHoles,
            Label label) {
        this(
                piece,
                order,
                garment,
                bundle,
                rotationDeg,
                mirrored,
                translate,
                cutLine,
                grainLine,
                notches,
                drillHoles,
                label,
                List.of());
    }
}
