package io.tailorline.pattern.draft.jacket.shell;

import io.tailorline.pattern.draft.Body;
import io.tailorline.pattern.draft.outline.Corner;
import io.tailorline.pattern.draft.outline.NetEdge;
import io.tailorline.pattern.draft.outline.NetPiece;
import io.tailorline.pattern.draft.outline.PieceDrawing;
import io.tailorline.pattern.geom.Curve;
import io.tailorline.pattern.geom.Point;
import io.tailorline.pattern.geom.Polyline;
import io.tailorline.pattern.piece.CutQuantity;
import io.tailorline.pattern.piece.Garment;
import io.tailorline.pattern.piece.Style.Side;

/** Hip flap, hip jet and breast welt: docs/drafting/jacket.md, step 17. Drawn as they lie on the front. */
final class SmallPieces {

    static final double WELT_LENGTH = 105;
    /** The breast welt rises towards the armhole by this over its length. */
    static final double WELT_RISE = 15;

    private static final double WELT_HEIGHT = 24;
    private static final double FLAP_DEPTH = 55;
    private static final double FLAP_CORNER = 14;
    private static final double JET_WIDTH = 30;
    private static final double JET_BEYOND_MOUTH = 20;
    private static final double SEAM = JacketAllowances.SEAM;
    /** Handle of a quarter circle. */
    private static final double QUARTER = 0.5523;

    private SmallPieces() {}

    /** Width of the hip pocket's mouth. */
    static double pocketMouth(Body body) {
        return body.chest() / 8 + 25;
    }

    /** As wide as the pocket mouth, lower corners rounded. */
    static PieceDrawing flap(Body body) {
        double width = pocketMouth(body);
        Point topBack = Point.of(0, 0);
        Point topFront = Point.of(width, 0);
        Point front = Point.of(width, FLAP_DEPTH - FLAP_CORNER);
        Point lowFront = Point.of(width - FLAP_CORNER, FLAP_DEPTH);
        Point lowBack = Point.of(FLAP_CORNER, FLAP_DEPTH);
        Point back = Point.of(0, FLAP_DEPTH - FLAP_CORNER);
        double handle = QUARTER * FLAP_CORNER;
        Polyline outer = Polyline.joined(
                Polyline.through(topFront, front),
                new Curve(front, Point.of(0, handle), Point.of(-handle, 0), lowFront).sampled(8),
                Polyline.through(lowFront, lowBack),
                new Curve(lowBack, Point.of(-handle, 0), Point.of(0, -handle), back).sampled(8),
                Polyline.through(back, topBack));
        NetPiece net = NetPiece.of(
                "jacket.flap",
                NetEdge.of("mouth", Polyline.through(topBack, topFront), SEAM),
                NetEdge.of("outer", outer, SEAM));
        return PieceDrawing.of("jacket.flap", "hip flap", Garment.JACKET, net);
    }

    /** Its long side lies along the grain; it reaches beyond both ends of the mouth. */
    static PieceDrawing jet(Body body) {
        double mouth = pocketMouth(body);
        Point a = Point.of(0, 0);
        Point b = Point.of(JET_WIDTH, 0);
        Point c = Point.of(JET_WIDTH, mouth);
        Point d = Point.of(0, mouth);
        NetPiece net = NetPiece.of(
                "jacket.jet",
                NetEdge.of("endTop", Polyline.through(a, b), JET_BEYOND_MOUTH),
                NetEdge.of("free", Polyline.through(b, c), SEAM),
                NetEdge.of("endLow", Polyline.through(c, d), JET_BEYOND_MOUTH),
                NetEdge.of("mouth", Polyline.through(d, a), SEAM));
        return PieceDrawing.of("jacket.jet", "hip jet", Garment.JACKET, net).cut(new CutQuantity(4, true));
    }

    /** Cut double, folded along its upper edge; its grain is the front's, so its sides lean by the welt's slope. */
    static PieceDrawing welt() {
        double height = 2 * WELT_HEIGHT;
        Point a = Point.of(0, 0);
        Point b = Point.of(WELT_LENGTH, 0);
        Point c = Point.of(WELT_LENGTH, height);
        Point d = Point.of(0, height);
        NetPiece net = NetPiece.of(
                "jacket.breastWelt",
                NetEdge.of("inner", Polyline.through(a, b), SEAM),
                NetEdge.of("front", Polyline.through(b, c), SEAM, Corner.MITRE),
                NetEdge.of("mouth", Polyline.through(c, d), SEAM),
                NetEdge.of("back", Polyline.through(d, a), SEAM));
        double slopeDeg = StrictMath.toDegrees(StrictMath.atan2(WELT_RISE, WELT_LENGTH));
        return PieceDrawing.of("jacket.breastWelt", "breast welt, left", Garment.JACKET, net)
                .cut(CutQuantity.single())
                .onlyOn(Side.LEFT)
                .grainAlong(Point.of(0, 1).turned(-slopeDeg))
                .turnedOver()
                .line("fold", Polyline.through(Point.of(0, WELT_HEIGHT), Point.of(WELT_LENGTH, WELT_HEIGHT)));
    }
}
