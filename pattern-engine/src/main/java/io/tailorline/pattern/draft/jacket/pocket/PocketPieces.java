package io.tailorline.pattern.draft.jacket.pocket;

import io.tailorline.geometry.Curve;
import io.tailorline.geometry.Point;
import io.tailorline.geometry.Polyline;
import io.tailorline.pattern.draft.Body;
import io.tailorline.pattern.draft.jacket.block.JacketAllowances;
import io.tailorline.pattern.draft.jacket.style.JacketStyle;
import io.tailorline.pattern.draft.jacket.style.PocketStyle;
import io.tailorline.pattern.draft.outline.NetEdge;
import io.tailorline.pattern.draft.outline.NetPiece;
import io.tailorline.pattern.draft.outline.PieceDrawing;
import io.tailorline.pattern.piece.CutQuantity;
import io.tailorline.pattern.piece.Garment;
import io.tailorline.pattern.piece.Side;
import java.util.ArrayList;
import java.util.List;

/** The pieces of the pockets: docs/drafting/jacket.md, steps 17 and 21. Drawn as they lie on the front. */
public final class PocketPieces {

    private static final double FLAP_DEPTH = 55;
    private static final double FLAP_CORNER = 14;
    private static final double TICKET_FLAP_DEPTH = 42;
    private static final double TICKET_FLAP_CORNER = 11;
    private static final double JET_WIDTH = 30;
    private static final double JET_BEYOND_MOUTH = 20;
    private static final double IN_BREAST_MOUTH = 140;
    /** Behind the mouth the pocket's bag is of the jacket's cloth for so far. */
    private static final double FACING_DEPTH = 50;

    private static final double SEAM = JacketAllowances.SEAM;
    /** Handle of a quarter circle. */
    private static final double QUARTER = 0.5523;

    private PocketPieces() {}

    /** Width of the hip pocket's mouth. */
    static double pocketMouth(Body body) {
        return body.girths().chest() / 8 + 25;
    }

    /** In the order of the piece list; the breast pocket's own piece first. */
    public static List<PieceDrawing> of(Body body, JacketStyle style, HipPocket hip, BreastPocket breast) {
        List<PieceDrawing> pieces = new ArrayList<>();
        double mouth = pocketMouth(body);
        switch (style.pockets().hip()) {
            case FLAP -> {
                pieces.add(flap("jacket.flap", "hip flap", mouth, FLAP_DEPTH, FLAP_CORNER, hip.slope())
                        .anchor(HipPocket.MATCH, Point.of(mouth, 0)));
                pieces.add(jet("jacket.jet", "hip jet", mouth));
                pieces.add(facing(mouth));
            }
            case JET -> {
                pieces.add(jet("jacket.jet", "hip jet", mouth));
                pieces.add(facing(mouth));
            }
            case PATCH ->
                pieces.add(hip.patch()
                        .drawing("jacket.patchPocket", "patch pocket")
                        .anchor(HipPocket.MATCH, hip.front()));
        }
        if (style.pockets().hasTicket()) {
            ticket(pieces, style, TicketPocket.SHARE_OF_MOUTH * mouth, hip.slope());
        }
        pieces.addAll(breast.pieces());
        pieces.add(jet("jacket.inBreastJet", "in-breast jet", IN_BREAST_MOUTH));
        return pieces;
    }

    private static void ticket(List<PieceDrawing> pieces, JacketStyle style, double mouth, double slope) {
        if (style.pockets().hip() == PocketStyle.Hip.FLAP) {
            pieces.add(
                    flap("jacket.ticketFlap", "ticket flap, right", mouth, TICKET_FLAP_DEPTH, TICKET_FLAP_CORNER, slope)
                            .cut(CutQuantity.single())
                            .onlyOn(Side.RIGHT)
                            .anchor(TicketPocket.MATCH, Point.of(mouth, 0)));
        }
        pieces.add(jet("jacket.ticketJet", "ticket jet, right", mouth)
                .cut(CutQuantity.single())
                .onlyOn(Side.RIGHT));
    }

    /** As wide as the pocket's mouth, which falls by {@code slope} towards the back; lower corners rounded. */
    private static PieceDrawing flap(String id, String name, double width, double depth, double corner, double slope) {
        Point topBack = Point.of(0, 0);
        Point topFront = Point.of(width, 0);
        Point front = Point.of(width, depth - corner);
        Point lowFront = Point.of(width - corner, depth);
        Point lowBack = Point.of(corner, depth);
        Point back = Point.of(0, depth - corner);
        double handle = QUARTER * corner;
        Polyline outer = Polyline.joined(
                Polyline.through(topFront, front),
                new Curve(front, Point.of(0, handle), Point.of(-handle, 0), lowFront).sampled(8),
                Polyline.through(lowFront, lowBack),
                new Curve(lowBack, Point.of(-handle, 0), Point.of(0, -handle), back).sampled(8),
                Polyline.through(back, topBack));
        NetPiece net = NetPiece.of(
                id, NetEdge.of("mouth", Polyline.through(topBack, topFront), SEAM), NetEdge.of("outer", outer, SEAM));
        double slopeDeg = StrictMath.toDegrees(StrictMath.atan(slope));
        return PieceDrawing.of(id, name, Garment.JACKET, net)
                .grainAlong(Point.of(0, 1).turned(slopeDeg));
    }

    /** Both lips of a pocket in one piece: it is sewn over the mouth, slit along its middle and turned. */
    private static PieceDrawing jet(String id, String name, double mouth) {
        return strip(id, name, 2 * JET_WIDTH, mouth)
                .line("slit", Polyline.through(Point.of(JET_WIDTH, 0), Point.of(JET_WIDTH, mouth)));
    }

    private static PieceDrawing facing(double mouth) {
        return strip("jacket.pocketFacing", "hip pocket facing", FACING_DEPTH, mouth)
                .hidden();
    }

    /** Its long side lies along the grain; it reaches beyond both ends of the mouth. */
    private static PieceDrawing strip(String id, String name, double width, double mouth) {
        Point a = Point.of(0, 0);
        Point b = Point.of(width, 0);
        Point c = Point.of(width, mouth);
        Point d = Point.of(0, mouth);
        NetPiece net = NetPiece.of(
                id,
                NetEdge.of("endTop", Polyline.through(a, b), JET_BEYOND_MOUTH),
                NetEdge.of("free", Polyline.through(b, c), SEAM),
                NetEdge.of("endLow", Polyline.through(c, d), JET_BEYOND_MOUTH),
                NetEdge.of("mouth", Polyline.through(d, a), SEAM));
        return PieceDrawing.of(id, name, Garment.JACKET, net);
    }
}
