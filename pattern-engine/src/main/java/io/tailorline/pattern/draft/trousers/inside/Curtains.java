package io.tailorline.pattern.draft.trousers.inside;

import io.tailorline.geometry.Point;
import io.tailorline.geometry.Polyline;
import io.tailorline.pattern.draft.outline.NetEdge;
import io.tailorline.pattern.draft.outline.NetPiece;
import io.tailorline.pattern.draft.outline.PieceDrawing;
import io.tailorline.pattern.piece.CutQuantity;
import io.tailorline.pattern.piece.Material;
import io.tailorline.pattern.piece.Seam;
import java.util.List;

/** The curtains that hang from the inside edge of the band, and the lining of the fly shield: pocketing. */
final class Curtains {

    private static final double SEAM = 10;
    private static final double CURTAIN = 50;

    private Curtains() {}

    static void add(ShellNets shell, List<PieceDrawing> drawings, List<Seam> seams) {
        curtain(shell.insideRight(), "curtain.right", "curtain, right", drawings, seams);
        curtain(shell.insideLeft(), "curtain.left", "curtain, left", drawings, seams);
        shell.bandLeftBack()
                .ifPresent(band -> curtain(band, "curtainBack.left", "curtain, left back", drawings, seams));
        shell.flyShield().ifPresent(shield -> shieldLining(shield, drawings, seams));
    }

    private static void shieldLining(PieceDrawing shield, List<PieceDrawing> drawings, List<Seam> seams) {
        PieceDrawing lining = TrouserInsidePiece.of(
                        Material.POCKETING,
                        "flyShield",
                        "fly shield lining",
                        TrouserInsidePiece.like(shield.net(), SEAM),
                        CutQuantity.single())
                .onlyOn(shield.side());
        drawings.add(lining);
        seams.add(TrouserInsidePiece.even(lining.id(), shield.id(), "fly", lining.id(), "fly"));
    }

    private static void curtain(
            PieceDrawing band, String id, String name, List<PieceDrawing> drawings, List<Seam> seams) {
        double length = band.net().edge("inside").length();
        Point end = Point.of(length, 0);
        Point lowEnd = Point.of(length, CURTAIN);
        Point low = Point.of(0, CURTAIN);
        NetPiece net = NetPiece.of(
                name,
                NetEdge.of("band", Polyline.through(Point.of(0, 0), end), SEAM),
                NetEdge.of("end", Polyline.through(end, lowEnd), SEAM),
                NetEdge.of("free", Polyline.through(lowEnd, low), SEAM),
                NetEdge.of("start", Polyline.through(low, Point.of(0, 0)), SEAM));
        PieceDrawing drawing = TrouserInsidePiece.of(Material.POCKETING, id, name, net, CutQuantity.single())
                .grainAlong(Point.of(1, 0))
                .onlyOn(band.side());
        drawings.add(drawing);
        seams.add(TrouserInsidePiece.even(drawing.id(), band.id(), "inside", drawing.id(), "band"));
    }
}
