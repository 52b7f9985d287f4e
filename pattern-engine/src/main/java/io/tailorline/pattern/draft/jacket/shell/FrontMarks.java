package io.tailorline.pattern.draft.jacket.shell;

import io.tailorline.pattern.draft.Body;
import io.tailorline.pattern.draft.outline.PieceDrawing;
import io.tailorline.pattern.geom.Curve;
import io.tailorline.pattern.geom.Point;
import io.tailorline.pattern.geom.Polyline;

/**
 * What is drawn on the front and not cut: roll line, waist dart, hip pocket and breast pocket: docs/drafting/jacket.md, step 8.
 *
 * @param dartTop tip under the breast pocket
 * @param dartWaist middle of the dart at the waist
 * @param dartLow tip below the pocket mouth
 * @param dart intake at the waist, mm
 * @param lowerButton level of button 2, on the front edge
 * @param pocketFront front end of the hip pocket mouth
 * @param pocketBack back end
 */
record FrontMarks(
        Point dartTop,
        Point dartWaist,
        Point dartLow,
        double dart,
        Point lowerButton,
        Point pocketFront,
        Point pocketBack,
        Polyline breast) {

    private static final double DART_SHARE_OF_FRONT = 0.55;
    private static final double DART_BELOW_SCYE = 85;
    private static final double DART_LEAN = 2;
    private static final double DART_BELOW_POCKET = 10;
    private static final double DART_ABOVE_HEM = 100;
    /** A dart narrower than this is not sewn. */
    private static final double LEAST_DART = 1;

    private static final double POCKET_BEFORE_DART = 20;
    private static final double POCKET_SLOPE = 10;
    private static final double BUTTON_FROM_EDGE = 17;
    private static final double BUTTONHOLE = 22;
    private static final double HOLE_INSIDE = 10;
    private static final double BREAST_FROM_SCYE = 32;
    private static final double BREAST_ABOVE_SCYE = 30;

    static FrontMarks of(Body body, Block block, JacketStyle style, FrontEdge edge) {
        double x = block.chest().frontScyeLine()
                + DART_SHARE_OF_FRONT * block.chest().front();
        double pocketLevel = block.levels().waist() + style.closing().pocketBelowWaist();
        Point top = Point.of(x, block.levels().scye() + DART_BELOW_SCYE);
        Point waist = Point.of(x - DART_LEAN, block.levels().waist());
        Point low = Point.of(
                x - 2 * DART_LEAN,
                StrictMath.min(pocketLevel + DART_BELOW_POCKET, block.levels().hem() - DART_ABOVE_HEM));
        Point front = Point.of(waist.x() + POCKET_BEFORE_DART, pocketLevel);
        Point back = front.plus(Point.of(-SmallPieces.pocketMouth(body), POCKET_SLOPE));
        Point welt = Point.of(
                block.chest().frontScyeLine() + BREAST_FROM_SCYE, block.levels().scye() - BREAST_ABOVE_SCYE);
        Polyline breast = Polyline.through(
                welt.minus(Point.of(0, SmallPieces.WELT_RISE)), welt.plus(Point.of(SmallPieces.WELT_LENGTH, 0)));
        return new FrontMarks(top, waist, low, block.taken().dart(), edge.lowerButton(), front, back, breast);
    }

    void markOn(PieceDrawing drawing, Block block) {
        drawing.line("roll line", Forepart.rollLine(block));
        drawing.line("breast welt, left front only", breast);
        drawing.line("buttonhole 1", buttonhole(block.roll().breakPoint()));
        drawing.line("buttonhole 2", buttonhole(lowerButton));
        HipPocket.marks(pocketFront, pocketBack, block).onFront(drawing);
        if (dart >= LEAST_DART) {
            drawing.line("dart", leg(-dart / 2));
            drawing.line("dart", leg(dart / 2));
            drawing.drill("dart tip", dartTop.plus(Point.of(0, HOLE_INSIDE)));
            drawing.drill("dart tip", dartLow.minus(Point.of(0, HOLE_INSIDE)));
        }
    }

    /** Where the hip pocket reaches beyond the front, its end is marked on the side body. */
    void markOnSide(PieceDrawing drawing, Block block) {
        HipPocket.marks(pocketFront, pocketBack, block).onSide(drawing);
    }

    /** From near the edge into the front; the button sits on its outer end. */
    private static Polyline buttonhole(Point onEdge) {
        return Polyline.through(
                onEdge.minus(Point.of(BUTTON_FROM_EDGE, 0)), onEdge.minus(Point.of(BUTTON_FROM_EDGE + BUTTONHOLE, 0)));
    }

    private Polyline leg(double aside) {
        Point waist = dartWaist.plus(Point.of(aside, 0));
        return Polyline.joined(
                new Curve(dartTop, Point.of(0, 40), Point.of(0, 50), waist).sampled(10),
                new Curve(waist, Point.of(0, 40), Point.of(0, 30), dartLow).sampled(10));
    }
}
