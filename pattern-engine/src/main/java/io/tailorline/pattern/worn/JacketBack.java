package io.tailorline.pattern.worn;

import io.tailorline.geometry.Point;
import io.tailorline.geometry.Polyline;
import io.tailorline.pattern.check.fit.HalfGarment;
import java.util.ArrayList;
import java.util.List;

/** Half a jacket from behind: back and side body, their seams, vents and the pleat of an action back. */
final class JacketBack {

    private static final String BACK = "jacket.back";
    private static final String SIDE = "jacket.side";

    /** The top of a vent is tacked across its underlap. */
    private static final Point TACK = Point.of(16, 5);

    private final TrunkSurface surface;
    private final HalfGarment jacket;
    private final SuitPieces pieces;

    JacketBack(TrunkSurface surface, SuitPieces pieces) {
        this.surface = surface;
        this.jacket = surface.panels().half();
        this.pieces = pieces;
    }

    void drawOn(Half half) {
        half.shape("jacket.back", Tone.CLOTH, outline(), panel(BACK), panel(SIDE));
        half.seam("jacket.seam.centreBack", seen(BACK, centre()));
        half.seen("jacket.seam", Lines.down(jacket.edge(BACK, "side")).points(), at -> surface.seenBehind(BACK, at));
        for (Polyline vent : jacket.edges(BACK, "vent", "sideVent")) {
            List<Point> seen = seen(BACK, Lines.down(vent).points());
            half.edge("jacket.vent", Lines.joined(List.of(seen.get(0).plus(TACK)), seen));
        }
        new ActionPleat(surface, pieces).drawOn(half);
    }

    private Panel panel(String kind) {
        return new Panel(
                jacket.ring(kind).points(), surface.panels().phases().of(kind), at -> surface.seenBehind(kind, at));
    }

    private List<Point> centre() {
        return Lines.down(jacket.edge(BACK, "centreBack")).points();
    }

    private List<Point> seen(String kind, List<Point> points) {
        return Lines.mapped(points, at -> surface.backView(kind, at));
    }

    private List<Point> outline() {
        List<Point> outline = new ArrayList<>(seen(BACK, centre()));
        jacket.edges(BACK, "vent")
                .forEach(vent -> outline.addAll(seen(BACK, Lines.down(vent).points())));
        outline.addAll(seen(BACK, across(jacket.edge(BACK, "hem"))));
        outline.addAll(seen(SIDE, across(jacket.edge(SIDE, "hem"))));
        outline.addAll(Lines.reversed(surface.outline(surface.panels().bottom())));
        List<Point> armhole = new ArrayList<>();
        for (String kind : List.of(SIDE, BACK)) {
            jacket.edges(kind, "armhole")
                    .forEach(line -> line.points().forEach(at -> armhole.add(surface.placeBehind(kind, at))));
        }
        outline.addAll(Lines.mapped(surface.aboveUnderArm(armhole), surface::back));
        outline.add(surface.neck());
        List<Point> neck = jacket.edge(BACK, "neck").points();
        outline.addAll(seen(BACK, neck.get(0).y() > neck.get(neck.size() - 1).y() ? neck : Lines.reversed(neck)));
        return outline;
    }

    /** From the centre outwards. */
    private static List<Point> across(Polyline hem) {
        return hem.first().y() <= hem.last().y() ? hem.points() : Lines.reversed(hem);
    }
}
