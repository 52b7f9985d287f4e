package io.tailorline.cutter.sim.motion;

import java.util.Optional;

/**
 * Moves the head tick by tick: in each it takes the greatest jerk after which {@link LookAhead} can still keep every
 * limit ahead. That is full jerk upwards where the way is free, and following a braking where it is not. One way; one
 * thread.
 *
 * <p>From rest it tries the way several times: through {@link ShortValleys} level, and diving; the quickest counts.
 *
 * <p>It stops because every tick either gains way or gains speed. The last {@value #LANDING_TICKS} ticks, in which only
 * the acceleration is taken back, are a cubic: a thousandth of a millimetre there is milliseconds.
 */
public final class HeadIntegrator {

    /** s; at most a millimetre of way at the speeds of such tables. */
    static final double TICK = 0.001;

    /** Ticks. */
    private static final int LANDING_TICKS = 8;

    /**
     * Of the shortest ways, half gaining and half losing, this share is left when the acceleration is only taken back.
     */
    private static final double LAST_SHARE = 1 / 12.0;

    /** Halvings of the range of jerk: to a hundredth of the greatest. */
    private static final int HALVINGS = 8;

    /** How hard the head brakes into {@link ShortValleys}: shares that are tried. */
    private static final double[] DIVES = {1, 0.7, 0.4};

    /** No head is under way so long on one way, s: reached only by a defect. */
    private static final double LONGEST = 3600;

    private final PathLimits limits;
    private final LookAhead ahead;
    private final double tick;
    private final double nearlyThere;
    private double s;
    private double v;
    private double a;
    private int next = 1;

    private HeadIntegrator(PathLimits limits, MotionState start) {
        this.limits = limits;
        this.ahead = new LookAhead(limits);
        this.tick = TICK;
        this.s = start.distance();
        this.v = start.speed();
        this.a = start.acceleration();
        this.next = knotAfter(next, s);
        this.nearlyThere =
                Math.min(limits.jerk() * Math.pow(LANDING_TICKS * tick, 3) / 6, (limits.length() - s) * LAST_SHARE);
    }

    /** The motion from {@code start} to the end of the way, where it rests. */
    public static Motion integrate(PathLimits limits, MotionState start) {
        Motion quickest = new HeadIntegrator(limits, start).run();
        if (start.equals(MotionState.REST)) {
            for (double share : DIVES) {
                Optional<PathLimits> deeper = ShortValleys.deepened(limits, share);
                if (deeper.isEmpty()) {
                    break;
                }
                Motion diving = new HeadIntegrator(deeper.get(), start).run();
                quickest = diving.seconds() < quickest.seconds() ? diving : quickest;
            }
        }
        return quickest;
    }

    private Motion run() {
        Motion.Samples samples = new Motion.Samples(tick);
        samples.add(s, v, a);
        while (limits.length() - s > nearlyThere) {
            if (samples.seconds() > LONGEST) {
                throw new IllegalStateException(
                        "The head is stopped at %s mm of %s with %s mm/s.".formatted(s, limits.length(), v));
            }
            step(jerk());
            samples.add(s, v, a);
        }
        return landed(samples);
    }

    /** The acceleration is taken back to zero, and the head rests. */
    private Motion landed(Motion.Samples samples) {
        double length = limits.length();
        double seconds =
                Math.max(Math.cbrt(6 * Math.max(0, length - s) / limits.jerk()), Math.sqrt(2 * v / limits.jerk()));
        for (double left = seconds - tick; left > 0; left -= tick) {
            double change = limits.jerk() * left;
            samples.add(Math.max(s, length - change * left * left / 6), change * left / 2, -change);
        }
        return samples.end(length, seconds - Math.floor(seconds / tick) * tick);
    }

    private void step(double jerk) {
        s = Math.min(limits.length(), Math.max(s, sAfter(jerk)));
        v = Math.max(0, vAfter(jerk));
        a += jerk * tick;
        next = knotAfter(next, s);
    }

    private double jerk() {
        double high = Math.min(limits.jerk(), (limits.acceleration() - a) / tick);
        if (isFree(high)) {
            return high;
        }
        double low = Math.max(-limits.jerk(), (-limits.acceleration() - a) / tick);
        double greatest = high;
        for (int i = 0; i < HALVINGS; i++) {
            double middle = (low + high) / 2;
            if (isFree(middle)) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return wouldTurnBack(low) ? notBackwards(low, greatest) : low;
    }

    /** The least jerk from {@code low} on with which the head does not stop too early. */
    private double notBackwards(double low, double high) {
        double from = low;
        double to = high;
        for (int i = 0; i < HALVINGS; i++) {
            double middle = (from + to) / 2;
            if (wouldTurnBack(middle)) {
                from = middle;
            } else {
                to = middle;
            }
        }
        return to;
    }

    private boolean wouldTurnBack(double jerk) {
        double after = a + jerk * tick;
        return after < 0 && vAfter(jerk) < after * after / (2 * limits.jerk());
    }

    /** Whether the head is not too fast for anything ahead after a tick with {@code jerk}. */
    private boolean isFree(double jerk) {
        double then = sAfter(jerk);
        if (then > limits.length()) {
            return false;
        }
        double speed = vAfter(jerk);
        int knot = next;
        while (knot < limits.last() && limits.at()[knot] <= then) {
            double share = then > s ? (limits.at()[knot] - s) / (then - s) : 1;
            if (!ahead.mayPass(knot, v + (speed - v) * share)) {
                return false;
            }
            knot++;
        }
        return ahead.canHold(then, speed, a + jerk * tick, knot);
    }

    private double sAfter(double jerk) {
        return s + tick * (v + tick * (a / 2 + tick * jerk / 6));
    }

    private double vAfter(double jerk) {
        return v + tick * (a + tick * jerk / 2);
    }

    /** The first knot beyond {@code distance}; the last one ends the way. */
    private int knotAfter(int from, double distance) {
        int knot = from;
        while (knot < limits.last() && limits.at()[knot] <= distance) {
            knot++;
        }
        return knot;
    }
}
