package io.tailorline.pattern.draft.trousers;

import io.tailorline.geometry.Curve;
import io.tailorline.geometry.Point;
import io.tailorline.geometry.Polyline;
import io.tailorline.pattern.draft.outline.Corner;
import io.tailorline.pattern.draft.outline.NetEdge;
import java.util.List;

/**
 * The back of a waistband that rises to the braces in two points, split between them at centre back down to the top of
 * the band. Amounts: docs/drafting/trousers.md, 7.
 *
 * @param paper of this half
 * @param back the back's share of the waist seam of one half, mm
 * @param width of the band at the side, mm
 */
record Fishtail(BandPaper paper, double back, double width) {

    /** The points stand this far above the band (*trade*: 50 to 75). */
    private static final double RISE = 60;
    /** A point is flat between these distances from centre back: the buttons of both stand 80 apart. */
    private static final double POINT_FROM = 25;

    private static final double POINT_TO = 55;
    private static final double BUTTON_BELOW_POINT = 18;
    /** How far the slope follows the top of the band, and the line to the point, as shares of its length and rise. */
    private static final double LEAVING = 0.45;

    private static final double ARRIVING = 0.35;
    private static final double ARRIVING_DOWN = 0.25;
    private static final double SEAM = 10;

    static Point button(BandPaper paper, double width) {
        return paper.at((POINT_FROM + POINT_TO) / 2, width + RISE - BUTTON_BELOW_POINT);
    }

    /**
     * The top from the front end of the band to the point, the point, the split and centre back below it.
     *
     * @param inlay at centre back; the split above has a seam only
     */
    List<NetEdge> edges(double front, double inlay) {
        Point side = paper.at(back, width);
        Point outer = paper.at(POINT_TO, width + RISE);
        Point inner = paper.at(POINT_FROM, width + RISE);
        Point split = paper.at(0, width);
        Point across = outer.minus(side);
        Polyline slope = Curve.line(
                side,
                Point.of(LEAVING * across.x(), 0),
                Point.of(ARRIVING * across.x(), ARRIVING_DOWN * across.y()),
                outer);
        Polyline top = Polyline.joined(Polyline.through(paper.at(front, width), side), slope);
        return List.of(
                NetEdge.of("top", top, SEAM),
                NetEdge.of("point", Polyline.through(outer, inner), SEAM),
                NetEdge.of("split", Polyline.through(inner, split), SEAM, Corner.STEP),
                NetEdge.of("centre back", Polyline.through(split, paper.at(0, 0)), inlay));
    }
}
