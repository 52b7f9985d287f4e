package io.tailorline.cutter.sim.job;

import io.tailorline.cutter.sim.motion.Motion;
import io.tailorline.cutter.sim.motion.MotionState;
import java.util.Optional;

/**
 * What the head does for one record: perhaps a way there first, then its own way, or only a dwell.
 *
 * @param lead seconds before its own way begins
 * @param motion of which its way is a part; empty while it dwells
 * @param begin when its way begins in {@code motion}, s
 * @param end when its way ends, s; without a motion the dwell time
 * @param from distance at which its way begins, mm of {@code motion}
 * @param to distance at which its way ends
 */
record RecordMotion(double lead, Optional<Motion> motion, double begin, double end, double from, double to) {

    static RecordMotion dwell(double lead, double seconds) {
        return new RecordMotion(lead, Optional.empty(), 0, seconds, 0, 0);
    }

    static RecordMotion whole(Motion motion) {
        return new RecordMotion(0, Optional.of(motion), 0, motion.seconds(), 0, motion.length());
    }

    double seconds() {
        return lead + end - begin;
    }

    /** How much of its own way the head has gone after {@code time} seconds, 0 to 1. */
    double share(double time) {
        if (motion.isEmpty() || !(to > from)) {
            return 0;
        }
        double distance = state(motion.orElseThrow(), time).distance();
        return Math.min(1, Math.max(0, (distance - from) / (to - from)));
    }

    /** mm/s after {@code time} seconds. */
    double speed(double time) {
        return motion.map(all -> state(all, time).speed()).orElse(0.0);
    }

    /** Where the head is in the motion after {@code time} seconds; at its beginning during the way there. */
    MotionState state(Motion all, double time) {
        return all.after(begin + Math.max(0, time - lead));
    }
}
