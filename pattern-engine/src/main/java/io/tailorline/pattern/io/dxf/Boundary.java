package io.tailorline.pattern.io.dxf;

import io.tailorline.geometry.Crossing;
import io.tailorline.geometry.Point;
import io.tailorline.geometry.Polyline;
import io.tailorline.geometry.Trace;
import io.tailorline.pattern.notice.Notice;
import io.tailorline.pattern.notice.Quantity;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * A closed outline of a block as edges end to end, counter-clockwise, in the file's unit. Its polylines are chained,
 * small gaps closed, half pieces unfolded.
 *
 * @param mm one unit of the file in mm
 */
record Boundary(List<Polyline> edges, double mm) {

    /** Gaps in an outline up to this are closed, mm. */
    private static final double CLOSED_GAP = 0.5;

    /** Arcs are drawn in chords that lie this near to them, mm. */
    static final double SAGITTA = 0.02;

    /** Ends nearer than this meet, mm: real files write four decimals. */
    static final double MEETS = 0.01;

    /** A point nearer than this to the fold line lies on it, mm. */
    private static final double ON_FOLD = 0.05;

    Boundary {
        edges = List.copyOf(edges);
    }

    /**
     * @param mm one unit of the file in mm
     * @param remarks receives the repairs
     */
    static Optional<Boundary> of(List<DxfEntity> polylines, double mm, Consumer<Notice> remarks) throws BrokenPiece {
        double reach = CLOSED_GAP / mm;
        List<PolylineChain> chains = PolylineChain.of(lines(polylines, SAGITTA / mm), reach, MEETS / mm);
        if (chains.isEmpty()) {
            return Optional.empty();
        }
        PolylineChain outer = Collections.max(
                chains, (a, b) -> Double.compare(StrictMath.abs(area(a.ring())), StrictMath.abs(area(b.ring()))));
        if (chains.size() > 1) {
            remarks.accept(Notice.of("dxf.further-lines", Quantity.of("%.0f", chains.size() - 1, "")));
        }
        if (outer.gap() > reach) {
            Point end = outer.edges().get(outer.edges().size() - 1).last();
            Point start = outer.edges().get(0).first();
            throw new BrokenPiece(Notice.of(
                    "dxf.open",
                    BrokenPiece.coordinate(end.x()),
                    BrokenPiece.coordinate(end.y()),
                    BrokenPiece.coordinate(start.x()),
                    BrokenPiece.coordinate(start.y()),
                    Quantity.of("%.2f", outer.gap() * mm, "mm"),
                    Quantity.of("%.1f", CLOSED_GAP, "mm")));
        }
        if (outer.closings() > 0) {
            remarks.accept(Notice.of("dxf.gaps-closed", Quantity.of("%.0f", outer.closings(), "")));
        }
        requireSimple(outer.ring());
        return Optional.of(new Boundary(area(outer.ring()) > 0 ? outer.edges() : reversed(outer.edges()), mm));
    }

    /** Those with a length, without twin points; a closed one returns to its first point. */
    static List<List<Point>> lines(List<DxfEntity> polylines, double sagitta) {
        List<List<Point>> lines = new ArrayList<>();
        for (DxfEntity polyline : polylines) {
            List<Point> points = withoutTwins(polyline.drawn(sagitta));
            if (polyline.closed() && points.size() > 2) {
                points.add(points.get(0));
            }
            points = withoutTwins(points);
            if (points.size() > 1) {
                lines.add(points);
            }
        }
        return lines;
    }

    private static List<Point> withoutTwins(List<Point> points) {
        List<Point> kept = new ArrayList<>(points.size());
        for (Point point : points) {
            if (kept.isEmpty() || kept.get(kept.size() - 1).distanceTo(point) > 0) {
                kept.add(point);
            }
        }
        return kept;
    }

    private static List<Polyline> reversed(List<Polyline> edges) {
        List<Polyline> turned = new ArrayList<>();
        for (int i = edges.size() - 1; i >= 0; i--) {
            turned.add(edges.get(i).reversed());
        }
        return turned;
    }

    private static double area(List<Point> ring) {
        return new Trace(ring).signedArea();
    }

    private static void requireSimple(List<Point> ring) throws BrokenPiece {
        int n = ring.size();
        if (n < 3 || area(ring) == 0) {
            throw BrokenPiece.at("dxf.encloses-nothing", ring.get(0));
        }
        for (int i = 0; i < n; i++) {
            for (int j = i + 2; j < n; j++) {
                if (i == 0 && j == n - 1) {
                    continue;
                }
                Optional<Crossing> crossing =
                        Crossing.of(ring.get(i), ring.get(i + 1), ring.get(j), ring.get((j + 1) % n));
                if (crossing.isPresent()) {
                    throw BrokenPiece.at("dxf.crosses", crossing.get().at());
                }
            }
        }
    }

    /**
     * The whole piece when a stretch of the boundary lies on the fold line: that stretch is taken out and the others
     * are mirrored about it. Otherwise the boundary itself: the fold runs through a piece that is drawn whole.
     *
     * @throws BrokenPiece when the whole does not close or crosses itself
     */
    Boundary unfolded(Point from, Point to) throws BrokenPiece {
        Point along = to.minus(from).unit();
        List<Polyline> parts = splitOn(from, along);
        int fold = 0;
        while (fold < parts.size() && !liesOn(parts.get(fold), from, along)) {
            fold++;
        }
        if (fold == parts.size()) {
            return this;
        }
        List<Polyline> half = new ArrayList<>();
        for (int k = 1; k < parts.size(); k++) {
            half.add(parts.get((fold + k) % parts.size()));
        }
        half.removeIf(edge -> liesOn(edge, from, along));
        List<Polyline> whole = new ArrayList<>(half);
        for (Polyline edge : reversed(half)) {
            whole.add(edge.mapped(point -> isOn(point, from, along) ? point : point.mirrored(from, along)));
        }
        Boundary unfolded = new Boundary(whole, mm);
        unfolded.requireClosed();
        requireSimple(unfolded.ring());
        return unfolded;
    }

    private void requireClosed() throws BrokenPiece {
        for (int i = 0; i < edges.size(); i++) {
            Point end = edges.get(i).last();
            if (end.distanceTo(edges.get((i + 1) % edges.size()).first()) > MEETS / mm) {
                throw BrokenPiece.at("dxf.open-unfolded", end);
            }
        }
    }

    /** The edges split wherever a vertex lies on the fold. */
    private List<Polyline> splitOn(Point from, Point along) {
        List<Polyline> parts = new ArrayList<>();
        for (Polyline edge : edges) {
            int start = 0;
            for (int i = 1; i < edge.size(); i++) {
                if (i == edge.size() - 1 || isOn(edge.point(i), from, along)) {
                    parts.add(new Polyline(edge.points().subList(start, i + 1)));
                    start = i;
                }
            }
        }
        return parts;
    }

    private boolean liesOn(Polyline edge, Point from, Point along) {
        return edge.points().stream().allMatch(point -> isOn(point, from, along));
    }

    private boolean isOn(Point point, Point from, Point along) {
        return StrictMath.abs(point.minus(from).cross(along)) < ON_FOLD / mm;
    }

    List<Point> ring() {
        return new PolylineChain(edges, 0, 0, MEETS / mm).ring();
    }
}
