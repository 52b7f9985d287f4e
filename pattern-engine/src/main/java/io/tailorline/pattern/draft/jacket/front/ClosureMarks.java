package io.tailorline.pattern.draft.jacket.front;

import io.tailorline.geometry.Point;
import io.tailorline.geometry.Polyline;
import io.tailorline.pattern.draft.jacket.block.BellyEdge;
import io.tailorline.pattern.draft.jacket.block.JacketBlock;
import io.tailorline.pattern.draft.jacket.style.JacketClosure;
import io.tailorline.pattern.draft.jacket.style.JacketStyle;
import io.tailorline.pattern.draft.outline.PieceDrawing;

/**
 * Buttons and buttonholes of the fronts: docs/drafting/jacket.md, steps 8 and 19. Both fronts carry both, because left
 * and right are cut as a pair: a man's left front gets the buttonholes, his right one the buttons. A woman's closes
 * right over left, and is marked accordingly: docs/drafting/womens-jacket.md, step 9.
 */
public final class ClosureMarks {

    /** A buttonhole's outer end, where the button sits, lies this far inside the edge. */
    static final double FROM_EDGE = 17;

    private static final double BUTTONHOLE = 22;

    /** The buttons of a double-breasted front that are only seen: above the row that it rolls to, further apart. */
    private static final double SHOWN_ABOVE = 108;

    /** The middle pair of a 6x1 stands in the column of the lowest, the upper one above it again. */
    private static final double SHOWN_ROWS_OF_SIX_BY_ONE = 2;

    private static final double SHOWN_SPREAD = 24;
    private static final double SHOWN_SPREAD_OF_FOUR = 12;

    private static final double LAPEL_HOLE_FROM_TIP = 34;
    private static final double LAPEL_HOLE_FROM_EDGE = 14;

    /**
     * A single-breasted button sits on its hole's outer end, marked by a line of this length; drilling costs the table
     * time.
     */
    private static final double BUTTON = 5;

    private ClosureMarks() {}

    public static void markOn(PieceDrawing front, JacketBlock block, JacketStyle style, Lapel lapel) {
        JacketClosure closing = style.closing();
        BellyEdge edge = BellyEdge.of(block, style);
        boolean rightOverLeft = block.bust().isPresent();
        String over = rightOverLeft ? ", right front only" : "";
        String under = rightOverLeft ? ", left front only" : "";
        double breakLevel = block.roll().breakPoint().y();
        int number = 1;
        for (double below : closing.fastenedBelowBreak()) {
            Point atEdge = edge.at(breakLevel + below);
            Point outer = atEdge.minus(Point.of(FROM_EDGE, 0));
            front.line("buttonhole " + number + over, Polyline.through(outer, outer.minus(Point.of(BUTTONHOLE, 0))));
            if (closing.isDoubleBreasted()) {
                front.drill("button " + number, button(closing, atEdge));
            } else {
                front.line("button " + number + under, Polyline.through(outer, outer.minus(Point.of(0, BUTTON))));
            }
            number++;
        }
        if (closing.isDoubleBreasted()) {
            markSeen(front, closing, button(closing, edge.at(breakLevel)));
        }
        if (!style.lapel().isShawl()) {
            front.line(
                    rightOverLeft ? "lapel buttonhole, right front only" : "lapel buttonhole, left front only",
                    lapelHole(lapel));
        }
    }

    /** Above the row that it rolls to. */
    private static void markSeen(PieceDrawing front, JacketClosure closing, Point fastened) {
        double spread = closing.kind() == JacketClosure.Kind.FOUR_BY_ONE ? SHOWN_SPREAD_OF_FOUR : SHOWN_SPREAD;
        double rows = closing.kind() == JacketClosure.Kind.SIX_BY_ONE ? SHOWN_ROWS_OF_SIX_BY_ONE : 1;
        if (rows > 1) {
            front.drill("button, only seen", fastened.minus(Point.of(0, SHOWN_ABOVE)));
        }
        front.drill("button, only seen", fastened.minus(Point.of(spread, rows * SHOWN_ABOVE)));
    }

    /** On a double-breasted front as far behind centre front as the hole lies before it. */
    private static Point button(JacketClosure closing, Point atEdge) {
        double column = closing.overlap() - FROM_EDGE;
        return atEdge.minus(Point.of(closing.isDoubleBreasted() ? closing.overlap() + column : FROM_EDGE, 0));
    }

    private static Polyline lapelHole(Lapel lapel) {
        Point down = lapel.edge().startChord();
        Point inwards = Point.of(-down.y(), down.x());
        Point along = lapel.alongGorge().times(-1);
        Point outer = lapel.edge().at(LAPEL_HOLE_FROM_TIP).plus(inwards.times(LAPEL_HOLE_FROM_EDGE));
        return Polyline.through(outer, outer.plus(along.times(BUTTONHOLE)));
    }
}
