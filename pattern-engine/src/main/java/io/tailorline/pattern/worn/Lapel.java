package io.tailorline.pattern.worn;

import io.tailorline.geometry.Point;
import io.tailorline.geometry.Polyline;
import io.tailorline.pattern.check.fit.HalfGarment;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * The lapel and the collar of one front: the part of the front piece beyond the roll line and the under collar, laid to
 * the gorge as it was drafted, both turned over in the roll line.
 */
final class Lapel {

    private static final String FRONT = "jacket.front";

    private final HalfGarment jacket;
    private final TrunkSurface surface;
    private final SuitPieces pieces;
    private final Polyline roll;

    Lapel(TrunkSurface surface, SuitPieces pieces) {
        this.surface = surface;
        this.jacket = surface.panels().half();
        this.pieces = pieces;
        this.roll = jacket.line(FRONT, "roll line").orElseThrow();
    }

    void drawOn(Half half) {
        boolean isShawl = pieces.edge("jacket.facing", "fall").isPresent();
        Optional<Collar> collar = Collar.of(surface, pieces);
        List<Point> back = seen(Lines.straight(roll.last(), roll.first()));
        List<Point> step = isShawl ? List.of() : ofEdges("gorge", "step");
        List<Point> lapel = Lines.joined(step, ofEdges("lapel"), back);
        Tone tone = pieces.tone("jacket.facing");
        if (isShawl && collar.isPresent()) {
            List<Point> whole = Lines.joined(
                    Lines.reversed(collar.get().fallSeen()),
                    ofEdges("lapel"),
                    back,
                    collar.get().crease());
            half.shape("jacket.lapel", tone, Lines.joined(collar.get().overShoulder(), whole), facing());
        } else {
            half.shape("jacket.lapel", tone, lapel, facing());
            collar.ifPresent(
                    own -> half.shape("jacket.collar", pieces.tone("jacket.topCollar"), own.outline(), own.panel()));
        }
        jacket.marks(FRONT).stream()
                .filter(mark -> mark.what().startsWith("lapel buttonhole") && TrunkPockets.isOf(mark.what(), half))
                .forEach(mark -> half.seam(
                        "jacket.lapel.buttonhole", seen(turned(mark.line().points()))));
    }

    /** Edges that follow each other, against the ring: from the roll line outwards and down to the break. */
    private List<Point> ofEdges(String... names) {
        List<Point> points = new ArrayList<>();
        for (String name : names) {
            jacket.findEdge(FRONT, name).ifPresent(edge -> points.addAll(seen(turned(Lines.reversed(edge)))));
        }
        return points;
    }

    private List<Point> turned(List<Point> points) {
        return Lines.mapped(points, this::turned);
    }

    /** Turned over in the roll line. */
    Point turned(Point at) {
        return at.mirrored(roll.first(), roll.last().minus(roll.first()).unit());
    }

    private List<Point> seen(List<Point> points) {
        return Lines.mapped(points, at -> surface.frontView(FRONT, at));
    }

    /** The cloth of the lapel is the facing's, laid face up on the turned front. */
    private Panel facing() {
        Polyline own = jacket.edge("jacket.facing", "lapel");
        Polyline front = jacket.edge(FRONT, "lapel");
        Point onTop = front.last().x() < front.first().x() ? front.last() : front.first();
        Point onBreak = onTop.equals(front.last()) ? front.first() : front.last();
        Point ownTop = own.last().x() < own.first().x() ? own.last() : own.first();
        Point ownBreak = ownTop.equals(own.last()) ? own.first() : own.last();
        Laying laying = Laying.of(ownBreak, ownTop, onBreak, onTop, true);
        List<Point> ring = new ArrayList<>();
        for (String name : List.of("lapel", "step", "gorge")) {
            jacket.findEdge(FRONT, name).ifPresent(edge -> ring.addAll(edge.points()));
        }
        Function<Point, Optional<Point>> view = at -> Optional.of(surface.frontView(FRONT, turned(laying.there(at))));
        Point phase = jacket.anchor("jacket.facing", "jacket.lapel").orElse(ownBreak);
        return new Panel(Lines.mapped(ring, laying::back), phase, view);
    }
}
