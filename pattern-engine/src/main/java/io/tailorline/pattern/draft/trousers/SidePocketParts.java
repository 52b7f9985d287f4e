package io.tailorline.pattern.draft.trousers;

import io.tailorline.geometry.Point;
import io.tailorline.geometry.Polyline;
import io.tailorline.pattern.draft.ImpossibleGeometry;
import io.tailorline.pattern.draft.outline.NetEdge;
import io.tailorline.pattern.draft.outline.NetPiece;
import io.tailorline.pattern.draft.outline.PieceDrawing;
import io.tailorline.pattern.piece.Garment;

/**
 * The shell parts of the side pocket: the facing turned under at the mouth, and the bearer that lies behind it. Where
 * the front is cut away both are drawn on the front's paper: the facing follows its mouth, the bearer carries the
 * corner that it lacks and runs on under it. Behind a mouth in the side seam both are rectangles. Cut sizes:
 * docs/drafting/trousers.md, 8.
 */
final class SidePocketParts {

    static final String FACING = "trousers.sidePocketFacing";
    static final String BEARER = "trousers.sidePocketBearer";
    /** Stripes of the bearer run on those of the front. */
    static final String ANCHOR = "trousers.sidePocket";
    /** The edge of front and facing at which they are sewn to each other. */
    static final String MOUTH = "mouth";
    /** The mouth as it is drawn where it is no edge. */
    static final String LINE = "side pocket";

    /** Seam allowance, mm (trade). */
    private static final double SEAM = 10;
    /** Net width of the facing, mm: it is turned under and takes the topstitching of the mouth (trade). */
    private static final double FACING_WIDTH = 35;
    /** Net width of the bearer of a mouth in the side seam, mm (trade). */
    private static final double BEARER_WIDTH = 60;
    /** A bearer reaches this far under the front beside the mouth, mm, so that an open mouth shows no bag (trade). */
    private static final double UNDER_FRONT = 50;
    /** It runs on this far below the mouth's lower end along the outside seam, mm (trade). */
    private static final double BELOW_MOUTH = 40;

    private SidePocketParts() {}

    /** Its mouth is the front's; it is turned under, its face away. */
    static PieceDrawing facing(TrouserLines lines, PieceDrawing front) throws ImpossibleGeometry {
        FrontLines drawn = lines.front();
        if (!drawn.pocket().cutsFront()) {
            return rectangle(FACING, "side pocket facing", drawn, FACING_WIDTH).hidden();
        }
        PocketCorner corner = PocketCorner.of(drawn);
        MouthParallel outer = MouthParallel.of(corner, FACING_WIDTH);
        Polyline mouth = corner.mouth();
        NetPiece net = NetPiece.of(
                "side pocket facing",
                NetEdge.of("top", outer.waist(), SEAM),
                NetEdge.of(MOUTH, mouth, SEAM),
                NetEdge.of("low", Polyline.through(mouth.last(), outer.line().last()), SEAM),
                NetEdge.of("outer", outer.line().reversed(), SEAM));
        return front.behind(FACING, "side pocket facing", net)
                .grainAlong(mouth.last().minus(mouth.first()))
                .hidden();
    }

    static PieceDrawing bearer(TrouserLines lines) throws ImpossibleGeometry {
        FrontLines drawn = lines.front();
        if (!drawn.pocket().cutsFront()) {
            PieceDrawing drawing = rectangle(BEARER, "side pocket bearer", drawn, BEARER_WIDTH);
            return drawing.anchor(
                    ANCHOR, Point.of(BEARER_WIDTH / 2, drawing.net().length("outer") / 2));
        }
        PocketCorner corner = PocketCorner.of(drawn);
        Polyline below = corner.frontOutseam().splitAtLength(BELOW_MOUTH).before();
        MouthParallel beside = MouthParallel.of(corner, UNDER_FRONT);
        Polyline inner = beside.downTo(below.last().y());
        NetPiece net = NetPiece.of(
                "side pocket bearer",
                NetEdge.of("under.waist", beside.waist(), SEAM),
                NetEdge.of("waist", corner.waist(), SEAM),
                NetEdge.of("outseam", corner.outseam(), SEAM),
                NetEdge.of("under.outseam", below, SEAM),
                NetEdge.of("low", Polyline.through(below.last(), inner.last()), SEAM),
                NetEdge.of("inner", inner.reversed(), SEAM));
        PieceDrawing drawing = PieceDrawing.of(BEARER, "side pocket bearer", Garment.TROUSERS, net)
                .turnedOver()
                .grainAlong(lines.block().front().crease())
                .line(LINE, corner.mouth())
                .anchor(ANCHOR, corner.mouth().at(corner.mouth().length() / 2));
        if (bearsSeatLine(drawn)) {
            LegMarks.seatAnchor(drawing, drawn.side());
        }
        return drawing;
    }

    /** Whether the seat line meets the outside seam above the mouth's lower end. */
    static boolean bearsSeatLine(FrontLines front) {
        double fromWaist = front.outseam().length() - LegMarks.endToSeat(front.outseam(), front.side());
        return front.pocket().cutsFront() && fromWaist < front.pocket().down();
    }

    private static PieceDrawing rectangle(String id, String name, FrontLines drawn, double width) {
        double length = drawn.pocket().line(drawn).length() + 2 * TrouserSmallParts.BEYOND_MOUTH;
        return TrouserSmallParts.pair(id, name, 2, length, width);
    }
}
