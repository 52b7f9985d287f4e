package io.tailorline.pattern.draft.trousers.inside;

import io.tailorline.geometry.Curve;
import io.tailorline.geometry.Point;
import io.tailorline.geometry.Polyline;
import io.tailorline.pattern.draft.outline.NetEdge;
import io.tailorline.pattern.draft.outline.NetPiece;
import io.tailorline.pattern.draft.outline.PieceDrawing;
import io.tailorline.pattern.piece.CutQuantity;
import io.tailorline.pattern.piece.Material;
import io.tailorline.pattern.piece.Side;
import java.util.ArrayList;
import java.util.List;

/** Side pocket bags, hip pocket bags and the lining of flaps; every bag is cut double and folded. */
final class PocketBags {

    private static final double SEAM = 10;
    /** A bag reaches this far beyond the ends of its mouth, net. */
    private static final double BEYOND_MOUTH = 15;

    private static final double SIDE_BAG_BELOW_MOUTH = 110;
    private static final double SIDE_BAG_WIDTH = 170;
    private static final double HIP_BAG_DEPTH = 170;
    private static final double COIN_BEYOND_MOUTH = 10;
    private static final double COIN_BAG_DEPTH = 80;

    /** The lower corner of a shaped bag (*trade*): no coin is caught in it. */
    private static final double CORNER = 60;

    /** Handle of a quarter circle. */
    private static final double QUARTER = 0.5523;

    private static final int CORNER_CHORDS = 12;

    private PocketBags() {}

    static void add(ShellNets shell, List<PieceDrawing> drawings) {
        shell.pocketMouth().ifPresent(mouth -> drawings.add(sideBag(shell, mouth)));
        if (shell.hipPockets() > 0) {
            hipBag(shell, drawings);
        }
        shell.coinMouth().ifPresent(mouth -> drawings.add(coinBag(mouth)));
    }

    private static PieceDrawing sideBag(ShellNets shell, double mouth) {
        double depth = mouth + BEYOND_MOUTH + SIDE_BAG_BELOW_MOUTH;
        NetPiece side = shell.bagShape()
                .map(shape -> shaped(shape, mouth, depth))
                .orElseGet(() -> TrouserInsidePiece.rectangle("side pocket bag", depth, 2 * SIDE_BAG_WIDTH, SEAM));
        PieceDrawing bag = TrouserInsidePiece.of(
                        Material.POCKETING, "frontBag", "side pocket bag", side, CutQuantity.pair())
                .line("fold", Polyline.through(Point.of(SIDE_BAG_WIDTH, 0), Point.of(SIDE_BAG_WIDTH, depth)));
        return side.hasEdge("mouth") ? bag : bag.line("mouth", mouthInSeam(shell, mouth));
    }

    private static Polyline mouthInSeam(ShellNets shell, double mouth) {
        double from = shell.bagShape().map(ShellNets.BagShape::from).orElse(BEYOND_MOUTH);
        return Polyline.through(Point.of(0, from), Point.of(0, from + mouth));
    }

    /**
     * Unfolded, the front's layer to the left: cut away along the chord of a mouth that cuts the front, both lower
     * corners round.
     */
    private static NetPiece shaped(ShellNets.BagShape shape, double mouth, double depth) {
        double width = 2 * SIDE_BAG_WIDTH;
        Point top = Point.of(shape.in(), 0);
        Point topOuter = Point.of(width, 0);
        Point outer = Point.of(width, depth - CORNER);
        Point lowOuter = Point.of(width - CORNER, depth);
        Point lowInner = Point.of(CORNER, depth);
        Point inner = Point.of(0, depth - CORNER);
        double handle = QUARTER * CORNER;
        Polyline low = Polyline.joined(
                new Curve(outer, Point.of(0, handle), Point.of(-handle, 0), lowOuter).sampled(CORNER_CHORDS),
                Polyline.through(lowOuter, lowInner),
                new Curve(lowInner, Point.of(-handle, 0), Point.of(0, -handle), inner).sampled(CORNER_CHORDS));
        List<NetEdge> edges = new ArrayList<>(List.of(
                NetEdge.of("top", Polyline.through(top, topOuter), SEAM),
                NetEdge.of("outer", Polyline.through(topOuter, outer), SEAM),
                NetEdge.of("low", low, SEAM)));
        if (shape.in() == 0) {
            edges.add(NetEdge.of("inner", Polyline.through(inner, top), SEAM));
        } else {
            Point below = Point.of(0, StrictMath.sqrt(mouth * mouth - shape.in() * shape.in()));
            edges.add(NetEdge.of("inner", Polyline.through(inner, below), SEAM));
            edges.add(NetEdge.of("mouth", Polyline.through(below, top), SEAM));
        }
        return new NetPiece("side pocket bag", edges);
    }

    private static PieceDrawing coinBag(double mouth) {
        double width = mouth + 2 * COIN_BEYOND_MOUTH;
        return TrouserInsidePiece.of(
                        Material.POCKETING,
                        "coinBag",
                        "coin pocket bag, right",
                        TrouserInsidePiece.rectangle("coin pocket bag", 2 * COIN_BAG_DEPTH, width, SEAM),
                        CutQuantity.single())
                .onlyOn(Side.RIGHT)
                .line("fold", Polyline.through(Point.of(0, COIN_BAG_DEPTH), Point.of(width, COIN_BAG_DEPTH)));
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
