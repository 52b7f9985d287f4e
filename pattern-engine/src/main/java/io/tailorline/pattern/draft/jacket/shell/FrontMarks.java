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
 * @param dartLow tip below the pocket mouth; on the mouth where the pocket is cut for a belly
 * @param dart intake at the waist, mm
 * @param pocketCut width of the dart where it ends at the pocket's cut, mm; 0: it ends in a tip
 */
record FrontMarks(
        Point dartTop,
        Point dartWaist,
        Point dartLow,
        double dart,
        double pocketCut,
        HipPocket hip,
        BreastPocket breast) {

    private static final double DART_SHARE_OF_FRONT = 0.55;
    private static final double DART_BELOW_SCYE = 85;
    private static final double DART_LEAN = 2;
    private static final double DART_BELOW_POCKET = 10;
    private static final double DART_ABOVE_HEM = 100;
    private static final double POCKET_BEFORE_DART = 20;
    private static final double HOLE_INSIDE = 10;

    static FrontMarks of(Body body, Block block, JacketStyle style) {
        double x = block.chest().frontScyeLine()
                + DART_SHARE_OF_FRONT * block.chest().front();
        double pocketLevel = block.levels().waist() + style.closing().pocketBelowWaist();
        Point top = Point.of(x, block.levels().scyeOfPair() + DART_BELOW_SCYE);
        Point waist = Point.of(x - DART_LEAN, block.levels().waist());
        Point front = Point.of(waist.x() + POCKET_BEFORE_DART, pocketLevel);
        HipPocket hip = HipPocket.of(block, style, front, SmallPieces.pocketMouth(body));
        double pocketCut = block.taken().pocketCut();
        Point low = pocketCut > 0
                ? front.plus(hip.backwards(POCKET_BEFORE_DART + DART_LEAN))
                : Point.of(
                        x - 2 * DART_LEAN,
                        StrictMath.min(
                                pocketLevel + DART_BELOW_POCKET, block.levels().hem() - DART_ABOVE_HEM));
        return new FrontMarks(top, waist, low, block.taken().dart(), pocketCut, hip, BreastPocket.of(block, style));
    }

    void markOn(PieceDrawing drawing, Body body, Block block, JacketStyle style) {
        drawing.line("roll line", Forepart.rollLine(block));
        breast.markOn(drawing);
        hip.markOnFront(drawing, block);
        if (style.pockets().hasTicket()) {
            TicketPocket.markOn(drawing, hip, SmallPieces.pocketMouth(body));
        }
        if (dart < Suppression.LEAST_DART) {
            return;
        }
        drawing.drill("dart tip", dartTop.plus(Point.of(0, HOLE_INSIDE)));
        if (pocketCut > 0) {
            drawing.line("belly dart", leg(-1));
            drawing.line("belly dart", leg(1));
            drawing.line("belly cut", Polyline.through(dartLow, hip.seam()));
        } else {
            drawing.line("dart", leg(-1));
            drawing.line("dart", leg(1));
            drawing.drill("dart tip", dartLow.minus(Point.of(0, HOLE_INSIDE)));
        }
    }

    /** Where the hip pocket reaches beyond the front, its end is marked on the side body. */
    void markOnSide(PieceDrawing drawing, Block block) {
        hip.markOnSide(drawing, block);
    }

    /** @param side -1 towards the side, 1 towards the front */
    private Polyline leg(int side) {
        Point waist = dartWaist.plus(Point.of(side * dart / 2, 0));
        Point low = dartLow.plus(hip.backwards(-side * pocketCut / 2));
        return Polyline.joined(
                new Curve(dartTop, Point.of(0, 40), Point.of(0, 50), waist).sampled(10),
                new Curve(waist, Point.of(0, 40), Point.of(0, 30), low).sampled(10));
    }
}
