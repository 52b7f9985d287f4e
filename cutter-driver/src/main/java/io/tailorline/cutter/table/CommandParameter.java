package io.tailorline.cutter.table;

import java.util.Locale;

/** Parameters of commands as a table counts them: 32 bits, two's complement where they may be negative. */
public final class CommandParameter {

    private static final double COUNTS_PER_MM = 100;
    private static final double FARTHEST = Integer.MAX_VALUE / COUNTS_PER_MM;

    private CommandParameter() {}

    /**
     * A distance in 0.01 mm.
     *
     * @throws IllegalArgumentException when it is not positive, or more than a table can count
     */
    public static long distance(double mm) {
        if (!(mm > 0 && mm <= FARTHEST)) {
            throw new IllegalArgumentException(
                    String.format(Locale.ROOT, "Distance (%s mm) must be above 0 and at most %.0f mm.", mm, FARTHEST));
        }
        return Math.round(mm * COUNTS_PER_MM);
    }

    /**
     * A coordinate in 0.01 mm.
     *
     * @throws IllegalArgumentException when it is more than a table can count
     */
    public static long coordinate(double mm) {
        if (!(Math.abs(mm) <= FARTHEST)) {
            throw new IllegalArgumentException(String.format(
                    Locale.ROOT, "Coordinate (%s mm) must lie within %.0f mm of the origin.", mm, FARTHEST));
        }
        return Integer.toUnsignedLong((int) Math.round(mm * COUNTS_PER_MM));
    }

    /** The distance of {@code counts}, mm. */
    public static double distanceMm(long counts) {
        return counts / COUNTS_PER_MM;
    }

    /** The coordinate of {@code counts}, mm. */
    public static double coordinateMm(long counts) {
        return (int) counts / COUNTS_PER_MM;
    }
}
