package io.tailorline.pattern.worn;

import io.tailorline.geometry.Point;
import io.tailorline.geometry.Polyline;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.DoubleUnaryOperator;

/**
 * Half a jacket or waistcoat laid over the wearer. A place on it is (arc, level): how far along the cloth from the
 * centre line, and how far below the nape; it is seen at (x, y), x outwards from the centre and y up from the floor.
 *
 * <p>Above the armhole the ellipse flattens to the shoulders. Both shoulder seams are one: the front is laid to the
 * back's, and what it is longer over the chest is seen foreshortened between shoulder and armhole.
 */
final class TrunkSurface {

    private static final double STEP = 8;
    /** Half the depth of the shoulders; a guess that only bends the armhole's line. */
    private static final double SHOULDER_DEPTH = 95;
    /** The last of the armhole lies under the sleeve, mm. */
    private static final double UNDER_ARM = 16;

    /** The cloth, its canvas and pad stand this far off the deltoid, mm. */
    private static final double OFF_SHOULDER = 6;

    private final TrunkPanels panels;
    private final double napeHeight;
    private final DoubleUnaryOperator scale;
    private final Stack stack = new Stack();

    private final Point neck;
    private final Point tip;
    private final Point frontNeck;
    private final Point frontTip;
    private final Point atNeck;
    private final Point atTip;

    /** @param scale of the girth by level: what a tape along bent lines reads over what the level does */
    TrunkSurface(TrunkPanels panels, Wearer wearer, DoubleUnaryOperator scale) {
        this.panels = panels;
        this.scale = scale;
        this.napeHeight = wearer.nape() + panels.nape().x();
        Stack body = body(wearer);
        for (double level = panels.scye(); level < panels.bottom(); level += STEP) {
            put(body, level);
        }
        put(body, panels.bottom());
        Point backTip = backTip();
        Ellipse shoulder = new Ellipse(wearer.shoulderBreadth() / 2 + OFF_SHOULDER, SHOULDER_DEPTH);
        stack.put(backTip.x(), shoulder);
        Point backNeck = panels.half().edge(panels.back(), "neck").points().stream()
                .reduce((one, other) -> one.x() <= other.x() ? one : other)
                .orElseThrow();
        this.neck = back(panels.arcFromBack(panels.back(), backNeck), backNeck.x());
        this.tip = back(panels.arcFromBack(panels.back(), backTip), backTip.x());
        this.frontNeck = top(panels.half().edges(panels.front(), "neck", "opening"), panels.front());
        this.frontTip = frontTip();
        this.atNeck = neck.minus(flat(frontNeck.x(), frontNeck.y()));
        this.atTip = tip.minus(flat(frontTip.x(), frontTip.y()));
    }

    private void put(Stack body, double level) {
        stack.put(level, body.at(level).grownTo(2 * halfGirth(level)));
    }

    /** Half the girth of the pieces at a level from the armhole down, as a tape along their lines reads it. */
    double halfGirth(double level) {
        return panels.halfGirth(level) * scale.applyAsDouble(level);
    }

    /** Levels that a garment has no line of are estimated by eye; cloth hangs past them. */
    private Stack body(Wearer wearer) {
        return new Stack()
                .put(panels.scye(), wearer.chest())
                .put(level("waist line", panels.scye() + 190), wearer.waist())
                .put(level("seat line", wearer.nape() - wearer.seatHeight()), wearer.hip());
    }

    private double level(String line, double otherwise) {
        return panels.half()
                .line(panels.back(), line)
                .map(drawn -> drawn.first().x())
                .orElse(StrictMath.max(otherwise, panels.scye() + 200));
    }

    private Point backTip() {
        Polyline shoulder = panels.half().edge(panels.back(), "shoulder");
        return shoulder.first().y() > shoulder.last().y() ? shoulder.first() : shoulder.last();
    }

    /** The neck point as (arc, level). */
    private Point top(List<Polyline> lines, String kind) {
        Point top = lines.stream()
                .flatMap(line -> line.points().stream())
                .reduce((one, other) -> one.x() <= other.x() ? one : other)
                .orElseThrow();
        return place(kind, top);
    }

    /** Where the armhole meets the shoulder, on whichever panel that is. */
    private Point frontTip() {
        double highest = Double.POSITIVE_INFINITY;
        Point tipOfFront = frontNeck;
        for (String kind : panels.fronts()) {
            for (Polyline line : panels.half().edges(kind, "armhole")) {
                for (Point at : line.points()) {
                    if (at.x() < highest) {
                        highest = at.x();
                        tipOfFront = place(kind, at);
                    }
                }
            }
        }
        return tipOfFront;
    }

    TrunkPanels panels() {
        return panels;
    }

    /** Where a point of a panel of the front lies: (arc from centre front, level). */
    Point place(String kind, Point at) {
        return Point.of(panels.arcFromFront(kind, at), at.x());
    }

    /** Where a point of a panel lies from behind: (arc from centre back, level). */
    Point placeBehind(String kind, Point at) {
        return Point.of(panels.arcFromBack(kind, at), at.x());
    }

    Ellipse at(double level) {
        return stack.at(level);
    }

    double height(double level) {
        return napeHeight - level;
    }

    boolean isTurnedAway(double arc, double level) {
        return StrictMath.abs(arc) > stack.at(level).quarter();
    }

    private Point flat(double arc, double level) {
        return Point.of(stack.at(level).seen(arc), height(level));
    }

    /** Seen from behind; x outwards. */
    Point back(double arc, double level) {
        return flat(arc, level);
    }

    /** Seen from the front; x outwards. */
    Point front(double arc, double level) {
        Point flat = flat(arc, level);
        if (level >= panels.scye()) {
            return flat;
        }
        double across = TrunkPanels.clamp((arc - frontNeck.x()) / (frontTip.x() - frontNeck.x()));
        double shoulder = frontNeck.y() + (frontTip.y() - frontNeck.y()) * across;
        double share = TrunkPanels.clamp((panels.scye() - level) / (panels.scye() - shoulder));
        return flat.plus(atNeck.towards(atTip, across).times(share));
    }

    Point front(Point place) {
        return front(place.x(), place.y());
    }

    Point back(Point place) {
        return back(place.x(), place.y());
    }

    Point frontView(String kind, Point at) {
        return front(place(kind, at));
    }

    Point backView(String kind, Point at) {
        return back(placeBehind(kind, at));
    }

    /** Height of the shoulder seam, prolonged at both ends. */
    double shoulderAt(double x) {
        return neck.y() + (tip.y() - neck.y()) * (x - neck.x()) / (tip.x() - neck.x());
    }

    Optional<Point> seenInFront(String kind, Point at) {
        Point place = place(kind, at);
        return isTurnedAway(place.x(), place.y())
                ? Optional.empty()
                : Optional.of(front(place)).filter(seen -> seen.y() < shoulderAt(seen.x()) + 1);
    }

    Optional<Point> seenBehind(String kind, Point at) {
        Point place = placeBehind(kind, at);
        return isTurnedAway(place.x(), place.y()) ? Optional.empty() : Optional.of(back(place));
    }

    /** Where neck and shoulder meet, and where the shoulder ends. */
    Point neck() {
        return neck;
    }

    Point tip() {
        return tip;
    }

    /** The outline on one side, from the armhole down to a level. */
    List<Point> outline(double bottom) {
        List<Point> outline = new ArrayList<>();
        for (double level = panels.scye(); level < bottom - 1; level += STEP) {
            outline.add(Point.of(stack.at(level).a(), height(level)));
        }
        outline.add(Point.of(stack.at(bottom).a(), height(bottom)));
        return outline;
    }

    /** Of places along an armhole those that are seen, from under the arm to the shoulder's tip. */
    List<Point> aboveUnderArm(List<Point> armhole) {
        return armhole.stream()
                .filter(place -> place.y() <= panels.scye() - UNDER_ARM)
                .sorted(Comparator.comparingDouble(Point::y).reversed())
                .toList();
    }
}
