package io.tailorline.nesting.marker;

import io.tailorline.geometry.Point;
import io.tailorline.geometry.Ring;
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
 * @param cutLine where the knife goes, counter-clockwise; of a piece on the fold the half of it on the lower ply, its
 *     last edge is the fold and not cut
 * @param anchors where stripes or checks are matched
 * @param copies what is cut here: the piece as it lies on the lower ply and, on cloth in two plies, its mirror image
 *     from the upper one. A piece on the fold is one copy
 * @param onFold whether it lies with its axis on the fold
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
        List<StripeAnchor> anchors,
        List<Copy> copies,
        boolean onFold) {

    /**
     * A copy that comes out of a cut.
     *
     * @param piece its name, or the name of the piece that is there too often when {@code surplus}
     * @param mirrored whether it is the piece turned over
     * @param surplus whether nobody needs it
     */
    public record Copy(String piece, boolean mirrored, boolean surplus) {}

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
        copies = List.copyOf(copies);
    }

    /** A piece cut from one ply. */
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
            Label label,
            List<StripeAnchor> anchors) {
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
                anchors,
                List.of(new Copy(piece, mirrored, false)),
                false);
    }

    /** A piece cut from one ply whose stripes need not match. */
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

    /** The same placement, with what comes out of it. */
    Placement cut(List<Copy> all, boolean alongFold) {
        return new Placement(
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
                anchors,
                all,
                alongFold);
    }

    /** Copies that somebody needs. */
    public List<Copy> wanted() {
        return copies.stream().filter(copy -> !copy.surplus()).toList();
    }

    /** What the cut line encloses, whichever way it runs, mm2. */
    public double area() {
        return Math.abs(cutLine.signedArea());
    }
}
