package io.tailorline.pattern.draft.jacket.collar;

import static io.tailorline.pattern.draft.jacket.block.JacketAllowances.SEAM;

import io.tailorline.geometry.Point;
import io.tailorline.geometry.Polyline;
import io.tailorline.pattern.draft.outline.NetEdge;
import io.tailorline.pattern.draft.outline.NetPiece;
import io.tailorline.pattern.draft.outline.PieceDrawing;
import io.tailorline.pattern.piece.Garment;

/**
 * The throat latch: a pointed tab under the left collar end that is buttoned to the right one when collar and lapels
 * are turned up, mm. docs/drafting/jacket.md, step 24.
 */
public final class ThroatLatch {

    private static final double LENGTH = 80;
    private static final double WIDTH = 28;
    private static final double POINT = 16;
    private static final double HOLE = 18;
    /** A button under the collar is small: its hole ends this far from the point. */
    private static final double HOLE_FROM_POINT = 13;

    /** Its marks lie this far inside the gorge, which is sewn. */
    private static final double INSIDE = 4;

    /** Length of the mark of the button. */
    private static final double BUTTON = 5;

    private static final double CLEAR_OF_ENDS = 4;

    private ThroatLatch() {}

    /** Outer and under ply; the grain runs along it. Edges: attach, outer. */
    public static PieceDrawing piece() {
        Point left = Point.of(0, 0);
        Point right = Point.of(WIDTH, 0);
        Point tip = Point.of(WIDTH / 2, LENGTH);
        NetPiece net = NetPiece.of(
                "jacket.throatLatch",
                NetEdge.of("attach", Polyline.through(left, right), SEAM),
                NetEdge.of(
                        "outer",
                        Polyline.through(
                                right, Point.of(WIDTH, LENGTH - POINT), tip, Point.of(0, LENGTH - POINT), left),
                        SEAM));
        Point outer = tip.minus(Point.of(0, HOLE_FROM_POINT));
        return PieceDrawing.of("jacket.throatLatch", "throat latch", Garment.JACKET, net)
                .hidden()
                .line("buttonhole", Polyline.through(outer, outer.minus(Point.of(0, HOLE))));
    }

    /**
     * On the under collar, along the middle of the gorge: where the latch is sewn on the left, and its button on the
     * right.
     *
     * @param collar one half of a pair, or both halves in one
     * @param isPair whether left and right are copies of one piece
     */
    public static void markOn(PieceDrawing collar, boolean isPair) {
        NetPiece net = collar.net();
        Polyline left = inside(net, isPair ? "gorge" : "gorgeLeft");
        Polyline right = inside(net, isPair ? "gorge" : "gorgeRight");
        double width = StrictMath.min(WIDTH, left.length() - 2 * CLEAR_OF_ENDS);
        collar.line(isPair ? "throat latch, left only" : "throat latch", middle(left, width))
                .line(isPair ? "button, right only" : "button", middle(right.moved(inwards(right, net)), BUTTON));
    }

    private static Polyline inside(NetPiece net, String gorge) {
        Polyline line = net.line(gorge);
        return line.moved(inwards(line, net));
    }

    private static Point inwards(Polyline gorge, NetPiece net) {
        return gorge.endChord().quarterTurned().times(INSIDE * net.outward());
    }

    private static Polyline middle(Polyline line, double width) {
        double half = line.length() / 2;
        return Polyline.through(line.at(half - width / 2), line.at(half + width / 2));
    }
}
