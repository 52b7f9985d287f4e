package io.tailorline.pattern.draft.waistcoat.inside;

import static io.tailorline.pattern.draft.waistcoat.block.WaistcoatAllowances.SEAM;

import io.tailorline.geometry.Point;
import io.tailorline.geometry.Polyline;
import io.tailorline.pattern.draft.outline.Corner;
import io.tailorline.pattern.draft.outline.NetEdge;
import io.tailorline.pattern.draft.outline.NetPiece;
import io.tailorline.pattern.draft.outline.PieceDrawing;
import io.tailorline.pattern.draft.waistcoat.shell.WaistDart;
import io.tailorline.pattern.draft.waistcoat.shell.WaistcoatForepart;
import io.tailorline.pattern.draft.waistcoat.shell.WaistcoatShell;
import io.tailorline.pattern.piece.Garment;
import io.tailorline.pattern.piece.Material;
import io.tailorline.pattern.piece.NapDirection;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Front lining and inner back: the shell less facing and neck strip, longer by a tuck. Drawn as they lie on the shell,
 * so the paper shows their wrong side: docs/drafting/waistcoat.md, step 14.
 */
record Lining(PieceDrawing front, PieceDrawing innerBack) {

    static Lining of(WaistcoatShell shell) {
        NetPiece front = front(shell.front().net(), shell.pieces().facing().net());
        NetPiece back = back(shell.back().net(), shell.pieces().neckStrip().net());
        PieceDrawing frontLining =
                drawing("front", "waistcoat front lining", front, shell.front().dart());
        shell.block().bust().ifPresent(dart -> dart.markOn(frontLining));
        return new Lining(
                frontLining,
                drawing("innerBack", "waistcoat inner back", back, shell.back().dart()));
    }

    private static PieceDrawing drawing(String piece, String name, NetPiece net, Optional<WaistDart> dart) {
        PieceDrawing drawing = PieceDrawing.of("waistcoat.lining." + piece, name, Garment.WAISTCOAT, net)
                .material(Material.LINING)
                .direction(NapDirection.TWO_WAY)
                .turnedOver();
        dart.ifPresent(sewn -> drawing.line("dart", LengthenedLines.downwards(sewn.leg(-1)))
                .line("dart", LengthenedLines.downwards(sewn.leg(1)))
                .drill("dart tip", sewn.hole()));
        return drawing;
    }

    /** Edges: armhole, shoulder, inner, hem.centre, with a dart dart and hem.side, vent, side. */
    private static NetPiece front(NetPiece shell, NetPiece facing) {
        Polyline inner = facing.line("inner").reversed();
        List<NetEdge> edges = new ArrayList<>();
        edges.add(NetEdge.of("armhole", shell.line("armhole"), SEAM, Corner.SQUARE_NEXT));
        addShoulder(shell, inner.first(), edges);
        edges.add(NetEdge.of("inner", LengthenedLines.downwards(inner), SEAM));
        addHem(shell, edges, "hem.centre", "hem.side");
        edges.add(NetEdge.of("vent", LengthenedLines.lowered(shell.line("vent")), SEAM));
        edges.add(NetEdge.of("side", LengthenedLines.upwards(shell.line("side")), SEAM, Corner.SQUARE_THIS));
        return new NetPiece("waistcoat.lining.front", edges);
    }

    /** From the tip to the facing; the bust dart is sewn in the lining too. */
    private static void addShoulder(NetPiece shell, Point facing, List<NetEdge> edges) {
        List<String> names = WaistcoatForepart.shoulderEdges(shell);
        if (names.size() > 1) {
            edges.add(NetEdge.of(names.get(0), shell.line(names.get(0)), SEAM));
            edges.add(NetEdge.of("bustDart", shell.line("bustDart"), SEAM));
        }
        String last = names.get(names.size() - 1);
        edges.add(NetEdge.of(last, Polyline.through(shell.line(last).first(), facing), SEAM, Corner.SQUARE_THIS));
    }

    /** Edges: neck, shoulder, armhole, side, vent, hem.side, with a dart dart and hem.centre, centreBack. */
    private static NetPiece back(NetPiece shell, NetPiece strip) {
        Polyline neck = strip.line("lower").reversed();
        Polyline below = shell.line("centreBack")
                .reversed()
                .splitAtLength(strip.length("centreBack"))
                .after();
        List<NetEdge> edges = new ArrayList<>();
        edges.add(NetEdge.of("neck", neck, SEAM, Corner.SQUARE_NEXT));
        edges.add(NetEdge.of(
                "shoulder", Polyline.through(neck.last(), shell.line("shoulder").last()), SEAM, Corner.SQUARE_THIS));
        edges.add(NetEdge.of("armhole", shell.line("armhole"), SEAM, Corner.SQUARE_NEXT));
        edges.add(NetEdge.of("side", LengthenedLines.downwards(shell.line("side")), SEAM));
        edges.add(NetEdge.of("vent", LengthenedLines.lowered(shell.line("vent")), SEAM));
        addHem(shell, edges, "hem.side", "hem.centre");
        edges.add(NetEdge.of("centreBack", LengthenedLines.downwards(below).reversed(), SEAM, Corner.SQUARE_THIS));
        return new NetPiece("waistcoat.lining.innerBack", edges);
    }

    private static void addHem(NetPiece shell, List<NetEdge> edges, String first, String second) {
        edges.add(NetEdge.of(first, LengthenedLines.lowered(shell.line(first)), SEAM));
        if (shell.hasEdge("dart")) {
            edges.add(NetEdge.of("dart", LengthenedLines.lowered(shell.line("dart")), SEAM));
            edges.add(NetEdge.of(second, LengthenedLines.lowered(shell.line(second)), SEAM));
        }
    }
}
