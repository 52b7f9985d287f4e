package io.tailorline.pattern.draft.trousers.inside;

import io.tailorline.geometry.Point;
import io.tailorline.pattern.draft.outline.NetPiece;
import io.tailorline.pattern.draft.outline.PieceDrawing;
import io.tailorline.pattern.piece.CutQuantity;
import io.tailorline.pattern.piece.Material;
import io.tailorline.pattern.piece.Seam;
import java.util.List;

/**
 * Fusibles of band, fly, jets and flaps: the net shape of the shell piece, so that none lies in a seam. Of a band with
 * a facing only the outer layer is fused.
 */
final class TrouserFusibles {

    private static final double NET = 0;

    private TrouserFusibles() {}

    static void add(ShellNets shell, List<PieceDrawing> drawings, List<Seam> seams) {
        band(shell.bandRight(), "waistband.right", "waistband, right", drawings, seams);
        band(shell.bandLeft(), "waistband.left", "waistband, left", drawings, seams);
        shell.bandLeftBack()
                .ifPresent(band -> band(band, "waistbandBack.left", "waistband, left back", drawings, seams));
        shell.flyFacing()
                .ifPresent(facing -> drawings.add(fused("flyFacing", "fly facing", facing.net(), CutQuantity.single())
                        .onlyOn(facing.side())));
        shell.flyShield()
                .ifPresent(shield -> drawings.add(fused("flyShield", "fly shield", shield.net(), CutQuantity.single())
                        .onlyOn(shield.side())));
        boolean both = shell.hipPockets() == 2;
        shell.hipJet()
                .ifPresent(jet -> drawings.add(
                        fused("hipJet", "hip pocket jet", jet, new CutQuantity(shell.hipPockets(), both))));
        shell.hipFlap()
                .ifPresent(flap -> drawings.add(
                        fused("hipFlap", "hip pocket flap", flap, new CutQuantity(shell.hipPockets(), both))));
    }

    private static void band(
            PieceDrawing shell, String id, String name, List<PieceDrawing> drawings, List<Seam> seams) {
        PieceDrawing drawing = fused(id, name, shell.net(), CutQuantity.single())
                .grainAlong(Point.of(1, 0))
                .onlyOn(shell.side());
        if (!shell.net().hasEdge("inside")) {
            drawing.turnedOver();
        }
        drawings.add(drawing);
        seams.add(TrouserInsidePiece.even(drawing.id(), shell.id(), "waist", drawing.id(), "waist"));
    }

    private static PieceDrawing fused(String id, String name, NetPiece shell, CutQuantity cut) {
        return TrouserInsidePiece.of(Material.FUSIBLE, id, name, TrouserInsidePiece.like(shell, NET), cut);
    }
}
