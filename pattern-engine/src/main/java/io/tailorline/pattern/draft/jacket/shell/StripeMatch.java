package io.tailorline.pattern.draft.jacket.shell;

import io.tailorline.geometry.Curve;
import io.tailorline.geometry.Point;
import io.tailorline.geometry.Polyline;
import io.tailorline.pattern.draft.jacket.block.BodySeams;
import io.tailorline.pattern.draft.jacket.block.JacketBlock;
import io.tailorline.pattern.draft.jacket.front.Lapel;
import io.tailorline.pattern.draft.jacket.front.WomensForepart;
import io.tailorline.pattern.draft.jacket.sleeve.Sleeve;
import io.tailorline.pattern.draft.jacket.style.JacketStyle;
import io.tailorline.pattern.draft.outline.PieceDrawing;

/**
 * Where stripes and checks run on from piece to piece: docs/drafting/jacket.md, step 26. Left and right of a pair meet
 * by being mirror images; an anchor on one piece alone aligns its two copies.
 */
final class StripeMatch {

    private StripeMatch() {}

    static void markOn(JacketPieces pieces, JacketBlock block, JacketStyle style, Sleeve sleeve, Lapel lapel) {
        BodySeams seams = block.seams();
        double waist = block.levels().waist();
        join("jacket.backSide", pieces.back(), seams.back(), pieces.side(), seams.sideBack());
        PieceDrawing outerFront = pieces.sideFront().orElse(pieces.front());
        join("jacket.sideFront", pieces.side(), seams.sideFront(), outerFront, seams.front());
        pieces.back().anchor("jacket.centreBack", at(waist, seams.centreBack()));
        outerFront.anchor("jacket.frontPitch", frontPitch(block, outerFront));
        pieces.topSleeve().anchor("jacket.frontPitch", sleeve.top().line("cap").at(sleeve.forearmToPitch()));
        pieces.facing().anchor("jacket.lapel", lapel.tip());
        if (!style.lapel().isShawl()) {
            double below = style.collar().belowNeck();
            pieces.back().anchor("jacket.collar", at(below, seams.centreBack()));
            PieceDrawing collar = pieces.collar().get(0);
            collar.anchor("jacket.collar", collar.net().line("fallRight").first());
        }
    }

    /** On the front's armhole; a front with a bust dart from the side has it turned with the dart shut. */
    private static Point frontPitch(JacketBlock block, PieceDrawing outerFront) {
        Point pitch = block.scye().frontUpper().first();
        boolean turned =
                outerFront.net().edges().stream().anyMatch(edge -> edge.name().equals(WomensForepart.BUST_DART));
        return turned ? block.bust().orElseThrow().closed(pitch) : pitch;
    }

    /** Where the seam's notch is at the waist: points sewn together are equally far along both sides. */
    private static void join(String match, PieceDrawing one, Polyline seam, PieceDrawing other, Polyline partner) {
        double along = seam.stations()[Curve.CHORDS];
        one.anchor(match, seam.at(along));
        other.anchor(match, partner.at(along));
    }

    private static Point at(double level, Polyline seam) {
        return Point.of(seam.xAt(level), level);
    }
}
