package io.tailorline.pattern.worn;

import io.tailorline.geometry.Point;
import io.tailorline.geometry.Polyline;
import io.tailorline.pattern.piece.Piece;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** A tape laid on what is drawn, and on the pieces: it knows points, not how the drawing came by them. */
record DrawnTape(WornView view) {

    private static final int CHORDS = 4000;

    /** From the outline on one side to that on the other, at a height; the shapes of both sides together. */
    double breadth(String shape, double height) {
        return reach(shape, height, 1) + reach(shape, height, -1);
    }

    private double reach(String shape, double height, int sign) {
        return view.named(shape).stream()
                .flatMap(part -> crossings(part.points(), height).stream())
                .mapToDouble(x -> sign * x)
                .max()
                .orElse(Double.NaN);
    }

    /** Across each shape of that name at a height. */
    List<Double> breadths(String shape, double height) {
        return view.named(shape).stream()
                .map(part -> crossings(part.points(), height))
                .map(xs -> xs.get(xs.size() - 1) - xs.get(0))
                .toList();
    }

    private static List<Double> crossings(List<Point> ring, double height) {
        return segments(ring)
                .filter(end -> end[0].y() < height != end[1].y() < height)
                .map(end -> end[0].x() + (end[1].x() - end[0].x()) * (height - end[0].y()) / (end[1].y() - end[0].y()))
                .sorted()
                .toList();
    }

    private static Stream<Point[]> segments(List<Point> ring) {
        return IntStream.range(0, ring.size()).mapToObj(i ->
                new Point[] {ring.get(i), ring.get((i + 1) % ring.size())});
    }

    /** The side of an outline that lies lowest: the cuff of a sleeve. */
    static Point[] lowest(Part part) {
        return segments(part.points())
                .filter(end -> end[0].distanceTo(end[1]) > 30)
                .min(Comparator.comparingDouble(end -> end[0].y() + end[1].y()))
                .orElseThrow();
    }

    /** Along an ellipse from its middle to half a chord x. */
    static double arc(double breadth, double depth, double x) {
        double to = Math.asin(Math.max(-1, Math.min(1, 2 * x / breadth)));
        double sum = 0;
        for (int i = 0; i < CHORDS; i++) {
            double t = to * i / CHORDS;
            double u = to * (i + 1) / CHORDS;
            sum += Math.hypot(breadth / 2 * (Math.sin(u) - Math.sin(t)), depth / 2 * (Math.cos(u) - Math.cos(t)));
        }
        return sum;
    }

    static double girth(double breadth, double depth) {
        return 4 * arc(breadth, depth, breadth / 2);
    }

    /** y of an edge of a piece at a level, on the first of these edges that crosses it. */
    static double across(Piece piece, double level, String... edges) {
        for (String name : edges) {
            List<Point> line =
                    piece.findEdge(name).map(edge -> edge.line().points()).orElse(List.of());
            for (int i = 1; i < line.size(); i++) {
                Point one = line.get(i - 1);
                Point two = line.get(i);
                if (one.x() <= level != two.x() <= level) {
                    return one.y() + (two.y() - one.y()) * (level - one.x()) / (two.x() - one.x());
                }
            }
        }
        return Double.NaN;
    }

    /** How far an edge reaches along the grain. */
    static double along(Polyline line) {
        double least = line.points().stream().mapToDouble(Point::x).min().orElseThrow();
        double most = line.points().stream().mapToDouble(Point::x).max().orElseThrow();
        return most - least;
    }
}
