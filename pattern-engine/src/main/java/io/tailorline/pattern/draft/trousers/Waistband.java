package io.tailorline.pattern.draft.trousers;

import io.tailorline.geometry.Point;
import io.tailorline.geometry.Polyline;
import io.tailorline.pattern.draft.outline.NetEdge;
import io.tailorline.pattern.draft.outline.NetPiece;
import io.tailorline.pattern.draft.outline.PieceDrawing;
import io.tailorline.pattern.draft.trousers.TrouserStyle.Hold;
import io.tailorline.pattern.piece.CutQuantity;
import io.tailorline.pattern.piece.Garment;
import io.tailorline.pattern.piece.NapDirection;
import io.tailorline.pattern.piece.Side;
import java.util.List;

/**
 * A half of the waistband, folded lengthwise over its middle, with a seam and an inlay at centre back. The right half
 * runs on over the fly shield and the left may have a tab, so the halves are two pieces, each drawn as it lies face up.
 * Step: docs/drafting/trousers.md, 7.
 *
 * @param width finished
 * @param back the back's share of the waist seam of one half
 * @param waist length of the waist seam of one half
 * @param crease of the front, from centre front along the closed waist seam
 */
record Waistband(TrouserStyle style, double width, double back, double waist, double crease) {

    static final String RIGHT = "trousers.waistband.right";
    static final String LEFT = "trousers.waistband.left";

    /** The right half runs on over the fly shield. */
    static final double SHIELD = 40;
    /** A tab runs on beyond centre front. */
    static final double TAB = 50;

    private static final double SEAM = 10;
    private static final double INLAY = 40;
    /** Two buttons for braces in front, this far apart; one behind, this far from centre back. */
    private static final double BRACE_APART = 75;

    private static final double BRACE_BACK = 30;

    PieceDrawing right() {
        double end = waist + SHIELD;
        NetPiece net = NetPiece.of(
                "right waistband",
                edge("waist", 0, 2 * width, waist, 2 * width, SEAM),
                edge("shield", waist, 2 * width, end, 2 * width, SEAM),
                edge("front", end, 2 * width, end, 0, SEAM),
                edge("inside", end, 0, 0, 0, SEAM),
                edge("centre back", 0, 0, 0, 2 * width, INLAY));
        PieceDrawing drawing = drawing(RIGHT, "waistband, right", net, 0, end).onlyOn(Side.RIGHT);
        hold(drawing, 0, 1);
        return drawing;
    }

    PieceDrawing left() {
        double start = style.tab() ? -TAB : 0;
        NetEdge waistEdge = edge("waist", 0, 2 * width, waist, 2 * width, SEAM);
        NetEdge centreBack = edge("centre back", waist, 2 * width, waist, 0, INLAY);
        NetEdge inside = edge("inside", waist, 0, start, 0, SEAM);
        NetEdge end = edge("front", start, 0, start, 2 * width, SEAM);
        NetPiece net = style.tab()
                ? NetPiece.of(
                        "left waistband",
                        edge("tab", start, 2 * width, 0, 2 * width, SEAM),
                        waistEdge,
                        centreBack,
                        inside,
                        end)
                : NetPiece.of("left waistband", waistEdge, centreBack, inside, end);
        PieceDrawing drawing =
                drawing(LEFT, "waistband, left", net, start, waist).onlyOn(Side.LEFT);
        hold(drawing, waist, -1);
        return drawing;
    }

    /** Loops, adjusters or buttons on the outer half. */
    private void hold(PieceDrawing drawing, double centreBack, int towardsFront) {
        double frontCrease = waist - crease;
        if (style.hold() == Hold.LOOPS) {
            for (double place : List.of(back / 2, back, frontCrease)) {
                double x = centreBack + towardsFront * place;
                drawing.line("belt loop", Polyline.through(Point.of(x, width), Point.of(x, 2 * width)));
            }
        } else if (style.hold() == Hold.SIDE_ADJUSTERS) {
            double x = centreBack + towardsFront * back;
            drawing.line("side adjuster", Polyline.through(Point.of(x, width), Point.of(x, 2 * width)));
        } else {
            for (double place : List.of(BRACE_BACK, frontCrease - BRACE_APART, frontCrease)) {
                drawing.drill("brace button", Point.of(centreBack + towardsFront * place, 1.5 * width));
            }
        }
    }

    private PieceDrawing drawing(String id, String name, NetPiece net, double start, double end) {
        return PieceDrawing.of(id, name, Garment.TROUSERS, net)
                .grainAlong(Point.of(1, 0))
                .cut(CutQuantity.single())
                .direction(NapDirection.TWO_WAY)
                .line("fold", Polyline.through(Point.of(start, width), Point.of(end, width)));
    }

    private static NetEdge edge(String name, double x1, double y1, double x2, double y2, double allowance) {
        return NetEdge.of(name, Polyline.through(Point.of(x1, y1), Point.of(x2, y2)), allowance);
    }
}
