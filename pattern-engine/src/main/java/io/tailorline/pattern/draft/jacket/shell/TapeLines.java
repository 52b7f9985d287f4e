package io.tailorline.pattern.draft.jacket.shell;

import io.tailorline.pattern.draft.outline.LevelLine;
import io.tailorline.pattern.draft.outline.PieceDrawing;

/**
 * Chest, waist and seat line drawn on the pieces of the trunk, from centre back to centre front: the levels a tailor balances
 * the fitting by, and where the tape is laid when the certificate measures the girths again.
 */
final class TapeLines {

    private TapeLines() {}

    static void markOn(JacketPieces pieces, Block block) {
        Levels levels = block.levels();
        double centreFront = block.chest().centreFront();
        mark(pieces, "chest line", levels.scye(), centreFront);
        mark(pieces, "waist line", levels.waist(), centreFront + block.taken().belly());
        mark(pieces, "seat line", levels.seat(), centreFront);
    }

    private static void mark(JacketPieces pieces, String what, double level, double centreFront) {
        draw(pieces.back(), what, level, Double.POSITIVE_INFINITY);
        draw(pieces.side(), what, level, Double.POSITIVE_INFINITY);
        draw(pieces.front(), what, level, centreFront);
    }

    private static void draw(PieceDrawing drawing, String what, double level, double most) {
        drawing.line(what, LevelLine.across(drawing.net(), level, most));
    }
}
