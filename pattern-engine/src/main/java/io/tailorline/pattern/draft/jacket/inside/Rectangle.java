package io.tailorline.pattern.draft.jacket.inside;

import io.tailorline.geometry.Point;
import io.tailorline.geometry.Polyline;
import io.tailorline.pattern.draft.outline.NetEdge;
import io.tailorline.pattern.draft.outline.NetPiece;
import io.tailorline.pattern.draft.outline.PieceDrawing;
import io.tailorline.pattern.piece.CutQuantity;
import io.tailorline.pattern.piece.Direction;
import io.tailorline.pattern.piece.Garment;
import io.tailorline.pattern.piece.Material;

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
        Point topBack = Point.of(allowance, allowance);
        Point topFront = Point.of(across - allowance, allowance);
        Point lowFront = Point.of(across - allowance, along - allowance);
        Point lowBack = Point.of(allowance, along - allowance);
        String id = "jacket." + material.word() + "." + part;
        NetPiece net = NetPiece.of(
                id,
                NetEdge.of("top", Polyline.through(topBack, topFront), allowance),
                NetEdge.of("front", Polyline.through(topFront, lowFront), allowance),
                NetEdge.of("bottom", Polyline.through(lowFront, lowBack), allowance),
                NetEdge.of("back", Polyline.through(lowBack, topBack), allowance));
        return PieceDrawing.of(id, name, Garment.JACKET, net)
                .material(material)
                .cut(quantity)
                .direction(Direction.TWO_WAY);
    }
}
