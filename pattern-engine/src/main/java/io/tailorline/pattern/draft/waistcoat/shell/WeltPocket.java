package io.tailorline.pattern.draft.waistcoat.shell;

import io.tailorline.geometry.Point;
import io.tailorline.geometry.Polyline;
import io.tailorline.pattern.draft.outline.NetEdge;
import io.tailorline.pattern.draft.outline.NetPiece;
import io.tailorline.pattern.draft.outline.PieceDrawing;
import io.tailorline.pattern.draft.waistcoat.block.WaistcoatAllowances;
import io.tailorline.pattern.draft.waistcoat.block.WaistcoatBlock;
import io.tailorline.pattern.draft.waistcoat.block.WaistcoatChestLine;
import io.tailorline.pattern.piece.Garment;

/**
 * A welt pocket on the front: docs/drafting/waistcoat.md, step 10.
 *
 * @param id of the welt: {@code lowerWelt}
 * @param name for a person
 * @param side the end of its mouth nearer the side seam
 * @param front the other end
 * @param height finished, mm
 */
public record WeltPocket(String id, String name, Point side, Point front, double height) {

    private static final double HOLE_INSIDE = 10;
    private static final double LOWER_LENGTH = 115;
    private static final double LOWER_SHARE = 0.59;
    private static final double LOWER_FROM = 0.11;
    private static final double LOWER_BELOW_WAIST = 30;
    private static final double LOWER_FALL = 0.12;
    private static final double LOWER_HEIGHT = 22;
    private static final double UPPER_LENGTH = 90;
    private static final double UPPER_SHARE = 0.46;
    private static final double UPPER_FROM = 0.16;
    private static final double UPPER_BELOW_SCYE = 5;
    private static final double UPPER_FALL = 0.08;
    private static final double UPPER_HEIGHT = 20;

    static WeltPocket lower(WaistcoatBlock block) {
        WaistcoatChestLine chest = block.chest();
        double length = StrictMath.min(LOWER_LENGTH, LOWER_SHARE * chest.front());
        Point side = Point.of(
                chest.frontScyeLine() + LOWER_FROM * chest.front(),
                block.levels().waist() + StrictMath.min(LOWER_BELOW_WAIST, belowWaist(block) / 2));
        return of("lowerWelt", "lower welt", side, length, LOWER_FALL, LOWER_HEIGHT);
    }

    static WeltPocket upper(WaistcoatBlock block) {
        WaistcoatChestLine chest = block.chest();
        double length = StrictMath.min(UPPER_LENGTH, UPPER_SHARE * chest.front());
        Point side = Point.of(
                chest.frontScyeLine() + UPPER_FROM * chest.front(),
                block.levels().scyeOfPair() + UPPER_BELOW_SCYE);
        return of("upperWelt", "upper welt", side, length, UPPER_FALL, UPPER_HEIGHT);
    }

    private static double belowWaist(WaistcoatBlock block) {
        return block.levels().side() - block.levels().waist();
    }

    private static WeltPocket of(String id, String name, Point side, double length, double fall, double height) {
        Point along = Point.of(1, fall).unit();
        return new WeltPocket(id, name, side, side.plus(along.times(length)), height);
    }

    /** Length of the mouth, mm. */
    public double mouth() {
        return side.distanceTo(front);
    }

    /** The name its stripes share with the front's. */
    private String match() {
        return "waistcoat." + id;
    }

    /** Mouth, drill holes and stripe anchor on the front. */
    void markOn(PieceDrawing drawing) {
        Point along = front.minus(side).unit();
        drawing.line(name, Polyline.through(side, front))
                .drill(name + ", end", side.plus(along.times(HOLE_INSIDE)))
                .drill(name + ", end", front.minus(along.times(HOLE_INSIDE)))
                .anchor(match(), front);
    }

    /** The welt, cut double and folded along its upper edge, as it lies on the front: the grain is the front's. */
    PieceDrawing drawing() {
        Point up = front.minus(side).unit().quarterTurned().times(-2 * height);
        Point sideUp = side.plus(up);
        Point frontUp = front.plus(up);
        double seam = WaistcoatAllowances.SEAM;
        NetPiece net = NetPiece.of(
                match(),
                NetEdge.of("inner", Polyline.through(sideUp, frontUp), seam),
                NetEdge.of("front", Polyline.through(frontUp, front), seam),
                NetEdge.of("mouth", Polyline.through(front, side), seam),
                NetEdge.of("side", Polyline.through(side, sideUp), seam));
        return PieceDrawing.of(match(), name, Garment.WAISTCOAT, net)
                .line("fold", Polyline.through(side.plus(up.times(0.5)), front.plus(up.times(0.5))))
                .anchor(match(), front);
    }
}
