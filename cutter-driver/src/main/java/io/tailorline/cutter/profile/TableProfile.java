package io.tailorline.cutter.profile;

import java.util.Optional;
import java.util.OptionalDouble;

/**
 * The abilities of one kind of cutting table. A figure outside its {@link Range} is refused with what was expected.
 *
 * @param name by which reports call it
 * @param fieldX reach of the knife along the conveyor, mm
 * @param fieldY reach of the knife along the beam, mm
 * @param maxSpeed knife in the cloth, mm/s
 * @param acceleration mm/s2
 * @param jerk mm/s3
 * @param cornerDeviation how far the blade may cut a corner short in order to keep moving, mm
 * @param knifeRotationDegPerS how fast the blade turns about its axis, degrees/s
 * @param airSpeed knife up, mm/s
 * @param liftAngleDeg a corner that turns by this much or more is cut with a lift: up, turn, down; in (0, 180]
 * @param liftPlungeSeconds one lift and one plunge together, s
 * @param notchSeconds what one notch adds to the cut in which it lies, s
 * @param mostNotchDepth how deep the tool cuts a notch, mm
 * @param drillSeconds one hole, or one dot of a table that marks with a pen or ink, head standing, s
 * @param labelSeconds one label, head standing, s; empty for a table without labeller, for which no labels are planned
 * @param sharpenEveryMetres knife-down length after which the blade is due for sharpening, <em>metres</em>
 * @param sharpenSeconds one sharpening, knife up, s
 * @param registers file that describes another register map than our own; empty for ours
 * @param tools with what it marks, notches and cuts
 * @param homingSeconds finding its origin, once after it is switched on, s; not part of a job
 */
public record TableProfile(
        String name,
        double fieldX,
        double fieldY,
        double maxSpeed,
        double acceleration,
        double jerk,
        double cornerDeviation,
        double knifeRotationDegPerS,
        double airSpeed,
        double liftAngleDeg,
        double liftPlungeSeconds,
        double notchSeconds,
        double mostNotchDepth,
        double drillSeconds,
        OptionalDouble labelSeconds,
        double sharpenEveryMetres,
        double sharpenSeconds,
        Conveyor conveyor,
        Optional<String> registers,
        HeadTools tools,
        double homingSeconds) {

    /** Homing of a table whose profile does not say, s: assumed. */
    public static final double USUAL_HOMING = 4;

    /** {@code sharpenEveryMetres} of a blade that is not sharpened on the table, m. */
    public static final double NEVER_SHARPENED = 10_000;

    /** Of a profile that does not give it, mm: pattern files have notches of 1 to 15 mm (trade, AAMA and ASTM DXF). */
    public static final double USUAL_NOTCH_DEPTH = 15;

    private static final double MM_PER_METRE = 1000;

    public TableProfile {
        if (name.isBlank()) {
            throw new IllegalArgumentException("name must not be blank.");
        }
        Range.FIELD_X.check(fieldX);
        Range.FIELD_Y.check(fieldY);
        Range.MAX_SPEED.check(maxSpeed);
        Range.ACCELERATION.check(acceleration);
        Range.JERK.check(jerk);
        Range.CORNER_DEVIATION.check(cornerDeviation);
        Range.KNIFE_ROTATION.check(knifeRotationDegPerS);
        Range.AIR_SPEED.check(airSpeed);
        Range.LIFT_ANGLE.check(liftAngleDeg);
        Range.LIFT_PLUNGE.check(liftPlungeSeconds);
        Range.NOTCH.check(notchSeconds);
        Range.NOTCH_DEPTH.check(mostNotchDepth);
        Range.DRILL.check(drillSeconds);
        labelSeconds.ifPresent(Range.LABEL::check);
        Range.SHARPEN_EVERY.check(sharpenEveryMetres);
        Range.SHARPEN.check(sharpenSeconds);
        Range.HOMING.check(homingSeconds);
        requireGround(tools, sharpenEveryMetres);
        if (conveyor.window() > fieldX) {
            throw new IllegalArgumentException("conveyor.window (%s mm) must not be longer than fieldX (%s mm)."
                    .formatted(conveyor.window(), fieldX));
        }
    }

    private static void requireGround(HeadTools tools, double sharpenEveryMetres) {
        boolean sharpened = sharpenEveryMetres < NEVER_SHARPENED;
        if (sharpened && tools.blade().filter(blade -> !blade.isGround()).isPresent()) {
            throw new IllegalArgumentException(
                    "sharpenEveryMetres (%s m) must be left out: a blade of the kind '%s' is changed, not sharpened on the table."
                            .formatted(
                                    sharpenEveryMetres,
                                    tools.blade().orElseThrow().word()));
        }
    }

    /** Knife-down length after which the blade is due for sharpening, mm. */
    public double sharpenEvery() {
        return sharpenEveryMetres * MM_PER_METRE;
    }

    /** The same table with other figures for what a fit to measured jobs finds. */
    public TableProfile withFitted(
            double newAcceleration, double newJerk, double newLiftPlungeSeconds, double newNotchSeconds) {
        return with(newAcceleration, newJerk, newLiftPlungeSeconds, newNotchSeconds, tools);
    }

    /** The same table with another way of marking places inside a piece. */
    public TableProfile withMarking(Marking marking) {
        return with(acceleration, jerk, liftPlungeSeconds, notchSeconds, tools.withMarking(marking));
    }

    private TableProfile with(
            double newAcceleration,
            double newJerk,
            double newLiftPlungeSeconds,
            double newNotchSeconds,
            HeadTools newTools) {
        return new TableProfile(
                name,
                fieldX,
                fieldY,
                maxSpeed,
                newAcceleration,
                newJerk,
                cornerDeviation,
                knifeRotationDegPerS,
                airSpeed,
                liftAngleDeg,
                newLiftPlungeSeconds,
                newNotchSeconds,
                mostNotchDepth,
                drillSeconds,
                labelSeconds,
                sharpenEveryMetres,
                sharpenSeconds,
                conveyor,
                registers,
                newTools,
                homingSeconds);
    }
}
