package io.tailorline.pattern.draft.trousers;

import io.tailorline.geometry.Polyline;
import io.tailorline.pattern.draft.outline.PieceDrawing;
import io.tailorline.pattern.piece.Side;

/**
 * A zip in the left side seam of a woman's trousers, in place of a fly: the front lies above, the band is divided at
 * the left side, and its back part runs on over a shield behind the zip. Amounts: docs/drafting/trousers.md, 8.
 *
 * @param bandLeftBack from centre back to the left side, and on over the shield
 * @param shield behind the zip, folded lengthwise
 */
record SideZip(PieceDrawing bandLeftBack, PieceDrawing shield) {

    static final String LINE = "side zip, left only";

    /** The zip ends this far below the waist seam (*trade*: 180 to 200). */
    static final double LENGTH = 180;

    /** The shield is this wide, folded, and goes on so far below the zip (*trade*). */
    static final double SHIELD_WIDTH = 30;

    private static final double BELOW_ZIP = 20;

    static PieceDrawing zipShield() {
        return TrouserSmallParts.single("trousers.zipShield", "zip shield, left", LENGTH + BELOW_ZIP, 2 * SHIELD_WIDTH)
                .onlyOn(Side.LEFT)
                .hidden();
    }

    /** Where the zip lies, from the waist down. */
    static Polyline of(Polyline outseam) {
        return outseam.splitAtLength(outseam.length() - LENGTH).after().reversed();
    }
}
