package io.tailorline.nesting.marker;

import io.tailorline.geometry.Point;
import io.tailorline.geometry.Ring;
import io.tailorline.pattern.piece.BundleRef;
import io.tailorline.pattern.piece.DrillHole;
import io.tailorline.pattern.piece.Garment;
import io.tailorline.pattern.piece.GrainLine;
import io.tailorline.pattern.piece.InternalCut;
import io.tailorline.pattern.piece.Notch;
import io.tailorline.pattern.piece.PieceGeometry;
import io.tailorline.pattern.piece.PieceRef;
import io.tailorline.pattern.piece.Side;
import io.tailorline.pattern.piece.StripeAnchor;
import java.util.List;

/**
 * One copy of a piece where it lies on the cloth; all geometry in the fabric frame, mm.
 *
 * @param side the side of the body that the piece is drawn for; both for a pair and for what both sides share
 * @param toFabric how the piece as drawn comes to lie there
 * @param geometry of a piece on the fold its half on the lower ply: the cut line's last edge is the fold and not cut
 * @param copies what is cut here: the piece as it lies on the lower ply and, on cloth in two plies, its mirror image
 *     from the upper one. A piece on the fold is one copy
 * @param onFold whether it lies with its axis on the fold
 */
public record Placement(
        PieceRef piece,
        Garment garment,
        Side side,
        PieceToFabric toFabric,
        PieceGeometry geometry,
        Label label,
        List<CutCopy> copies,
        boolean onFold) {

    /**
     * A copy that comes out of a cut.
     *
     * @param piece the copy, or the one it duplicates when {@code surplus}
     * @param mirrored whether it is the piece turned over
     * @param surplus whether it is not needed
     */
    public record CutCopy(PieceRef piece, boolean mirrored, boolean surplus) {}

    /**
     * Where the piece's label is put.
     *
     * @param at its middle, inside the piece, mm
     * @param text for people only, never parsed
     */
    public record Label(Point at, double angleDeg, String text) {}

    public Placement {
        copies = List.copyOf(copies);
    }

    /** A piece cut from one ply, drawn for the side that its id says. */
    public Placement(PieceRef piece, Garment garment, PieceToFabric toFabric, PieceGeometry geometry, Label label) {
        this(
                piece,
                garment,
                Side.ofPieceId(piece.pieceId()),
                toFabric,
                geometry,
                label,
                List.of(new CutCopy(piece, toFabric.mirrored(), false)),
                false);
    }

    public Placement withGeometry(PieceGeometry other) {
        return new Placement(piece, garment, side, toFabric, other, label, copies, onFold);
    }

    public Placement withLabel(Label other) {
        return new Placement(piece, garment, side, toFabric, geometry, other, copies, onFold);
    }

    /** The same placement of which other copies are cut. */
    Placement withCopies(List<CutCopy> others) {
        return new Placement(piece, garment, side, toFabric, geometry, label, others, onFold);
    }

    /** The order whose suit it belongs to. */
    public String order() {
        return piece.order();
    }

    /** The garment of the order that it is sewn into. */
    public BundleRef bundle() {
        return new BundleRef(piece.order(), garment);
    }

    /** Degrees, applied after mirroring, about the piece's origin. */
    public double rotationDeg() {
        return toFabric.rotationDeg();
    }

    /** Whether the piece is turned over. */
    public boolean mirrored() {
        return toFabric.mirrored();
    }

    /** Applied last, mm. */
    public Point translate() {
        return toFabric.translate();
    }

    /** Where the knife goes, counter-clockwise. */
    public Ring cutLine() {
        return geometry.cutLine();
    }

    public GrainLine grainLine() {
        return geometry.grainLine();
    }

    public List<Notch> notches() {
        return geometry.notches();
    }

    public List<DrillHole> drillHoles() {
        return geometry.drillHoles();
    }

    /** What is cut open inside the outline. */
    public List<InternalCut> internalCuts() {
        return geometry.internalCuts();
    }

    /** Where stripes or checks are matched. */
    public List<StripeAnchor> anchors() {
        return geometry.anchors();
    }

    /** The needed copies. */
    public List<CutCopy> wanted() {
        return copies.stream().filter(copy -> !copy.surplus()).toList();
    }

    /** What the cut line encloses, whichever way it runs, mm2. */
    public double area() {
        return Math.abs(cutLine().signedArea());
    }
}
