package io.tailorline.pattern.correct;

import io.tailorline.geometry.Mm;
import io.tailorline.geometry.NearestOnSegment;
import io.tailorline.geometry.Point;
import io.tailorline.geometry.Polyline;
import io.tailorline.geometry.Ring;
import io.tailorline.geometry.ShortChords;
import io.tailorline.geometry.Trace;
import io.tailorline.pattern.piece.Edge;
import io.tailorline.pattern.piece.InternalCut;
import io.tailorline.pattern.piece.InternalLine;
import io.tailorline.pattern.piece.Notch;
import io.tailorline.pattern.piece.Piece;
import io.tailorline.pattern.piece.PieceGeometry;
import io.tailorline.pattern.piece.StripeAnchor;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * A piece with points of its seam line moved. What lies beside the seam goes with the nearest place of it: a point of
 * the cut line, or a notch, keeps its distance from the seam and turns with it, so that the allowance stays; a drawn
 * line, a stripe anchor or an internal cut that ends on the seam ends on it again. Grain and drill holes stay.
 *
 * <p>Passes: 1. the edges that move are divided into short chords, and so is the cut line beside them; 2. every point
 * is moved; 3. points within {@link #STRAIGHT} of the chord of their neighbours are left out again.
 */
final class MovedPiece {

    /** Chords of what moves, mm: a curve of 10 mm over 40 leaves its chord by 0.01 mm at most. */
    private static final double CHORD = 2;

    /** Points this near to the line of the points around them are left out, mm. */
    private static final double STRAIGHT = 0.004;

    /** A mark this near to the seam line ends on it, mm: as the certificate. */
    private static final double ON_SEAM = 0.1;

    private static final Point ORIGIN = Point.of(0, 0);

    private final Piece piece;
    private final Map<Integer, EdgeDisplacement> moves = new TreeMap<>();

    MovedPiece(Piece piece) {
        this.piece = piece;
    }

    /** A point of an edge; at an end the corner, and both edges with it. */
    void move(Edge edge, double along, Point by) {
        int n = piece.edges().size();
        int index = piece.edges().indexOf(edge);
        of(index).add(along, by);
        if (along <= 0) {
            Edge before = piece.edges().get((index + n - 1) % n);
            of((index + n - 1) % n).add(before.length(), by);
        } else if (along >= edge.length()) {
            of((index + 1) % n).add(0, by);
        }
    }

    /**
     * Edges along courses of their own. Where two of them meet that do not agree the corner goes to the middle between
     * both; where one meets an edge without a course it takes that edge's end along.
     *
     * @param courses by the index of the edge
     */
    void follow(Map<Integer, Course> courses) {
        int n = piece.edges().size();
        courses.forEach((index, course) -> of(index).add(course));
        for (int i = 0; i < n; i++) {
            int before = (i + n - 1) % n;
            Optional<Point> here = Optional.ofNullable(courses.get(i)).map(course -> course.at(0));
            Optional<Point> there = Optional.ofNullable(courses.get(before)).map(course -> course.at(course.length()));
            if (here.isPresent() || there.isPresent()) {
                Point corner = here.or(() -> there)
                        .orElseThrow()
                        .towards(there.or(() -> here).orElseThrow(), 0.5);
                pull(i, 0, corner.minus(here.orElse(ORIGIN)));
                pull(before, piece.edges().get(before).length(), corner.minus(there.orElse(ORIGIN)));
            }
        }
    }

    private void pull(int index, double along, Point by) {
        if (by.length() > 0) {
            of(index).add(along, by);
        }
    }

    private EdgeDisplacement of(int index) {
        return moves.computeIfAbsent(
                index, i -> new EdgeDisplacement(piece.edges().get(i).length()));
    }

    /** The farthest that a point of the seam line moves, mm. */
    double farthest() {
        double farthest = 0;
        for (Map.Entry<Integer, EdgeDisplacement> move : moves.entrySet()) {
            double length = piece.edges().get(move.getKey()).length();
            for (double along = 0; along <= length; along += CHORD) {
                farthest = StrictMath.max(farthest, move.getValue().at(along).length());
            }
        }
        return farthest;
    }

    /** @param notches where they are before the seam line moves */
    Piece moved(List<Notch> notches) {
        PieceGeometry old = piece.geometry();
        return piece.withEdges(edges())
                .withInternalLines(piece.internalLines().stream()
                        .map(line -> new InternalLine(line.what(), endsMoved(line.line())))
                        .toList())
                .withGeometry(new PieceGeometry(
                        cutLine(),
                        old.grainLine(),
                        notches.stream().map(this::notch).toList(),
                        old.drillHoles(),
                        old.internalCuts().stream()
                                .map(cut -> new InternalCut(cut.what(), cutMoved(cut.line())))
                                .toList(),
                        old.anchors().stream()
                                .map(anchor -> new StripeAnchor(anchor.match(), onSeam(anchor.at())))
                                .toList()));
    }

    private List<Edge> edges() {
        List<Edge> edges = new ArrayList<>();
        for (int i = 0; i < piece.edges().size(); i++) {
            Edge edge = piece.edges().get(i);
            EdgeDisplacement move = moves.get(i);
            edges.add(move == null ? edge : new Edge(edge.name(), line(edge.line(), move), edge.allowance()));
        }
        return edges;
    }

    private static Polyline line(Polyline line, EdgeDisplacement move) {
        List<Point> points = new ArrayList<>();
        points.add(line.first().plus(move.at(0)));
        for (int i = 1; i < line.size(); i++) {
            double from = line.station(i - 1);
            double to = line.station(i);
            List<Point> run = new ArrayList<>();
            for (double along : divided(from, to)) {
                run.add(line.at(along).plus(move.at(along)));
            }
            points.addAll(tail(straightened(run)));
        }
        return new Polyline(Mm.onGrid(points));
    }

    /** Both ends, and equal steps between them. */
    private static List<Double> divided(double from, double to) {
        int parts = (int) StrictMath.max(1, StrictMath.floor((to - from) / CHORD));
        List<Double> places = new ArrayList<>(parts + 1);
        for (int i = 0; i <= parts; i++) {
            places.add(i == parts ? to : from + (to - from) * i / parts);
        }
        return places;
    }

    private static List<Point> tail(List<Point> points) {
        return points.subList(1, points.size());
    }

    /** The ends and what lies off the line between them (Douglas and Peucker 1973). */
    private static List<Point> straightened(List<Point> run) {
        Point first = run.get(0);
        Point last = run.get(run.size() - 1);
        int farthest = 0;
        double off = STRAIGHT * STRAIGHT;
        for (int i = 1; i < run.size() - 1; i++) {
            double square = NearestOnSegment.of(run.get(i), first.x(), first.y(), last.x(), last.y())
                    .square();
            farthest = square > off ? i : farthest;
            off = StrictMath.max(off, square);
        }
        if (farthest == 0) {
            return List.of(first, last);
        }
        List<Point> kept = new ArrayList<>(straightened(run.subList(0, farthest + 1)));
        kept.addAll(tail(straightened(run.subList(farthest, run.size()))));
        return kept;
    }

    /** Where a tight seam moves inwards, points of its cut line meet or pass each other: one of them stays. */
    private Ring cutLine() {
        Ring ring = piece.cutLine();
        List<Point> points = new ArrayList<>();
        for (int i = 0; i < ring.size(); i++) {
            Point from = ring.point(i);
            Point to = ring.point(ring.next(i));
            List<Point> run = new ArrayList<>();
            for (double along : divided(0, from.distanceTo(to))) {
                run.add(moved(from.towards(to, along / from.distanceTo(to))));
            }
            List<Point> kept = straightened(run);
            points.addAll(kept.subList(0, kept.size() - 1));
        }
        return ShortChords.leftOutOfRing(new Trace(Mm.onGrid(points)));
    }

    /**
     * The nearest place of the seam line.
     *
     * @param along from the first point of the edge, mm
     */
    private record Foot(int edge, double along, Point at, double distance) {}

    private Foot foot(Point point) {
        Foot nearest = new Foot(0, 0, point, Double.POSITIVE_INFINITY);
        for (int i = 0; i < piece.edges().size(); i++) {
            Polyline line = piece.edges().get(i).line();
            double along = NearestOnSegment.along(line, point);
            Point at = line.at(along);
            double distance = point.distanceTo(at);
            nearest = distance < nearest.distance ? new Foot(i, along, at, distance) : nearest;
        }
        return nearest;
    }

    /** How far the seam turns there, degrees. */
    private double turnDeg(Foot foot) {
        EdgeDisplacement move = moves.get(foot.edge);
        if (move == null) {
            return 0;
        }
        Point before = piece.edges().get(foot.edge).line().directionAt(foot.along);
        Point after = before.plus(move.slope(foot.along));
        return StrictMath.toDegrees(StrictMath.atan2(before.cross(after), before.dot(after)));
    }

    private Point moved(Point point) {
        Foot foot = foot(point);
        EdgeDisplacement move = moves.get(foot.edge);
        return move == null
                ? point
                : foot.at.plus(move.at(foot.along)).plus(point.minus(foot.at).turned(turnDeg(foot)));
    }

    private Notch notch(Notch notch) {
        double turned = notch.angleDeg() + turnDeg(foot(notch.at()));
        double angle = turned > 180 ? turned - 360 : turned <= -180 ? turned + 360 : turned;
        return new Notch(Mm.onGrid(moved(notch.at())), angle, notch.depth(), notch.kind(), notch.mate());
    }

    /** A point on the seam line goes with it, any other stays. */
    private Point onSeam(Point point) {
        return foot(point).distance <= ON_SEAM ? Mm.onGrid(moved(point)) : point;
    }

    private Polyline endsMoved(Polyline line) {
        List<Point> points = new ArrayList<>(line.points());
        points.set(0, onSeam(points.get(0)));
        points.set(points.size() - 1, onSeam(points.get(points.size() - 1)));
        return new Polyline(points);
    }

    /** An internal cut that runs out through the cut line does so again. */
    private Polyline cutMoved(Polyline line) {
        Point last = line.last();
        boolean runsOut = piece.cutLine().distanceTo(last.x(), last.y()) <= ON_SEAM;
        return runsOut ? line.endingAt(Mm.onGrid(moved(last))) : line;
    }
}
