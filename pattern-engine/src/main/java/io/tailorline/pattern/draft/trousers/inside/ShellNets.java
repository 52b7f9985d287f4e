package io.tailorline.pattern.draft.trousers.inside;

import io.tailorline.geometry.Polyline;
import io.tailorline.pattern.draft.outline.NetPiece;
import io.tailorline.pattern.draft.outline.PieceDrawing;
import io.tailorline.pattern.piece.Seam.EdgeRef;
import java.util.List;
import java.util.Optional;

/**
 * The shell pieces that the inside of the trousers is made from.
 *
 * @param front with the corner that a side pocket cuts away
 * @param frontWaist what is sewn together to the waist of the front, from the centre to the side
 * @param liningHem where the half lining of the front ends, across the leg on paper; empty for unlined trousers
 * @param insideRight the piece with the inside edge of the right band: its facing, or the folded band itself
 * @param insideLeft the same of the left band
 * @param bandLeftBack the part of the left band behind a zip at the side; empty without one
 * @param flyFacing empty without a fly
 * @param flyShield empty without a fly
 * @param pocketMouth length of the side pocket's mouth, mm; empty without one
 * @param hipMouth length of a hip pocket's mouth, mm
 * @param hipPockets 0, 1 or 2
 * @param coinMouth length of the coin pocket's mouth, mm; empty without one
 * @param bagShape how the side pocket's bag is cut; empty for a rectangle
 * @param hipJet empty without hip pockets
 * @param hipFlap empty without flaps
 */
public record ShellNets(
        NetPiece front,
        List<EdgeRef> frontWaist,
        Optional<Polyline> liningHem,
        PieceDrawing bandRight,
        PieceDrawing bandLeft,
        PieceDrawing insideRight,
        PieceDrawing insideLeft,
        Optional<PieceDrawing> bandLeftBack,
        Optional<PieceDrawing> flyFacing,
        Optional<PieceDrawing> flyShield,
        Optional<Double> pocketMouth,
        double hipMouth,
        int hipPockets,
        Optional<Double> coinMouth,
        Optional<BagShape> bagShape,
        Optional<NetPiece> hipJet,
        Optional<NetPiece> hipFlap) {

    /**
     * The mouth that a bag is cut to.
     *
     * @param in how far from the outside seam it begins at the waist, mm; 0 in the seam
     * @param from how far below the waist it begins, mm
     */
    public record BagShape(double in, double from) {}

    public ShellNets {
        frontWaist = List.copyOf(frontWaist);
    }
}
