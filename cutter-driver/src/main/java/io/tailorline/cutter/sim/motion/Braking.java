package io.tailorline.cutter.sim.motion;

/**
 * The hardest braking from a speed and an acceleration to another speed, ending without acceleration: jerk down, hold,
 * jerk up. Closed sums of constant jerk. Scratch: {@link #from} and {@link #distanceTo} set it, the questions after
 * them refer to it.
 */
final class Braking {

    private final double greatest;
    private final double jerk;

    private double startSpeed;
    private double startAcceleration;
    private double peak;
    private double peakWay;
    private double peakAcceleration;

    private double end;
    private double way;
    private double hardest;

    /**
     * @param greatest deceleration, mm/s2
     * @param jerk mm/s3
     */
    Braking(double greatest, double jerk) {
        this.greatest = greatest;
        this.jerk = jerk;
    }

    /** Begins at {@code speed} and {@code acceleration}; what it still gains first is unavoidable. */
    void from(double speed, double acceleration) {
        startSpeed = speed;
        startAcceleration = acceleration;
        double rising = Math.max(0, acceleration) / jerk;
        peak = speed + jerk * rising * rising / 2;
        peakWay = rising * (speed + jerk * rising * rising / 3);
        peakAcceleration = Math.min(0, acceleration);
    }

    /** The highest speed that cannot be avoided. */
    double peak() {
        return peak;
    }

    /** The speed at which it ends when the acceleration is only taken back to zero. */
    double released() {
        return peak - peakAcceleration * peakAcceleration / (2 * jerk);
    }

    /** Way until {@code speed} is reached without acceleration, mm; until it is released when that is slower anyhow. */
    double distanceTo(double speed) {
        double released = released();
        if (released <= speed) {
            end = released;
            hardest = -peakAcceleration;
        } else {
            end = speed;
            hardest = Math.min(greatest, Math.sqrt(jerk * (peak - speed) + peakAcceleration * peakAcceleration / 2));
        }
        double down = fallSeconds();
        double after = peak + peakAcceleration * down - jerk * down * down / 2;
        double before = end + hardest * hardest / (2 * jerk);
        double held = Math.max(0, after - before);
        way = peakWay
                + down * (peak + peakAcceleration * down / 2 - jerk * down * down / 6)
                + (hardest > 0 ? held / hardest * (after + before) / 2 : 0)
                + lastWay(hardest / jerk);
        return way;
    }

    private double fallSeconds() {
        return Math.max(0, (hardest + peakAcceleration) / jerk);
    }

    /** Way of the last {@code seconds}, in which the acceleration is taken back. */
    private double lastWay(double seconds) {
        return seconds * (end + jerk * seconds * seconds / 6);
    }

    /** Whether speed is not above {@code speed} after {@code distance} mm. */
    boolean isSlowedTo(double speed, double distance) {
        return isPassedRising(speed, distance) || speed >= end && wayUntilBelow(speed) <= distance;
    }

    /** Whether speed is not above {@code speed} after {@code distance} mm, and still rises there. */
    boolean isPassedRising(double speed, double distance) {
        return distance <= (speed >= peak ? peakWay : wayStillBelow(speed));
    }

    /** How far the head comes, still gaining, before it is faster than {@code speed}. */
    private double wayStillBelow(double speed) {
        if (speed < startSpeed || startAcceleration <= 0) {
            return -1;
        }
        double root = Math.sqrt(Math.max(0, startAcceleration * startAcceleration - 2 * jerk * (speed - startSpeed)));
        double seconds = (startAcceleration - root) / jerk;
        return seconds * (startSpeed + startAcceleration * seconds / 2 - jerk * seconds * seconds / 6);
    }

    /** How far the head comes until it is slower than {@code speed} for good. */
    private double wayUntilBelow(double speed) {
        double down = fallSeconds();
        double after = peak + peakAcceleration * down - jerk * down * down / 2;
        if (speed >= after) {
            double root = Math.sqrt(peakAcceleration * peakAcceleration + 2 * jerk * Math.max(0, peak - speed));
            double seconds = (peakAcceleration + root) / jerk;
            return peakWay + seconds * (peak + peakAcceleration * seconds / 2 - jerk * seconds * seconds / 6);
        }
        double before = end + hardest * hardest / (2 * jerk);
        if (speed >= before) {
            return way - lastWay(hardest / jerk) - (speed * speed - before * before) / (2 * hardest);
        }
        return way - lastWay(Math.sqrt(2 * Math.max(0, speed - end) / jerk));
    }
}
