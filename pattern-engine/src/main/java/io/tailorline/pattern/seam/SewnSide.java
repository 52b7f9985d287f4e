package io.tailorline.pattern.seam;

import io.tailorline.geometry.Point;
import io.tailorline.geometry.Polyline;
import io.tailorline.pattern.piece.Piece;
import java.util.ArrayList;
import java.util.List;

/**
 * One side of a seam: its edges one after the other, as they are sewn. In a seam of the left side a pair that is drawn
 * as its right piece is sewn against its drawing.
 *
 * @param edges at least one
 * @param notches of this seam, from its beginning to its end
 */
public record SewnSide(List<SewnEdge> edges, List<SeamRun.Mark> notches) {

    public SewnSide {
        edges = List.copyOf(edges);
        notches = List.copyOf(notches);
    }

    static SewnSide of(SeamRun run, List<SeamRun.Mark> notches, boolean fromFirst) {
        List<SewnEdge> edges = new ArrayList<>();
        double along = 0;
        for (SeamRun.Part part : run.parts()) {
            Polyline line = part.edge().line();
            boolean forward = fromFirst != run.seam().turns(part.piece());
            edges.add(new SewnEdge(part.piece(), part.edge(), forward ? line : line.reversed(), forward, along));
            along += line.length();
        }
        return new SewnSide(edges, notches);
    }

    /** mm. */
    public double length() {
        return edges.get(edges.size() - 1).end();
    }

    /** How far along it each notch lies, mm. */
    public List<Double> notchPlaces() {
        return notches.stream().map(SeamRun.Mark::along).toList();
    }

    /**
     * A place on it.
     *
     * @param at piece frame, mm
     * @param direction in which is sewn on, of length 1
     * @param forward whether the piece lies to the left of it
     */
    public record Place(Piece piece, Point at, Point direction, boolean forward) {}

    /** @param along mm from its beginning; beyond an end it is the end */
    public Place at(double along) {
        SewnEdge on = edges.get(0);
        for (SewnEdge edge : edges) {
            on = edge.start() <= along ? edge : on;
        }
        double onEdge = StrictMath.max(0, StrictMath.min(on.line().length(), along - on.start()));
        return new Place(on.piece(), on.line().at(onEdge), on.line().directionAt(onEdge), on.forward());
    }

    /**
     * Its edges joined end to end without a kink, from the origin, with their common end on +x; the pieces lie to the
     * left, mm.
     */
    public List<Polyline> laid() {
        List<Polyline> chained = new ArrayList<>();
        Point at = Point.of(0, 0);
        double heading = 0;
        for (SewnEdge edge : edges) {
            Polyline line = edge.forward() ? edge.line() : edge.line().mapped(point -> Point.of(point.x(), -point.y()));
            double turn = heading - line.startTangent().angleDeg();
            Point from = line.first();
            Point to = at;
            Polyline laid = line.mapped(point -> point.minus(from).turned(turn).plus(to));
            chained.add(laid);
            at = laid.last();
            heading = laid.endTangent().angleDeg();
        }
        double level = at.angleDeg();
        return chained.stream()
                .map(line -> line.mapped(point -> point.turned(-level)))
                .toList();
    }
}
