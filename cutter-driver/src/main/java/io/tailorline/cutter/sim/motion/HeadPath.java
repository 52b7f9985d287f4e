package io.tailorline.cutter.sim.motion;

import io.tailorline.cutter.profile.TableProfile;
import io.tailorline.cutter.program.TablePoint;
import java.util.List;

/**
 * A run of the knife as the head follows it: thinned, with the speed that the profile allows in each point (the four
 * rules of docs/cutting/motion.md) and how far along it each point of the run lies. Points differ from their
 * neighbours.
 */
public final class HeadPath {

    /** Greatest turn in a point of a curve, degrees; a sharper one is a corner. */
    private static final double SHARPEST_BEND = 20;

    /** Points of one curve have radii that differ by no more than this factor. */
    private static final double ALIKE = 3;

    private final TableProfile profile;
    private final List<TablePoint> line;
    private final List<Integer> kept;
    private final double[] at;
    private final double[] turn;

    public HeadPath(TableProfile profile, List<TablePoint> line) {
        this.profile = profile;
        this.line = line;
        this.kept = SimplifiedLine.kept(line, profile.cornerDeviation());
        this.at = new double[kept.size()];
        this.turn = new double[kept.size()];
        for (int i = 1; i < kept.size(); i++) {
            at[i] = at[i - 1] + point(i - 1).distanceTo(point(i));
        }
        for (int i = 1; i < kept.size() - 1; i++) {
            turn[i] = turn(point(i - 1), point(i), point(i + 1));
        }
    }

    private TablePoint point(int i) {
        return line.get(kept.get(i));
    }

    /**
     * How far along the thinned line each point of the run is passed, mm: those left out by their share of the chord.
     */
    public double[] marks() {
        double[] marks = new double[line.size()];
        for (int i = 1; i < kept.size(); i++) {
            double length = 0;
            for (int p = kept.get(i - 1) + 1; p <= kept.get(i); p++) {
                length += line.get(p - 1).distanceTo(line.get(p));
                marks[p] = length;
            }
            for (int p = kept.get(i - 1) + 1; p <= kept.get(i); p++) {
                marks[p] = at[i - 1] + (at[i] - at[i - 1]) * marks[p] / length;
            }
        }
        return marks;
    }

    /** @param shares of the profile's speed to be had from each point of the run to the next */
    public PathLimits limits(double[] shares) {
        int last = at.length - 1;
        double[] cap = new double[last + 1];
        double[] top = new double[last];
        for (int i = 0; i < last; i++) {
            double share = Double.POSITIVE_INFINITY;
            for (int p = kept.get(i); p < kept.get(i + 1); p++) {
                share = Math.min(share, shares[p]);
            }
            top[i] = profile.maxSpeed() * share;
        }
        cap[0] = top[0];
        for (int i = 1; i < last; i++) {
            cap[i] = Math.min(allowed(i), Math.min(top[i - 1], top[i]));
        }
        return new PathLimits(at, cap, top, profile.acceleration(), profile.jerk());
    }

    /** mm/s in the {@code i}-th point that is kept, which is no stop. */
    private double allowed(int i) {
        double sharp = Math.abs(turn[i]);
        if (sharp == 0) {
            return profile.maxSpeed();
        }
        double radius = Math.abs(radius(i));
        double curve = Math.sqrt(profile.acceleration() * radius);
        double blade = Math.toRadians(profile.knifeRotationDegPerS()) * radius;
        double corner = isBend(i) ? Double.POSITIVE_INFINITY : cornerSpeed(sharp);
        return Math.min(Math.min(profile.maxSpeed(), corner), Math.min(curve, blade));
    }

    /** On the arc that touches both chords and passes the corner within the deviation. */
    private double cornerSpeed(double sharp) {
        double half = Math.cos(sharp / 2);
        return Math.sqrt(profile.acceleration() * profile.cornerDeviation() * half / (1 - half));
    }

    private boolean isBend(int i) {
        return Math.toDegrees(Math.abs(turn[i])) <= SHARPEST_BEND && (isAlike(i, i - 1) || isAlike(i, i + 1));
    }

    private boolean isAlike(int i, int neighbour) {
        if (neighbour < 1 || neighbour >= at.length - 1) {
            return false;
        }
        double ratio = radius(i) / radius(neighbour);
        return ratio <= ALIKE && ratio >= 1 / ALIKE;
    }

    /** Of the curve that the chords approximate, signed like the turn, mm. */
    private double radius(int i) {
        return (at[i + 1] - at[i - 1]) / 2 / turn[i];
    }

    /** Radians, positive to the left. */
    private static double turn(TablePoint a, TablePoint b, TablePoint c) {
        double ux = b.x() - a.x();
        double uy = b.y() - a.y();
        double vx = c.x() - b.x();
        double vy = c.y() - b.y();
        return Math.atan2(ux * vy - uy * vx, ux * vx + uy * vy);
    }
}
