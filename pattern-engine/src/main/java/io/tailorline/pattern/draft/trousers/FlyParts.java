package io.tailorline.pattern.draft.trousers;

import io.tailorline.pattern.draft.outline.Corner;
import io.tailorline.pattern.draft.outline.NetEdge;
import io.tailorline.pattern.draft.outline.NetPiece;
import io.tailorline.pattern.draft.outline.PieceDrawing;
import io.tailorline.pattern.geom.Point;
import io.tailorline.pattern.geom.Polyline;
import io.tailorline.pattern.piece.CutQuantity;
import io.tailorline.pattern.piece.Direction;
import io.tailorline.pattern.piece.Garment;
import io.tailorline.pattern.piece.Style.Side;

/**
 * The small straight parts of the front: fly facing (sewn to the left front), fly shield (to the right front) and side pocket
 * facings. Cut sizes: docs/drafting/trousers.md, 8.
 */
final class FlyParts {

    static final String FACING = "trousers.flyFacing";
    static final String SHIELD = "trousers.flyShield";
    static final String POCKET_FACING = "trousers.sidePocketFacing";

    private static final double SEAM = 10;
    private static final double OVERLOCKED = 5;
    /** Facing and shield go on below the fly end. */
    private static final double BELOW_FLY = 20;

    private static final double FACING_WIDTH = 40;
    private static final double SHIELD_WIDTH = 40;
    private static final double POCKET_FACING_LENGTH = 180;
    private static final double POCKET_FACING_WIDTH = 45;

    private FlyParts() {}

    /** @param fly length of the fly edge of the front, mm */
    static PieceDrawing facing(double fly) {
        return PieceDrawing.of(
                        FACING,
                        "fly facing",
                        Garment.TROUSERS,
                        strip("fly facing", fly, FACING_WIDTH, OVERLOCKED, BELOW_FLY))
                .cut(CutQuantity.single())
                .onlyOn(Side.LEFT)
                .direction(Direction.TWO_WAY);
    }

    /** Folded lengthwise over its middle. */
    static PieceDrawing shield(double fly) {
        return PieceDrawing.of(
                        SHIELD,
                        "fly shield",
                        Garment.TROUSERS,
                        strip("fly shield", fly, 2 * SHIELD_WIDTH, SEAM, BELOW_FLY))
                .cut(CutQuantity.single())
                .onlyOn(Side.RIGHT)
                .direction(Direction.TWO_WAY)
                .line("fold", Polyline.through(Point.of(SHIELD_WIDTH, 0), Point.of(SHIELD_WIDTH, fly)));
    }

    /** Two for each pocket: behind the mouth and on the inner bag. */
    static PieceDrawing pocketFacing() {
        return PieceDrawing.of(
                        POCKET_FACING,
                        "side pocket facing",
                        Garment.TROUSERS,
                        strip("side pocket facing", POCKET_FACING_LENGTH, POCKET_FACING_WIDTH, SEAM, SEAM))
                .cut(new CutQuantity(4, true))
                .direction(Direction.TWO_WAY);
    }

    private static NetPiece strip(String name, double length, double width, double outer, double lower) {
        Point fly = Point.of(0, 0);
        Point top = Point.of(width, 0);
        Point low = Point.of(width, length);
        Point end = Point.of(0, length);
        return NetPiece.of(
                name,
                NetEdge.of("top", Polyline.through(fly, top), SEAM),
                NetEdge.of("outer", Polyline.through(top, low), outer),
                NetEdge.of("low", Polyline.through(low, end), lower, Corner.MITRE),
                NetEdge.of("fly", Polyline.through(end, fly), SEAM));
    }
}
