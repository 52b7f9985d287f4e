package io.tailorline.pattern.draft.waistcoat.inside;

import io.tailorline.geometry.Point;
import io.tailorline.geometry.Polyline;
import io.tailorline.pattern.draft.outline.NetPiece;
import io.tailorline.pattern.draft.outline.PieceDrawing;
import io.tailorline.pattern.draft.waistcoat.block.WaistcoatAllowances;
import io.tailorline.pattern.draft.waistcoat.shell.WaistcoatShell;
import io.tailorline.pattern.draft.waistcoat.shell.WeltPocket;
import io.tailorline.pattern.piece.CutQuantity;
import io.tailorline.pattern.piece.Garment;
import io.tailorline.pattern.piece.Material;
import io.tailorline.pattern.piece.NapDirection;
import java.util.List;

/** Strap and pocket bags: docs/drafting/waistcoat.md, step 15. */
final class StrapAndPocketBags {

    private static final double STRAP_HEIGHT = 25;
    /** The strap reaches from the dart beyond centre back, to be drawn through the buckle. */
    private static final double STRAP_BEYOND_CENTRE = 70;

    private static final double BAG_BEYOND_MOUTH = 12.5;
    private static final double LOWER_BAG_DEPTH = 110;
    private static final double UPPER_BAG_DEPTH = 90;

    private StrapAndPocketBags() {}

    /** Folded lengthwise. */
    static PieceDrawing strap(WaistcoatShell shell) {
        double reach = shell.block().chest().backWidthLine() / 2 + STRAP_BEYOND_CENTRE;
        double width = 2 * STRAP_HEIGHT;
        return PieceDrawing.of(
                        "waistcoat.lining.strap",
                        "waistcoat strap",
                        Garment.WAISTCOAT,
                        rectangle("waistcoat.lining.strap", width, reach))
                .material(Material.LINING)
                .direction(NapDirection.TWO_WAY)
                .line("fold", Polyline.through(Point.of(width / 2, 0), Point.of(width / 2, reach)));
    }

    /** Two to each pocket; their sides lie 12.5 beyond the mouth's ends, allowances included. */
    static PieceDrawing bag(WeltPocket pocket) {
        boolean lower = pocket.id().startsWith("lower");
        String id = "waistcoat.pocketing." + (lower ? "lowerBag" : "upperBag");
        double seam = WaistcoatAllowances.SEAM;
        double width = pocket.mouth() + 2 * BAG_BEYOND_MOUTH - 2 * seam;
        return PieceDrawing.of(
                        id,
                        lower ? "lower welt pocket bag" : "upper welt pocket bag",
                        Garment.WAISTCOAT,
                        rectangle(id, width, lower ? LOWER_BAG_DEPTH : UPPER_BAG_DEPTH))
                .material(Material.POCKETING)
                .direction(NapDirection.TWO_WAY)
                .cut(new CutQuantity(4, true));
    }

    private static NetPiece rectangle(String name, double across, double along) {
        return NetPiece.rectangle(
                name,
                Point.of(0, 0),
                Point.of(across, along),
                WaistcoatAllowances.SEAM,
                List.of("top", "right", "bottom", "left"));
    }
}
