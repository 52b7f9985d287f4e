package io.tailorline.pattern.worn;

import io.tailorline.geometry.Point;
import io.tailorline.geometry.Polyline;
import io.tailorline.pattern.check.fit.HalfGarment;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The collar of one half: the under collar laid to the gorge of the front and turned over in the roll line, as far as
 * the shoulder; from there its fall goes round behind the neck. How it bends there, and how high it stands beside the
 * neck, is estimated by eye.
 */
final class Collar {

    private static final String FRONT = "jacket.front";

    /**
     * A collar is a fall of stand + 15 over its stand, mm: docs/drafting/jacket.md, step 12. So far its edge falls
     * below the neck seam at centre back.
     */
    static final double FALL_OVER_STAND = 15;

    /** Cloth and canvas of collar and shoulder lie over each other, mm. */
    private static final double THICK = 5;

    private final TrunkSurface surface;
    private final Polyline roll;
    private final Laying laying;
    private final Polyline gorge;
    private final Polyline end;
    private final Polyline fall;
    private final double depth;

    private Collar(
            TrunkSurface surface,
            Polyline roll,
            Laying laying,
            Polyline gorge,
            Polyline end,
            Polyline fall,
            double depth) {
        this.surface = surface;
        this.roll = roll;
        this.laying = laying;
        this.gorge = gorge;
        this.end = end;
        this.fall = fall;
        this.depth = depth;
    }

    static Optional<Collar> of(TrunkSurface surface, SuitPieces pieces) {
        HalfGarment jacket = surface.panels().half();
        for (String kind : List.of("jacket.felt.underCollar", "jacket.underCollar")) {
            Optional<Polyline> gorge = edge(pieces, kind, "gorge");
            Optional<Polyline> end = edge(pieces, kind, "end");
            Optional<Polyline> fall = edge(pieces, kind, "fall");
            Optional<Polyline> neck = edge(pieces, kind, "backNeck");
            if (gorge.isPresent() && end.isPresent() && fall.isPresent() && neck.isPresent()) {
                Polyline onFront = jacket.edge(FRONT, "gorge");
                Point neckPoint = surfaceNeck(jacket);
                Laying laying = Stream.of(false, true)
                        .map(over -> Laying.of(
                                gorge.get().first(), gorge.get().last(), onFront.last(), onFront.first(), over))
                        .min(Comparator.comparingDouble(
                                own -> own.there(neck.get().last()).distanceTo(neckPoint)))
                        .orElseThrow();
                double depth = neck.get().first().distanceTo(fall.get().last());
                return Optional.of(new Collar(
                        surface,
                        jacket.line(FRONT, "roll line").orElseThrow(),
                        laying,
                        gorge.get(),
                        end.get(),
                        fall.get(),
                        depth));
            }
        }
        return Optional.empty();
    }

    private static Point surfaceNeck(HalfGarment jacket) {
        Polyline neck = jacket.edge(FRONT, "neck");
        return neck.first().x() < neck.last().x() ? neck.first() : neck.last();
    }

    /** Of the whole felt the right half. */
    private static Optional<Polyline> edge(SuitPieces pieces, String kind, String name) {
        return pieces.edge(kind, name + "Right").or(() -> pieces.edge(kind, name));
    }

    /** Height of the collar at centre back above the neck seam. */
    double stand() {
        return (depth - FALL_OVER_STAND) / 2;
    }

    private List<Point> seen(Polyline own) {
        Point along = roll.last().minus(roll.first()).unit();
        return Lines.mapped(
                own.points(), at -> surface.frontView(FRONT, laying.there(at).mirrored(roll.first(), along)));
    }

    /** The fall from the collar's end until it reaches the shoulder. */
    List<Point> fallSeen() {
        List<Point> seen = new ArrayList<>();
        for (Point at : seen(fall)) {
            if (at.y() > surface.shoulderAt(at.x()) + THICK) {
                break;
            }
            seen.add(at);
        }
        return seen;
    }

    /** The highest place of the collar beside the neck. */
    Point top() {
        return surface.neck().plus(Point.of(-7, stand() * .85));
    }

    /** Where the fall lies on the shoulder. */
    Point onShoulder() {
        List<Point> seen = fallSeen();
        double x = seen.isEmpty()
                ? surface.neck().x() + FALL_OVER_STAND
                : seen.get(seen.size() - 1).x();
        double least = surface.neck().x() + FALL_OVER_STAND * .8;
        double at = StrictMath.max(least, StrictMath.min(x, surface.neck().x() + 2.4 * FALL_OVER_STAND));
        return Point.of(at, surface.shoulderAt(at) + THICK);
    }

    /** From the top over the neck to where the fall meets the shoulder, as the collar rolls. */
    List<Point> overShoulder() {
        Point top = top();
        Point on = onShoulder();
        double wide = on.x() - top.x();
        return Lines.curve(top, Point.of(wide * .6, 2), Point.of(wide * .25, (on.y() - top.y()) * .6), on);
    }

    /** From where the roll line leaves the gorge up to the top. */
    List<Point> crease() {
        return List.of(surface.frontView(FRONT, roll.first()), top());
    }

    List<Point> outline() {
        return Lines.joined(
                List.of(surface.frontView(FRONT, roll.first())),
                seen(gorge),
                seen(end),
                fallSeen(),
                Lines.reversed(overShoulder()));
    }

    /** Stripes run along centre back. */
    Panel panel() {
        Point along = roll.last().minus(roll.first()).unit();
        List<Point> ring = Lines.joined(gorge.points(), end.points(), fall.points());
        return new Panel(
                ring,
                fall.last(),
                at -> Optional.of(surface.frontView(FRONT, laying.there(at).mirrored(roll.first(), along)))
                        .filter(seen -> seen.y() <= surface.shoulderAt(seen.x()) + THICK));
    }
}
