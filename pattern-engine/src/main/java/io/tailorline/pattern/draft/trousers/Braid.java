package io.tailorline.pattern.draft.trousers;

import io.tailorline.geometry.Point;
import io.tailorline.pattern.draft.outline.NetPiece;
import io.tailorline.pattern.draft.outline.PieceDrawing;
import io.tailorline.pattern.piece.CutQuantity;
import io.tailorline.pattern.piece.Garment;
import io.tailorline.pattern.piece.Material;
import java.util.List;

/**
 * The braid over the outside seam of evening trousers, one for either leg, from the waistband to the turned hem:
 * docs/drafting/trousers.md, 8.
 */
final class Braid {

    /** As worn, mm. */
    private static final double WIDTH = 20;

    /** Both sides are turned under to the middle. */
    private static final double TURNED = WIDTH / 2;

    /** It is turned up with the hem. */
    private static final double IN_HEM = 30;

    private Braid() {}

    /** @param outseam length of the outside seam from the waistband to the hem, mm */
    static PieceDrawing of(double outseam) {
        String id = "trousers." + Material.CONTRAST.word() + ".braid";
        NetPiece net = NetPiece.rectangle(
                id,
                Point.of(0, 0),
                Point.of(WIDTH, outseam + IN_HEM),
                TURNED,
                List.of("top", "front", "bottom", "back"));
        return PieceDrawing.of(id, "braid", Garment.TROUSERS, net)
                .material(Material.CONTRAST)
                .cut(CutQuantity.pair());
    }
}
