package io.tailorline.pattern.piece;

import io.tailorline.geometry.Point;
import io.tailorline.geometry.Ring;
import java.util.List;
import java.util.function.DoubleUnaryOperator;
import java.util.function.UnaryOperator;

/**
 * The outline of a piece and its marks, mm: in the piece frame when drawn, in the fabric frame when placed.
 *
 * @param cutLine where the knife goes, counter-clockwise
 * @param grainLine from the top of the garment to its hem
 * @param internalCuts what is cut open inside the outline
 * @param anchors where stripes or checks must meet those of other pieces
 */
public record PieceGeometry(
        Ring cutLine,
        GrainLine grainLine,
        List<Notch> notches,
        List<DrillHole> drillHoles,
        List<InternalCut> internalCuts,
        List<StripeAnchor> anchors) {

    public PieceGeometry {
        notches = List.copyOf(notches);
        drillHoles = List.copyOf(drillHoles);
        internalCuts = List.copyOf(internalCuts);
        anchors = List.copyOf(anchors);
    }

    /** Nothing is cut open inside the outline. */
    public PieceGeometry(
            Ring cutLine,
            GrainLine grainLine,
            List<Notch> notches,
            List<DrillHole> drillHoles,
            List<StripeAnchor> anchors) {
        this(cutLine, grainLine, notches, drillHoles, List.of(), anchors);
    }

    /**
     * Moved, turned, stretched or mirrored.
     *
     * @param ring the cut line there, counter-clockwise again
     * @param angleDeg direction of a notch there, degrees
     */
    public PieceGeometry mapped(Ring ring, UnaryOperator<Point> point, DoubleUnaryOperator angleDeg) {
        return new PieceGeometry(
                ring,
                new GrainLine(point.apply(grainLine.from()), point.apply(grainLine.to())),
                notches.stream().map(notch -> notch.mapped(point, angleDeg)).toList(),
                drillHoles.stream()
                        .map(hole -> new DrillHole(point.apply(hole.at()), hole.what()))
                        .toList(),
                internalCuts.stream().map(cut -> cut.mapped(point)).toList(),
                anchors.stream()
                        .map(anchor -> new StripeAnchor(anchor.match(), point.apply(anchor.at())))
                        .toList());
    }

    public PieceGeometry withGrainLine(GrainLine other) {
        return new PieceGeometry(cutLine, other, notches, drillHoles, internalCuts, anchors);
    }

    public PieceGeometry withNotches(List<Notch> others) {
        return new PieceGeometry(cutLine, grainLine, others, drillHoles, internalCuts, anchors);
    }

    public PieceGeometry withDrillHoles(List<DrillHole> others) {
        return new PieceGeometry(cutLine, grainLine, notches, others, internalCuts, anchors);
    }

    public PieceGeometry withInternalCuts(List<InternalCut> others) {
        return new PieceGeometry(cutLine, grainLine, notches, drillHoles, others, anchors);
    }

    public PieceGeometry withAnchors(List<StripeAnchor> others) {
        return new PieceGeometry(cutLine, grainLine, notches, drillHoles, internalCuts, others);
    }
}
