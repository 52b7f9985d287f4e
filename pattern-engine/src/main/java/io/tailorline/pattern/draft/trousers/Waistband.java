package io.tailorline.pattern.draft.trousers;

import io.tailorline.pattern.draft.outline.NetEdge;
import io.tailorline.pattern.draft.outline.NetPiece;
import io.tailorline.pattern.draft.outline.PieceDrawing;
import io.tailorline.pattern.geom.Point;
import io.tailorline.pattern.geom.Polyline;
import io.tailorline.pattern.piece.CutQuantity;
import io.tailorline.pattern.piece.Direction;
import io.tailorline.pattern.piece.Garment;

/**
 * A half of the waistband, folded lengthwise over its middle, with a seam and an inlay at centre back. The right half is
 * longer by the fly shield, so the halves are two pieces, each drawn as it lies face up. Step: docs/drafting/trousers.md, 7.
 */
final class Waistband {

    static final String RIGHT = "trousers.waistband.right";
    static final String LEFT = "trousers.waistband.left";

    /** The right half runs on over the fly shield. */
    static final double SHIELD = 40;

    private static final double SEAM = 10;
    private static final double INLAY = 40;
    private static final double WIDTH = 2 * TrouserBlock.BAND;

    private Waistband() {}

    /** @param waist length of the waist seam of one half, mm */
    static PieceDrawing right(double waist) {
        double end = waist + SHIELD;
        NetPiece net = NetPiece.of(
                "right waistband",
                edge("waist", 0, WIDTH, waist, WIDTH, SEAM),
                edge("shield", waist, WIDTH, end, WIDTH, SEAM),
                edge("front", end, WIDTH, end, 0, SEAM),
                edge("inside", end, 0, 0, 0, SEAM),
                edge("centre back", 0, 0, 0, WIDTH, INLAY));
        return drawing(RIGHT, "waistband, right", net, end);
    }

    /** @param waist length of the waist seam of one half, mm */
    static PieceDrawing left(double waist) {
        NetPiece net = NetPiece.of(
                "left waistband",
                edge("waist", 0, WIDTH, waist, WIDTH, SEAM),
                edge("centre back", waist, WIDTH, waist, 0, INLAY),
                edge("inside", waist, 0, 0, 0, SEAM),
                edge("front", 0, 0, 0, WIDTH, SEAM));
        return drawing(LEFT, "waistband, left", net, waist);
    }

    private static PieceDrawing drawing(String id, String name, NetPiece net, double end) {
        double fold = WIDTH / 2;
        return PieceDrawing.of(id, name, Garment.TROUSERS, net)
                .grainAlong(Point.of(1, 0))
                .cut(CutQuantity.single())
                .direction(Direction.TWO_WAY)
                .line("fold", Polyline.through(Point.of(0, fold), Point.of(end, fold)));
    }

    private static NetEdge edge(String name, double x1, double y1, double x2, double y2, double allowance) {
        return NetEdge.of(name, Polyline.through(Point.of(x1, y1), Point.of(x2, y2)), allowance);
    }
}
