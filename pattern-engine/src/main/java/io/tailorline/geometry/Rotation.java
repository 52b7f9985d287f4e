package io.tailorline.geometry;

/**
 * Sine and cosine of an angle in degrees; quarter turns are exact, so that turned grid coordinates stay on the grid,
 * and another half turn only changes the signs.
 */
public record Rotation(double cos, double sin) {

    private static final double QUARTER_DEG = 90;

    public static Rotation of(double degrees) {
        double quarters = degrees / QUARTER_DEG;
        if (quarters == StrictMath.rint(quarters)) {
            return switch ((int) StrictMath.floorMod((long) quarters, 4L)) {
                case 0 -> new Rotation(1, 0);
                case 1 -> new Rotation(0, 1);
                case 2 -> new Rotation(-1, 0);
                default -> new Rotation(0, -1);
            };
        }
        double beyond = StrictMath.IEEEremainder(degrees, 2 * QUARTER_DEG);
        double sign = StrictMath.rint((degrees - beyond) / (2 * QUARTER_DEG)) % 2 == 0 ? 1 : -1;
        double radians = StrictMath.toRadians(beyond);
        return new Rotation(sign * StrictMath.cos(radians), sign * StrictMath.sin(radians));
    }

    /** The x of a point turned about the origin. */
    public double x(double px, double py) {
        return px * cos - py * sin;
    }

    /** The y of a point turned about the origin. */
    public double y(double px, double py) {
        return px * sin + py * cos;
    }
}
