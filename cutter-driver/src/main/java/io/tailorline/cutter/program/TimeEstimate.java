package io.tailorline.cutter.program;

/**
 * How long a program takes, by part, s, and how far the head goes, mm. An envelope, not a promise of real time. Times
 * are rounded to a millisecond, as the table's own clock counts them, lengths to 0.01 mm.
 *
 * @param cut length / top speed
 * @param corners all other knife-down time: braking, curves, accelerating
 * @param lifts lifting and plunging, in corners and at starts and ends
 * @param conveyor time lost to advances; 0 where they overlap with cutting
 * @param cutLength knife down, mm
 * @param airLength knife up, mm
 */
public record TimeEstimate(
        double cut,
        double corners,
        double lifts,
        double notches,
        double drills,
        double labels,
        double sharpen,
        double air,
        double conveyor,
        double cutLength,
        double airLength) {

    private static final double TICKS_PER_SECOND = 1000;
    private static final double GRID_PER_MM = 100;

    public TimeEstimate {
        cut = onTick(cut);
        corners = onTick(corners);
        lifts = onTick(lifts);
        notches = onTick(notches);
        drills = onTick(drills);
        labels = onTick(labels);
        sharpen = onTick(sharpen);
        air = onTick(air);
        conveyor = onTick(conveyor);
        cutLength = StrictMath.rint(cutLength * GRID_PER_MM) / GRID_PER_MM;
        airLength = StrictMath.rint(airLength * GRID_PER_MM) / GRID_PER_MM;
    }

    /** The sum of the parts, s. */
    public double total() {
        return onTick(cut + corners + lifts + notches + drills + labels + sharpen + air + conveyor);
    }

    private static double onTick(double seconds) {
        if (!(seconds >= 0)) {
            throw new IllegalArgumentException("A part of %s s must not be negative.".formatted(seconds));
        }
        return StrictMath.rint(seconds * TICKS_PER_SECOND) / TICKS_PER_SECOND;
    }
}
