package io.tailorline.pattern.draft.trousers;

import io.tailorline.pattern.draft.outline.Corner;
import io.tailorline.pattern.draft.outline.NetEdge;
import io.tailorline.pattern.draft.outline.NetPiece;
import io.tailorline.pattern.draft.outline.PieceDrawing;
import io.tailorline.pattern.geom.Point;
import io.tailorline.pattern.geom.Polyline;
import io.tailorline.pattern.piece.Garment;
import io.tailorline.pattern.piece.Notch;

/**
 * The trouser front. Drawn on paper as the left leg, so it is turned over. Allowances: docs/drafting/trousers.md, 6.
 *
 * <p>Edges on paper, from the hem: inseam, crotch (fork to fly end), fly, waist, outseam, hem.
 */
final class TrouserFront {

    static final String ID = "trousers.front";

    /** The mouth of the side pocket: this far in at the waist, and this far down the outside seam. */
    static final double POCKET_IN = 40;

    static final double POCKET_DOWN = 165;

    private static final double SEAM = 10;
    private static final double HEM = 50;
    private static final double INSIDE = 10;

    private TrouserFront() {}

    static PieceDrawing of(TrouserLines lines) {
        FrontLines front = lines.front();
        Polyline.Halves crotch = front.crotch().splitAtLength(front.fly());
        NetPiece net = NetPiece.of(
                "trouser front",
                NetEdge.of("inseam", front.inseam(), SEAM, Corner.SQUARE_THIS),
                NetEdge.of("crotch", crotch.after().reversed(), SEAM),
                NetEdge.of("fly", crotch.before().reversed(), SEAM),
                NetEdge.of("waist", front.waist(), SEAM),
                NetEdge.of("outseam", front.outseam().reversed(), SEAM, Corner.FOLD_NEXT),
                NetEdge.of("hem", TrouserBlock.hemLine(front.outseam(), front.inseam()), HEM, Corner.FOLD_THIS));
        Point pocketTop = front.waist().at(front.waist().length() - POCKET_IN);
        Point pocketEnd = front.outseam().at(front.outseam().length() - POCKET_DOWN);
        double knee = lines.block().knee();
        double half = lines.block().frontKnee() / 2;
        return PieceDrawing.of(ID, "trouser front", Garment.TROUSERS, net)
                .turnedOver()
                .grainThrough(Point.of(0, 0))
                .line(
                        "crease",
                        Polyline.through(
                                Point.of(0, 20), Point.of(0, lines.block().hem())))
                .line("knee", Polyline.through(Point.of(-half, knee), Point.of(half, knee)))
                .line("side pocket", Polyline.through(pocketTop, pocketEnd))
                .drill("side pocket, top", pocketTop.towards(pocketEnd, INSIDE / pocketTop.distanceTo(pocketEnd)))
                .drill("side pocket, end", pocketEnd.towards(pocketTop, INSIDE / pocketTop.distanceTo(pocketEnd)))
                .notch("crotch", crotch.after().length(), Notch.Kind.SINGLE, TrousersDraft.CROTCH_SEAM);
    }
}
