package io.tailorline.pattern.draft.trousers.inside;

import io.tailorline.geometry.Point;
import io.tailorline.pattern.draft.outline.NetEdge;
import io.tailorline.pattern.draft.outline.NetPiece;
import io.tailorline.pattern.draft.outline.PieceDrawing;
import io.tailorline.pattern.piece.CutQuantity;
import io.tailorline.pattern.piece.Garment;
import io.tailorline.pattern.piece.Material;
import io.tailorline.pattern.piece.NapDirection;
import io.tailorline.pattern.piece.Seam;
import io.tailorline.pattern.piece.Seam.EaseRange;
import io.tailorline.pattern.piece.Seam.EdgeRef;
import java.util.ArrayList;
import java.util.List;

/** Common parts of the inside pieces: ids, rectangles, copies of shell pieces with another allowance, even seams. */
final class TrouserInsidePiece {

    private static final EaseRange EVEN = new EaseRange(0, 0);

    private TrouserInsidePiece() {}

    /** @param piece the last part of the id: {@code frontBag} */
    static PieceDrawing of(Material material, String piece, String name, NetPiece net, CutQuantity cut) {
        return PieceDrawing.of(
                        "trousers." + material.word() + "." + piece,
                        material.word() + ", " + name,
                        Garment.TROUSERS,
                        net)
                .material(material)
                .cut(cut)
                .direction(NapDirection.TWO_WAY);
    }

    /** A rectangle with its length down the paper: top, outer, low, inner. */
    static NetPiece rectangle(String name, double length, double width, double allowance) {
        return NetPiece.rectangle(
                name, Point.of(0, 0), Point.of(width, length), allowance, List.of("top", "outer", "low", "inner"));
    }

    /** The same lines with an even allowance all round. */
    static NetPiece like(NetPiece shell, double allowance) {
        List<NetEdge> edges = new ArrayList<>();
        for (NetEdge edge : shell.edges()) {
            edges.add(NetEdge.of(edge.name(), edge.line(), allowance));
        }
        return new NetPiece(shell.name(), edges);
    }

    static Seam even(String name, String a, String edgeA, String b, String edgeB) {
        return new Seam(name, List.of(new EdgeRef(a, edgeA)), List.of(new EdgeRef(b, edgeB)), EVEN);
    }

    static Seam even(String name, List<EdgeRef> a, List<EdgeRef> b) {
        return new Seam(name, a, b, EVEN);
    }
}
