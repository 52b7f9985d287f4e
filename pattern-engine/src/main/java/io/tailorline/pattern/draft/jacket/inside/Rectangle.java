package io.tailorline.pattern.draft.jacket.inside;

import io.tailorline.geometry.Point;
import io.tailorline.pattern.draft.outline.NetPiece;
import io.tailorline.pattern.draft.outline.PieceDrawing;
import io.tailorline.pattern.piece.CutQuantity;
import io.tailorline.pattern.piece.Garment;
import io.tailorline.pattern.piece.Material;
import io.tailorline.pattern.piece.NapDirection;
import java.util.List;

/**
 * Small parts that are cut square: bags, stays, strips, loops. They follow the shell by their length.
 *
 * @param across width across the grain as cut, mm
 * @param along length along the grain as cut, mm
 * @param allowance on all four sides, mm
 */
record Rectangle(double across, double along, double allowance) {

    /** So many pieces of either hand. */
    static CutQuantity pairs(int count) {
        return new CutQuantity(2 * count, true);
    }

    /** A strip that is not sewn at its edges, such as a fusible. */
    static Rectangle strip(double across, double along) {
        return new Rectangle(across, along, 0);
    }

    PieceDrawing drawn(String part, String name, Material material, CutQuantity quantity) {
        String id = "jacket." + material.word() + "." + part;
        NetPiece net = NetPiece.rectangle(
                id,
                Point.of(allowance, allowance),
                Point.of(across - allowance, along - allowance),
                allowance,
                List.of("top", "front", "bottom", "back"));
        return PieceDrawing.of(id, name, Garment.JACKET, net)
                .material(material)
                .cut(quantity)
                .direction(NapDirection.TWO_WAY);
    }
}
