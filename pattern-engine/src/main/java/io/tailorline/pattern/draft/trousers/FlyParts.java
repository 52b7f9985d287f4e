package io.tailorline.pattern.draft.trousers;

import io.tailorline.geometry.Point;
import io.tailorline.geometry.Polyline;
import io.tailorline.pattern.draft.outline.NetEdge;
import io.tailorline.pattern.draft.outline.NetPiece;
import io.tailorline.pattern.draft.outline.PieceDrawing;
import io.tailorline.pattern.piece.CutQuantity;
import io.tailorline.pattern.piece.Garment;
import io.tailorline.pattern.piece.Side;

/**
 * Fly facing, sewn to the front that lies above, and fly shield, sewn to the one below and folded lengthwise. Cut
 * sizes: docs/drafting/trousers.md, 8.
 */
final class FlyParts {

    static final String FACING = "trousers.flyFacing";
    static final String SHIELD = "trousers.flyShield";

    private static final double SEAM = 10;
    private static final double OVERLOCKED = 5;
    /** Facing and shield go on below the fly end. */
    private static final double BELOW_FLY = 20;

    private static final double FACING_WIDTH = 40;
    private static final double SHIELD_WIDTH = Waistband.SHIELD;

    private FlyParts() {}

    /**
     * @param fly length of the fly edge of the front, mm
     * @param above the side that lies above
     */
    static PieceDrawing facing(double fly, Side above) {
        Point top = Point.of(0, 0);
        Point outer = Point.of(FACING_WIDTH, 0);
        Point low = Point.of(FACING_WIDTH, fly);
        Point end = Point.of(0, fly);
        return piece(
                        FACING,
                        "fly facing",
                        NetPiece.of(
                                "fly facing",
                                edge("top", top, outer, SEAM),
                                edge("outer", outer, low, OVERLOCKED),
                                edge("low", low, end, BELOW_FLY),
                                edge("fly", end, top, SEAM)))
                .onlyOn(above);
    }

    /**
     * The outer half of its top is sewn to the extension of the band.
     *
     * @param below the side that lies below
     */
    static PieceDrawing shield(double fly, Side below) {
        Point top = Point.of(0, 0);
        Point fold = Point.of(SHIELD_WIDTH, 0);
        Point outer = Point.of(2 * SHIELD_WIDTH, 0);
        Point low = Point.of(2 * SHIELD_WIDTH, fly);
        Point end = Point.of(0, fly);
        return piece(
                        SHIELD,
                        "fly shield",
                        NetPiece.of(
                                "fly shield",
                                edge("top", top, fold, SEAM),
                                edge("top.under", fold, outer, SEAM),
                                edge("outer", outer, low, SEAM),
                                edge("low", low, end, BELOW_FLY),
                                edge("fly", end, top, SEAM)))
                .onlyOn(below)
                .line("fold", Polyline.through(fold, Point.of(SHIELD_WIDTH, fly)));
    }

    private static PieceDrawing piece(String id, String name, NetPiece net) {
        return PieceDrawing.of(id, name, Garment.TROUSERS, net)
                .cut(CutQuantity.single())
                .hidden();
    }

    private static NetEdge edge(String name, Point from, Point to, double allowance) {
        return NetEdge.of(name, Polyline.through(from, to), allowance);
    }
}
