package io.tailorline.geometry;

/**
 * A point of the plane, or a displacement between two points, mm.
 *
 * @param x first coordinate, mm, finite
 * @param y second coordinate, mm, finite
 */
public record Point(double x, double y) {

    public Point {
        requireFinite(x, y);
    }

    private static void requireFinite(double x, double y) {
        if (!Double.isFinite(x) || !Double.isFinite(y)) {
            throw new IllegalArgumentException("Point (%s, %s) must be finite.".formatted(x, y));
        }
    }

    /** The same of all points of a line: a sum with one number that is not finite is not finite. */
    static void requireFinite(double[] x, double[] y) {
        double sum = 0;
        for (int i = 0; i < x.length; i++) {
            sum += x[i] + y[i];
        }
        if (!Double.isFinite(sum)) {
            for (int i = 0; i < x.length; i++) {
                requireFinite(x[i], y[i]);
            }
        }
    }

    public static Point of(double x, double y) {
        return new Point(x, y);
    }

    public Point plus(Point other) {
        return new Point(x + other.x, y + other.y);
    }

    public Point minus(Point other) {
        return new Point(x - other.x, y - other.y);
    }

    public Point times(double factor) {
        return new Point(x * factor, y * factor);
    }

    public double dot(Point other) {
        return x * other.x + y * other.y;
    }

    /** The z component of the cross product: positive when {@code other} lies counter-clockwise of this direction. */
    public double cross(Point other) {
        return x * other.y - y * other.x;
    }

    public double length() {
        return length(x, y);
    }

    /**
     * Length of a displacement, mm. A square root is exact to the last bit on every machine, as a hypotenuse of
     * {@link StrictMath} is, and far cheaper; millimetres squared neither overflow nor vanish.
     */
    static double length(double x, double y) {
        return Math.sqrt(x * x + y * y);
    }

    public double distanceTo(Point other) {
        return length(other.x - x, other.y - y);
    }

    /** This direction with length 1; a zero displacement has no direction and is refused. */
    public Point unit() {
        double length = length();
        if (length == 0) {
            throw new IllegalArgumentException("A displacement of 0 mm has no direction.");
        }
        return new Point(x / length, y / length);
    }

    /** This displacement turned from +x towards +y, degrees. */
    public Point turned(double degrees) {
        double radians = StrictMath.toRadians(degrees);
        double cos = StrictMath.cos(radians);
        double sin = StrictMath.sin(radians);
        return new Point(x * cos - y * sin, x * sin + y * cos);
    }

    /** The direction of this displacement from +x towards +y, degrees in (-180, 180]. */
    public double angleDeg() {
        return StrictMath.toDegrees(StrictMath.atan2(y, x));
    }

    /** The point at {@code share} of the way to {@code other}: 0 is here, 1 is there. */
    public Point towards(Point other, double share) {
        return new Point(x + (other.x - x) * share, y + (other.y - y) * share);
    }

    /** The mirror image about the line through {@code on} with unit direction {@code along}. */
    public Point mirrored(Point on, Point along) {
        Point v = minus(on);
        return on.plus(along.times(2 * v.dot(along))).minus(v);
    }

    /** This displacement turned a quarter: (x, y) becomes (-y, x). */
    public Point quarterTurned() {
        return new Point(-y, x);
    }
}
