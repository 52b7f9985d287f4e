package io.tailorline.pattern.draft.trousers.inside;

import io.tailorline.geometry.Point;
import io.tailorline.geometry.Polyline;
import io.tailorline.pattern.draft.outline.Corner;
import io.tailorline.pattern.draft.outline.NetEdge;
import io.tailorline.pattern.draft.outline.NetPiece;
import io.tailorline.pattern.draft.outline.PieceDrawing;
import io.tailorline.pattern.piece.CutQuantity;
import io.tailorline.pattern.piece.Material;
import java.util.List;

/** The stay that lies in the front's fork: along the inside seam and the crotch of the shell front. */
final class CrotchStay {

    private static final double SEAM = 10;
    private static final double ALONG_INSEAM = 90;
    private static final double ALONG_CROTCH = 0.45;
    private static final double LONGEST_ALONG_CROTCH = 70;
    /** The inner corner lies this share of the inside seam's stretch below the upper end. */
    private static final double INNER_SHARE = 0.4;

    private CrotchStay() {}

    static void add(ShellNets shell, List<PieceDrawing> drawings) {
        Polyline inseam = shell.front().line("inseam");
        Polyline crotch = shell.front().line("crotch");
        Polyline down = inseam.splitAtLength(inseam.length() - ALONG_INSEAM).after();
        Polyline up = crotch.splitAtLength(StrictMath.min(LONGEST_ALONG_CROTCH, ALONG_CROTCH * crotch.length()))
                .before();
        Point inner = up.last().plus(down.first().minus(down.last()).times(INNER_SHARE));
        NetPiece net = NetPiece.of(
                "crotch stay",
                NetEdge.of("inseam", down, SEAM, Corner.SQUARE_THIS),
                NetEdge.of("crotch", up, SEAM),
                NetEdge.of("top", Polyline.through(up.last(), inner), 0),
                NetEdge.of("side", Polyline.through(inner, down.first()), 0));
        drawings.add(TrouserInsidePiece.of(Material.POCKETING, "crotchStay", "crotch stay", net, CutQuantity.pair())
                .turnedOver());
    }
}
