package io.tailorline.pattern.draft.waistcoat.shell;

import io.tailorline.pattern.draft.FigureChanges;
import io.tailorline.pattern.draft.outline.LevelLine;
import io.tailorline.pattern.draft.waistcoat.block.WaistcoatBlock;

/**
 * Chest and waist line drawn on front and back: where the tape is laid when the certificate measures the girths again.
 * No waist line is drawn where it would not be level, over the wedge of a hollow back, nor where the waistcoat ends
 * above it.
 */
final class WaistcoatTapeLines {

    private WaistcoatTapeLines() {}

    /** The waistcoat reaches at least this far below a waist line that is drawn, mm. */
    private static final double BELOW = 15;

    static void markOn(WaistcoatPieces pieces, WaistcoatBlock block, FigureChanges changes) {
        double waist = block.levels().waist();
        double centreAtWaist = block.edge().atWaist().x() - block.edge().overlapAt(waist);
        mark(pieces, "chest line", block.levels().scye(), block.chest().centreFront());
        if (changes.hollow() == 0 && block.levels().side() > waist + BELOW) {
            mark(pieces, "waist line", waist, centreAtWaist);
        }
    }

    private static void mark(WaistcoatPieces pieces, String what, double level, double centreFront) {
        pieces.front().line(what, LevelLine.across(pieces.front().net(), level, centreFront));
        pieces.back().line(what, LevelLine.across(pieces.back().net(), level, Double.POSITIVE_INFINITY));
    }
}
