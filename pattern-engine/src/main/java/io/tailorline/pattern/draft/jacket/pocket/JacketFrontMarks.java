package io.tailorline.pattern.draft.jacket.pocket;

import io.tailorline.geometry.Curve;
import io.tailorline.geometry.Point;
import io.tailorline.geometry.Polyline;
import io.tailorline.pattern.draft.Body;
import io.tailorline.pattern.draft.jacket.block.JacketBlock;
import io.tailorline.pattern.draft.jacket.block.JacketSuppression;
import io.tailorline.pattern.draft.jacket.front.PrincessSeam;
import io.tailorline.pattern.draft.jacket.front.WomensForepart;
import io.tailorline.pattern.draft.jacket.style.JacketStyle;
import io.tailorline.pattern.draft.jacket.style.PocketStyle;
import io.tailorline.pattern.draft.outline.PieceDrawing;
import java.util.Optional;

/**
 * The internal lines of the front: roll line, waist dart, hip pocket and breast pocket: docs/drafting/jacket.md, step
 * 8.
 *
 * @param dartTop tip under the breast pocket
 * @param dartWaist middle of the dart at the waist
 * @param dartLow tip below the pocket mouth; on the mouth where the pocket is cut for a belly
 * @param dart intake at the waist, mm
 * @param pocketCut width of the dart where it ends at the pocket's cut, mm; 0: it ends in a tip
 * @param princess the seam over the bust, which takes what the dart would
 */
public record JacketFrontMarks(
        Point dartTop,
        Point dartWaist,
        Point dartLow,
        double dart,
        double pocketCut,
        HipPocket hip,
        BreastPocket breast,
        Optional<PrincessSeam> princess) {

    private static final double DART_SHARE_OF_FRONT = 0.55;
    private static final double DART_BELOW_SCYE = 85;
    private static final double DART_BELOW_BUST = 20;
    private static final double DART_LEAN = 2;
    private static final double DART_BELOW_POCKET = 10;
    private static final double DART_ABOVE_HEM = 100;
    private static final double POCKET_BEFORE_DART = 20;
    private static final double HOLE_INSIDE = 10;

    /** @param princess the seam that replaces the dart */
    public static JacketFrontMarks of(
            Body body, JacketBlock block, JacketStyle style, Optional<PrincessSeam> princess) {
        double x = block.bust()
                .map(bust -> bust.point().x() + DART_LEAN)
                .orElse(block.chest().frontScyeLine()
                        + DART_SHARE_OF_FRONT * block.chest().front());
        double topLevel = block.bust()
                .map(bust -> bust.point().y() + DART_BELOW_BUST)
                .orElse(block.levels().scyeOfPair() + DART_BELOW_SCYE);
        double pocketLevel = block.levels().waist() + style.closing().pocketBelowWaist();
        Point top = Point.of(x, topLevel);
        Point waist = Point.of(x - DART_LEAN, block.levels().waist());
        Point front = Point.of(waist.x() + POCKET_BEFORE_DART, pocketLevel);
        HipPocket hip = HipPocket.of(block, style, front, PocketPieces.pocketMouth(body), princess);
        double pocketCut = block.taken().pocketCut();
        Point low = pocketCut > 0
                ? hip.front().plus(hip.backwards(hip.front().x() - waist.x() + DART_LEAN))
                : Point.of(
                        x - 2 * DART_LEAN,
                        StrictMath.min(
                                pocketLevel + DART_BELOW_POCKET, block.levels().hem() - DART_ABOVE_HEM));
        return new JacketFrontMarks(
                top,
                waist,
                low,
                princess.isPresent() ? 0 : block.taken().dart(),
                pocketCut,
                hip,
                BreastPocket.of(block, style, princess),
                princess);
    }

    public void markOn(PieceDrawing drawing, Body body, JacketBlock block, JacketStyle style) {
        breast.markOn(drawing);
        if (princess.isEmpty()) {
            hip.markOnFront(drawing, block);
            if (style.pockets().hasTicket()) {
                TicketPocket.markOn(drawing, hip, PocketPieces.pocketMouth(body));
            }
        }
        markBustDart(drawing, block);
        if (dart < JacketSuppression.LEAST_DART) {
            return;
        }
        drawing.drill("dart tip", dartTop.plus(Point.of(0, HOLE_INSIDE)));
        if (pocketCut > 0) {
            drawing.line("belly dart", leg(-1));
            drawing.line("belly dart", leg(1));
            markBellyCut(drawing, block);
        } else {
            drawing.line("dart", leg(-1));
            drawing.line("dart", leg(1));
            drawing.drill("dart tip", dartLow.minus(Point.of(0, HOLE_INSIDE)));
        }
    }

    /**
     * The cut along the mouth, from the dart's front leg to where the mouth ends: no further than the pocket hides it.
     * It is drawn only, and left to the tailor, where the mouth crosses the side seam, on a woman's front, where it may
     * end too near to the seam, and with a patch pocket, which does not hide its upper edge.
     */
    private void markBellyCut(PieceDrawing drawing, JacketBlock block) {
        Polyline cut = Polyline.through(leg(1).last(), hip.seam());
        if (hip.kind() == PocketStyle.Hip.PATCH
                || hip.beyond() > 0
                || block.bust().isPresent()) {
            drawing.line("belly cut", cut);
        } else {
            drawing.internalCut("belly cut", cut);
        }
    }

    /** Where the bust is shaped by a dart from the side: its legs, from the mouth to short of the bust point. */
    private static void markBustDart(PieceDrawing drawing, JacketBlock block) {
        drawing.net().edges().stream()
                .filter(edge -> edge.name().equals(WomensForepart.BUST_DART))
                .forEach(mouth -> {
                    Point lower = mouth.line().first();
                    Point upper = mouth.line().last();
                    Point middle = lower.towards(upper, 0.5);
                    Point bust = block.bust().orElseThrow().point();
                    Point out = middle.minus(bust).unit();
                    Point tip = bust.plus(out.times(DART_BELOW_BUST));
                    drawing.line("bust dart", Polyline.through(lower, tip, upper));
                    drawing.drill("bust dart tip", tip.plus(out.times(HOLE_INSIDE)));
                });
    }

    /** Where the hip pocket reaches beyond the front, its end is marked on the side body. */
    public void markOnSide(PieceDrawing drawing, JacketBlock block) {
        hip.markOnSide(drawing, block);
    }

    /** The hip pocket across front, side front and side body. */
    public void markAcross(
            PieceDrawing front,
            PieceDrawing sideFront,
            PieceDrawing side,
            Body body,
            JacketBlock block,
            JacketStyle style) {
        FrontPanels panels = FrontPanels.of(front, sideFront, side, princess.orElseThrow(), block);
        double mouth = PocketPieces.pocketMouth(body);
        front.anchor(HipPocket.MATCH, hip.front());
        if (style.pockets().hip() == PocketStyle.Hip.PATCH) {
            panels.mark("patch pocket", hip.patch(mouth).outline());
            return;
        }
        panels.mark("hip pocket", Polyline.through(hip.front(), hip.front().plus(hip.backwards(mouth))));
        panels.drill("pocket end", hip.front().plus(hip.backwards(HOLE_INSIDE)));
        panels.drill("pocket end", hip.front().plus(hip.backwards(mouth - HOLE_INSIDE)));
        if (style.pockets().hasTicket()) {
            panels.mark("ticket pocket, right front only", TicketPocket.mouth(hip, mouth));
            front.anchor(TicketPocket.MATCH, TicketPocket.mouth(hip, mouth).first());
        }
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
