package io.tailorline.cutter.sim.motion;

import java.util.Arrays;

/**
 * The motion of the head along a path: position and speed at every tick. Times s from the first tick, distances mm
 * along the path.
 */
public final class Motion {

    private final double tick;
    private final double[] distance;
    private final double[] speed;
    private final double[] acceleration;
    private final double seconds;

    private Motion(double tick, double[] distance, double[] speed, double[] acceleration, double seconds) {
        this.tick = tick;
        this.distance = distance;
        this.speed = speed;
        this.acceleration = acceleration;
        this.seconds = seconds;
    }

    /** What the head did so far; one motion is made of it. */
    static final class Samples {
        private static final int ROOM = 256;

        private final double tick;
        private double[] distance = new double[ROOM];
        private double[] speed = new double[ROOM];
        private double[] acceleration = new double[ROOM];
        private int count;

        Samples(double tick) {
            this.tick = tick;
        }

        void add(double s, double v, double a) {
            if (count == distance.length) {
                distance = Arrays.copyOf(distance, 2 * count);
                speed = Arrays.copyOf(speed, 2 * count);
                acceleration = Arrays.copyOf(acceleration, 2 * count);
            }
            distance[count] = s;
            speed[count] = v;
            acceleration[count++] = a;
        }

        public double seconds() {
            return (count - 1) * tick;
        }

        /** The head rests at {@code length} mm, {@code later} seconds after the last tick. */
        Motion end(double length, double later) {
            double total = seconds() + later;
            add(length, 0, 0);
            return new Motion(
                    tick,
                    Arrays.copyOf(distance, count),
                    Arrays.copyOf(speed, count),
                    Arrays.copyOf(acceleration, count),
                    total);
        }
    }

    public double seconds() {
        return seconds;
    }

    /** mm from the beginning of the way to its end. */
    public double length() {
        return distance[distance.length - 1];
    }

    int ticks() {
        return distance.length;
    }

    MotionState at(int index) {
        return new MotionState(distance[index], speed[index], acceleration[index]);
    }

    /** When the head is {@code way} mm from the beginning, s. */
    public double secondsTo(double way) {
        int last = distance.length - 1;
        if (way >= distance[last]) {
            return seconds;
        }
        int found = Arrays.binarySearch(distance, way);
        int after = found >= 0 ? found : -found - 1;
        if (after == 0) {
            return 0;
        }
        double from = distance[after - 1];
        double share = distance[after] > from ? (way - from) / (distance[after] - from) : 1;
        double begin = (after - 1) * tick;
        double end = after == last ? seconds : begin + tick;
        return begin + share * (end - begin);
    }

    /** The head {@code time} seconds after the first tick; at rest at the end after that. */
    public MotionState after(double time) {
        int last = distance.length - 1;
        int before = (int) Math.min(Math.max(0, time / tick), last - 1.0);
        double begin = before * tick;
        double span = before == last - 1 ? seconds - begin : tick;
        double share = span > 0 ? Math.min(1, Math.max(0, (time - begin) / span)) : 1;
        return new MotionState(
                between(distance, before, share), between(speed, before, share), between(acceleration, before, share));
    }

    private static double between(double[] values, int before, double share) {
        return values[before] + (values[before + 1] - values[before]) * share;
    }
}
