package io.tailorline.pattern.draft.jacket.shell;

import io.tailorline.pattern.draft.outline.PieceDrawing;
import io.tailorline.pattern.geom.Point;
import io.tailorline.pattern.geom.Polyline;

/**
 * Where stripes and checks run on from piece to piece: docs/drafting/jacket.md, step 26. Left and right of a pair meet by
 * being mirror images; an anchor on one piece alone says where its two copies are laid alike.
 */
final class StripeMatch {

    private StripeMatch() {}

    static void markOn(JacketPieces pieces, Block block, JacketStyle style, Sleeve sleeve, Lapel lapel) {
        BodySeams seams = block.seams();
        double waist = block.levels().waist();
        pieces.back().anchor("jacket.backSide", at(waist, seams.back()));
        pieces.side().anchor("jacket.backSide", at(waist, seams.sideBack()));
        pieces.side().anchor("jacket.sideFront", at(waist, seams.sideFront()));
        pieces.front().anchor("jacket.sideFront", at(waist, seams.front()));
        pieces.back().anchor("jacket.centreBack", at(waist, seams.centreBack()));
        pieces.front().anchor("jacket.frontPitch", block.scye().frontUpper().first());
        pieces.topSleeve().anchor("jacket.frontPitch", sleeve.top().line("cap").at(sleeve.forearmToPitch()));
        pieces.facing().anchor("jacket.lapel", lapel.tip());
        if (!style.lapel().isShawl()) {
            double below = style.collar().belowNeck();
            pieces.back().anchor("jacket.collar", at(below, seams.centreBack()));
            PieceDrawing collar = pieces.collar().get(0);
            collar.anchor("jacket.collar", collar.net().line("fallRight").first());
        }
    }

    /** Checks run level round the body, so partners lie at one level, not equally far along their seam. */
    private static Point at(double level, Polyline seam) {
        return Point.of(seam.xAt(level), level);
    }
}
