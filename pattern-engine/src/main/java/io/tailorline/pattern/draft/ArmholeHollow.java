package io.tailorline.pattern.draft;

import io.tailorline.geometry.Curve;
import io.tailorline.geometry.Point;

/** Keeps the upper armhole one hollow curve from the shoulder to its pitch: docs/drafting/jacket.md, step 4. */
public final class ArmholeHollow {

    /** A tip that does not lie behind its pitch leaves the shoulder square for this short way only, mm. */
    private static final double LEAST = 16;

    /** The line square off the shoulder should pass at least this share of the armhole's height above its pitch. */
    public static final double LEAST_SHARE = 0.25;

    /** Chords of the upper armhole: fine, so that it leaves the shoulder square although it bends soon after. */
    public static final int CHORDS = 3 * Curve.CHORDS;

    private ArmholeHollow() {}

    /**
     * How far the curve follows the square off the shoulder: as far as wanted, but not beyond the pitch, from which it
     * would have to come back.
     *
     * @param wanted handle of the curve at the shoulder, mm
     * @param off square off the shoulder, downwards, length 1
     * @param inwards from the tip to the pitch, along x, mm
     */
    public static double handle(double wanted, Point off, double inwards) {
        return off.x() * inwards <= 0 ? LEAST : StrictMath.max(LEAST, StrictMath.min(wanted, inwards / off.x()));
    }

    /**
     * How far the curve comes straight into its pitch: as far as wanted, but not from beyond the line square off the
     * shoulder, to which it would have to swing out first; at least {@link #LEAST_SHARE} of the height.
     *
     * @param wanted handle of the curve at the pitch, mm
     * @param off square off the shoulder, downwards, length 1
     * @param toPitch from the tip to the pitch; y downwards, mm
     */
    public static double pitchHandle(double wanted, Point off, Point toPitch) {
        double passes = off.x() * toPitch.x() <= 0 ? toPitch.y() : toPitch.y() - toPitch.x() * off.y() / off.x();
        return StrictMath.min(wanted, StrictMath.max(LEAST_SHARE * toPitch.y(), passes));
    }
}
