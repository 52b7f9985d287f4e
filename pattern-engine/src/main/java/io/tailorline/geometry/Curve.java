package io.tailorline.geometry;

/**
 * A cubic Bézier curve, mm, written as a tailor draws it: it leaves one point in a direction and arrives at another in
 * a direction. Its control points are {@code start}, {@code start + leaving}, {@code end - arriving}, {@code end}.
 *
 * @param leaving direction and strength at the start, mm
 * @param arriving direction and strength at the end, along the run of the curve, mm
 */
public record Curve(Point start, Point leaving, Point arriving, Point end) {

    /** Chords of a curve unless said otherwise; on a 500 mm armhole a chord then stays within 0.1 mm of its arc. */
    public static final int CHORDS = 24;

    public static Polyline line(Point start, Point leaving, Point arriving, Point end) {
        return new Curve(start, leaving, arriving, end).sampled(CHORDS);
    }

    /** The curve at parameter {@code t} in 0..1. */
    public Point at(double t) {
        return Point.of(atX(t), atY(t));
    }

    private double atX(double t) {
        return bernstein(t, start.x(), start.x() + leaving.x(), end.x() - arriving.x(), end.x());
    }

    private double atY(double t) {
        return bernstein(t, start.y(), start.y() + leaving.y(), end.y() - arriving.y(), end.y());
    }

    private static double bernstein(double t, double p0, double p1, double p2, double p3) {
        double s = 1 - t;
        return p0 * (s * s * s) + p1 * (3 * s * s * t) + p2 * (3 * s * t * t) + p3 * (t * t * t);
    }

    /** The curve as {@code chords} chords at even parameters; both ends are exact. */
    public Polyline sampled(int chords) {
        Trace trace = new Trace(chords + 1).to(start);
        for (int i = 1; i < chords; i++) {
            double t = (double) i / chords;
            trace.to(atX(t), atY(t));
        }
        return trace.to(end).line();
    }

    /** The length of {@link #sampled}, mm, without building the line: a solver's most frequent call. */
    public double length(int chords) {
        double sum = 0;
        double fromX = start.x();
        double fromY = start.y();
        for (int i = 1; i <= chords; i++) {
            double t = (double) i / chords;
            double toX = i == chords ? end.x() : atX(t);
            double toY = i == chords ? end.y() : atY(t);
            sum += Point.length(toX - fromX, toY - fromY);
            fromX = toX;
            fromY = toY;
        }
        return sum;
    }
}
