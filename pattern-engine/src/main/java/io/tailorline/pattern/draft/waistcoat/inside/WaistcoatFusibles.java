package io.tailorline.pattern.draft.waistcoat.inside;

import io.tailorline.geometry.Polyline;
import io.tailorline.pattern.draft.outline.NetEdge;
import io.tailorline.pattern.draft.outline.NetPiece;
import io.tailorline.pattern.draft.outline.PieceDrawing;
import io.tailorline.pattern.piece.Allowance;
import io.tailorline.pattern.piece.Garment;
import io.tailorline.pattern.piece.Material;
import io.tailorline.pattern.piece.NapDirection;
import java.util.ArrayList;
import java.util.List;

/**
 * Fusible pieces: the shell's, held back from its cut edge so that no glue runs out: docs/drafting/waistcoat.md, step
 * 15.
 */
final class WaistcoatFusibles {

    /** How far inside the shell's cut line the fusible ends, mm. */
    private static final double HELD_BACK = 4;

    private WaistcoatFusibles() {}

    /** Its grain runs along the opening, as the lapel's. */
    static PieceDrawing ofLapel(PieceDrawing lapel) {
        Polyline opening = lapel.net().line("opening");
        return under(lapel, "lapel", "waistcoat lapel fusible")
                .grainAlong(opening.last().minus(opening.first()));
    }

    static PieceDrawing under(PieceDrawing shell, String piece, String name) {
        String id = "waistcoat.fusible." + piece;
        List<NetEdge> edges = new ArrayList<>(shell.net().edges().size());
        for (NetEdge edge : shell.net().edges()) {
            Allowance of = edge.allowance();
            Allowance less = new Allowance(of.start() - HELD_BACK, of.end() - HELD_BACK);
            edges.add(new NetEdge(edge.name(), edge.line(), less, edge.corner()));
        }
        return PieceDrawing.of(id, name, Garment.WAISTCOAT, new NetPiece(id, edges))
                .material(Material.FUSIBLE)
                .direction(NapDirection.TWO_WAY);
    }
}
