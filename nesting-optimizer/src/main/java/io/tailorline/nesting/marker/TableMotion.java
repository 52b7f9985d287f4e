package io.tailorline.nesting.marker;

import java.util.Locale;

/**
 * The motion limits of the table that cuts a marker, as the objective needs them for the travel from piece to piece.
 * The caller takes the figures from the table's profile.
 *
 * @param airSpeed with the knife up, mm/s
 * @param acceleration mm/s2
 * @param jerk mm/s3
 * @param liftAngleDeg corners that turn by this much or more are cut with a lift; in (0, 180]
 * @param window length of cloth under the knife at a time, mm: pieces that reach beyond it wait for the conveyor
 */
public record TableMotion(double airSpeed, double acceleration, double jerk, double liftAngleDeg, double window) {

    /**
     * The default: a good single-ply table, half of standard gravity, a window of 1.6 m. The cutter's tests hold these
     * figures to its built-in profile {@code reference}.
     */
    public static final TableMotion USUAL = new TableMotion(1200, 0.5 * 9806.65, 80_000, 60, 1600);

    /**
     * Cloth kept under the knife before the hindmost piece when the conveyor advances, mm: bites overlap by so much in
     * practice (6.3 mm on common multi-ply cutters).
     */
    public static final double BITE_OVERLAP = 6;

    public TableMotion {
        positive("airSpeed", airSpeed, "mm/s");
        positive("acceleration", acceleration, "mm/s2");
        positive("jerk", jerk, "mm/s3");
        positive("liftAngleDeg", liftAngleDeg, "degrees");
        positive("window", window, "mm");
    }

    private static void positive(String field, double value, String unit) {
        if (!(value > 0) || Double.isInfinite(value)) {
            throw new IllegalArgumentException(
                    String.format(Locale.ROOT, "%s (%s %s) must be greater than 0.", field, value, unit));
        }
    }

    /** Time of a travel from rest to rest, s: ramps of constant acceleration, rounded by the jerk. */
    public double travelSeconds(double distance) {
        if (distance == 0) {
            return 0;
        }
        double ramps = airSpeed * airSpeed / acceleration;
        double moving = distance < ramps
                ? 2 * Math.sqrt(distance / acceleration)
                : airSpeed / acceleration + distance / airSpeed;
        return moving + acceleration / jerk;
    }
}
