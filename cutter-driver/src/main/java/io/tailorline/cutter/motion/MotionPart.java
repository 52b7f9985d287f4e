package io.tailorline.cutter.motion;

/** A part of a motion along a path. */
interface MotionPart {

    /** s. */
    double seconds();

    /** mm. */
    double way();

    /** @param time since its beginning, s, at most {@link #seconds()} */
    PathState after(double time);
}
