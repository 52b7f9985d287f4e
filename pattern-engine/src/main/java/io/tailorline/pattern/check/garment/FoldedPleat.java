package io.tailorline.pattern.check.garment;

import io.tailorline.geometry.Mm;
import io.tailorline.geometry.Point;
import io.tailorline.geometry.Polyline;
import io.tailorline.pattern.piece.Edge;
import io.tailorline.pattern.piece.InternalLine;
import io.tailorline.pattern.piece.Notch;
import io.tailorline.pattern.piece.Piece;
import io.tailorline.pattern.piece.StripeAnchor;
import io.tailorline.pattern.seam.NotchPlace;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/**
 * A back with the pleat of an action back, folded as it is sewn, so that the tape reads what the wearer has: what lies
 * between the pleat's mouth and its end is moved back by the pleat, and the edges that it divides are one again. The
 * cut line, which nobody measures, stays as it is.
 */
public final class FoldedPleat {

    private static final String MOUTH = "pleat";
    private static final String END = "pleat.end";
    private static final String ARMHOLE = "armhole";

    /** Two points on the grid nearer than this are one, mm. */
    private static final double SAME = 0.03;

    private final Piece piece;
    /** Edges beyond the pleat. */
    private final List<Edge> beyond;
    /** Where the pleat's end begins beyond the pleat, and how far that is moved back, mm. */
    private final Point atEnd;

    private final Point back;
    /** Along the fold from the pleat's end, length 1. */
    private final Point up;

    private FoldedPleat(Piece piece, Edge mouth, Edge end) {
        this.piece = piece;
        int from = piece.edges().indexOf(end);
        int to = piece.edges().indexOf(mouth);
        List<Edge> after = between(from, to);
        boolean isForward = after.stream().anyMatch(edge -> edge.name().equals(ARMHOLE));
        this.beyond = isForward ? after : between(to, from);
        this.atEnd = isForward ? end.line().last() : end.line().first();
        this.back = (isForward ? end.line().first() : end.line().last()).minus(atEnd);
        Point top = isForward ? mouth.line().first() : mouth.line().last();
        this.up = top.minus(atEnd).unit();
    }

    /** The piece itself where it has no such pleat. */
    public static Piece of(Piece piece) {
        Optional<Edge> end = piece.findEdge(END);
        Optional<Edge> mouth = piece.findEdge(MOUTH);
        return end.isPresent() && mouth.isPresent() ? new FoldedPleat(piece, mouth.get(), end.get()).folded() : piece;
    }

    private List<Edge> between(int from, int to) {
        List<Edge> ring = new ArrayList<>(piece.edges());
        Collections.rotate(ring, -(from + 1));
        int count = Math.floorMod(to - from - 1, ring.size());
        return List.copyOf(ring.subList(0, count));
    }

    private Piece folded() {
        return piece.withEdges(edges())
                .withInternalLines(lines())
                .withGeometry(piece.geometry().withNotches(notches()).withAnchors(anchors()));
    }

    private List<Edge> edges() {
        List<Edge> edges = new ArrayList<>();
        for (Edge edge : piece.edges()) {
            if (edge.name().equals(MOUTH) || edge.name().equals(END)) {
                continue;
            }
            Polyline line = beyond.contains(edge) ? edge.line().mapped(this::movedBack) : edge.line();
            Edge sewn = new Edge(plain(edge.name()), line, edge.allowance());
            int last = edges.size() - 1;
            if (last >= 0 && edges.get(last).name().equals(sewn.name())) {
                edges.set(last, joined(edges.get(last), sewn));
            } else {
                edges.add(sewn);
            }
        }
        if (edges.get(0).name().equals(edges.get(edges.size() - 1).name())) {
            edges.set(0, joined(edges.remove(edges.size() - 1), edges.get(0)));
        }
        return edges;
    }

    private static Edge joined(Edge first, Edge second) {
        Polyline before = first.line().endingAt(second.line().first());
        return new Edge(first.name(), Polyline.joined(before, second.line()), first.allowance());
    }

    private static String plain(String name) {
        int dot = name.indexOf('.');
        return dot < 0 ? name : name.substring(0, dot);
    }

    private Point movedBack(Point point) {
        return Mm.onGrid(point.plus(back));
    }

    private boolean isBeyond(Point point) {
        Point from = point.minus(atEnd);
        return from.dot(back.unit()) < SAME && from.dot(up) > -SAME;
    }

    private Point folded(Point point) {
        return isBeyond(point) ? movedBack(point) : point;
    }

    /** The pleat's own lines lie on the fold now. */
    private List<InternalLine> lines() {
        List<InternalLine> lines = new ArrayList<>();
        for (InternalLine line : piece.internalLines()) {
            List<Point> points = new ArrayList<>();
            for (Point point : line.line().points()) {
                Point at = folded(point);
                if (points.isEmpty() || points.get(points.size() - 1).distanceTo(at) > SAME) {
                    points.add(at);
                }
            }
            if (points.size() > 1 && !line.what().startsWith(MOUTH)) {
                lines.add(new InternalLine(line.what(), new Polyline(points)));
            }
        }
        return lines;
    }

    private List<Notch> notches() {
        return piece.notches().stream()
                .filter(notch -> !NotchPlace.of(notch, piece).edge().name().equals(END))
                .map(notch -> beyond.contains(NotchPlace.of(notch, piece).edge())
                        ? notch.mapped(this::movedBack, angle -> angle)
                        : notch)
                .toList();
    }

    private List<StripeAnchor> anchors() {
        return piece.anchors().stream()
                .map(anchor -> new StripeAnchor(anchor.match(), folded(anchor.at())))
                .toList();
    }
}
