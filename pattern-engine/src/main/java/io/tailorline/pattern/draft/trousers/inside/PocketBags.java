package io.tailorline.pattern.draft.trousers.inside;

import io.tailorline.geometry.Point;
import io.tailorline.geometry.Polyline;
import io.tailorline.pattern.draft.outline.PieceDrawing;
import io.tailorline.pattern.piece.CutQuantity;
import io.tailorline.pattern.piece.Material;
import java.util.List;

/** Side pocket bags, hip pocket bags and the lining of flaps; every bag is cut double and folded. */
final class PocketBags {

    private static final double SEAM = 10;
    /** A bag reaches this far beyond the ends of its mouth, net. */
    private static final double BEYOND_MOUTH = 15;

    private static final double SIDE_BAG_BELOW_MOUTH = 110;
    private static final double SIDE_BAG_WIDTH = 170;
    private static final double HIP_BAG_DEPTH = 170;

    private PocketBags() {}

    static void add(ShellNets shell, List<PieceDrawing> drawings) {
        double depth = shell.pocketMouth() + BEYOND_MOUTH + SIDE_BAG_BELOW_MOUTH;
        drawings.add(TrouserInsidePiece.of(
                        Material.POCKETING,
                        "frontBag",
                        "side pocket bag",
                        TrouserInsidePiece.rectangle("side pocket bag", depth, 2 * SIDE_BAG_WIDTH, SEAM),
                        CutQuantity.pair())
                .line("fold", Polyline.through(Point.of(SIDE_BAG_WIDTH, 0), Point.of(SIDE_BAG_WIDTH, depth)))
                .line(
                        "mouth",
                        Polyline.through(Point.of(0, BEYOND_MOUTH), Point.of(0, BEYOND_MOUTH + shell.pocketMouth()))));
        if (shell.hipPockets() > 0) {
            hipBag(shell, drawings);
        }
    }

    private static void hipBag(ShellNets shell, List<PieceDrawing> drawings) {
        CutQuantity cut = new CutQuantity(shell.hipPockets(), shell.hipPockets() == 2);
        double width = shell.hipMouth() + 2 * BEYOND_MOUTH;
        drawings.add(TrouserInsidePiece.of(
                        Material.POCKETING,
                        "hipBag",
                        "hip pocket bag",
                        TrouserInsidePiece.rectangle("hip pocket bag", 2 * HIP_BAG_DEPTH, width, SEAM),
                        cut)
                .line("fold", Polyline.through(Point.of(0, HIP_BAG_DEPTH), Point.of(width, HIP_BAG_DEPTH))));
        shell.hipFlap()
                .ifPresent(flap -> drawings.add(TrouserInsidePiece.of(
                        Material.LINING, "hipFlap", "hip pocket flap", TrouserInsidePiece.like(flap, SEAM), cut)));
    }
}
