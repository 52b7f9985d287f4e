package io.tailorline.pattern.draft.jacket.shell;

import io.tailorline.geometry.Point;
import io.tailorline.geometry.Polyline;
import io.tailorline.pattern.draft.jacket.block.BustLine;
import io.tailorline.pattern.draft.jacket.block.JacketBlock;
import io.tailorline.pattern.draft.jacket.block.JacketLevels;
import io.tailorline.pattern.draft.jacket.front.WomensForepart;
import io.tailorline.pattern.draft.outline.LevelLine;
import io.tailorline.pattern.draft.outline.PieceDrawing;

/**
 * Chest, waist and seat line drawn on the pieces of the trunk, from centre back to centre front: the levels a tailor
 * balances the fitting by, and where the tape is laid when the certificate measures the girths again.
 */
final class JacketTapeLines {

    private JacketTapeLines() {}

    static void markOn(JacketPieces pieces, JacketBlock block) {
        JacketLevels levels = block.levels();
        double centreFront = block.chest().centreFront();
        if (block.bust().isPresent()) {
            markOverBust(pieces, block, block.bust().get(), "chest line");
        } else {
            mark(pieces, "chest line", levels.scye(), centreFront);
        }
        mark(pieces, "waist line", levels.waist(), centreFront + block.taken().belly());
        mark(pieces, "seat line", levels.seat(), centreFront);
    }

    private static void mark(JacketPieces pieces, String what, double level, double centreFront) {
        draw(pieces.back(), what, level, Double.POSITIVE_INFINITY);
        draw(pieces.side(), what, level, Double.POSITIVE_INFINITY);
        pieces.sideFront().ifPresent(outer -> draw(outer, what, level, Double.POSITIVE_INFINITY));
        draw(pieces.front(), what, level, centreFront);
    }

    /**
     * From the side seam on the scye line to the bust point, where both sides of a seam over it meet, and on to the
     * centre.
     */
    private static void markOverBust(JacketPieces pieces, JacketBlock block, BustLine bust, String what) {
        draw(pieces.back(), what, block.levels().scye(), Double.POSITIVE_INFINITY);
        draw(pieces.side(), what, block.levels().scye(), Double.POSITIVE_INFINITY);
        Point side = block.sideOnScyeLine();
        Point centre = Point.of(block.chest().centreFront(), bust.point().y());
        if (pieces.sideFront().isPresent()) {
            pieces.sideFront().get().line(what, Polyline.through(side, bust.point()));
            pieces.front().line(what, Polyline.through(bust.point(), centre));
        } else {
            pieces.front().line(what, Polyline.through(onDartFront(block, bust, side), bust.point(), centre));
        }
    }

    /** Where the side seam lies above the mouth of its dart it is turned with the dart shut. */
    private static Point onDartFront(JacketBlock block, BustLine bust, Point side) {
        double above = block.seams().front().first().y() + WomensForepart.dartBelowArmhole(block);
        return side.y() < above ? bust.closed(side) : side;
    }

    private static void draw(PieceDrawing drawing, String what, double level, double most) {
        drawing.line(what, LevelLine.across(drawing.net(), level, most));
    }
}
