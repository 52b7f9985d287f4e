package io.tailorline.nesting.marker;

/**
 * What a marker must know of the table that it is cut on.
 *
 * @param knife speed with the knife in the cloth, mm/s
 * @param air speed with the knife up, mm/s
 * @param acceleration mm/s2
 * @param jerk mm/s3
 * @param liftAngleDeg corners that turn as much, or more, are cut in two strokes
 * @param liftSeconds to lift the knife and plunge it again, s
 * @param notchSeconds one notch, s
 * @param drillSeconds one hole, s
 * @param window length of cloth under the knife at a time, mm: pieces that reach beyond it wait until the conveyor has
 *     moved on
 */
public record CuttingSpeeds(
        double knife,
        double air,
        double acceleration,
        double jerk,
        double liftAngleDeg,
        double liftSeconds,
        double notchSeconds,
        double drillSeconds,
        double window) {

    /**
     * A good single-ply table: 1 m/s, half of standard gravity, lifts from 60 degrees on, a conveyor that moves while
     * the knife works. The cutter's built-in profile {@code reference} has the same figures.
     */
    public static final CuttingSpeeds REFERENCE =
            new CuttingSpeeds(1000, 1200, 0.5 * 9806.65, 80_000, 60, 0.15, 0.12, 0.30, 1600);

    /** From rest to rest through the air, s: ramps of constant acceleration, rounded by the jerk. */
    double airSeconds(double distance) {
        if (distance == 0) {
            return 0;
        }
        double ramps = air * air / acceleration;
        double moving = distance < ramps ? 2 * Math.sqrt(distance / acceleration) : air / acceleration + distance / air;
        return moving + acceleration / jerk;
    }

    /** What a stop costs a knife that was at full speed and comes to it again, s. */
    double stopSeconds() {
        return knife / acceleration + acceleration / jerk;
    }
}
