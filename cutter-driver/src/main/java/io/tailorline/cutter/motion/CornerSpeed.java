package io.tailorline.cutter.motion;

import io.tailorline.cutter.profile.TableProfile;
import io.tailorline.cutter.program.TablePoint;
import java.util.List;

/**
 * How fast the knife may pass the points of a path, mm/s.
 *
 * <p>A point of a smooth chain approximates a curve of radius R = mean chord / turn: the speed there is at most
 * {@code sqrt(a R)} for the head and {@code omega R} for the turning blade. A real corner is rounded within the corner
 * deviation d, by the arc that touches both chords: {@code sqrt(a d s / (1 - s))} with {@code s = sin((180 - turn) /
 * 2)}; known as junction deviation from the controllers of small machines (S. K. Jeon, "Improving Grbl: Cornering
 * Algorithm", 2011).
 */
final class CornerSpeed {

    /**
     * A turn above this is a corner, not the bend of a curve, degrees: a 4 mm radius within 0.05 mm turns so much a
     * chord.
     */
    private static final double SHARPEST_BEND = 20;

    /**
     * Two points bend alike when their radii differ by no more than this factor: chords of one curve are about equal.
     */
    private static final double ALIKE = 3;

    private final TableProfile table;

    /** In each inner point, degrees; signed. */
    private final double[] turn;

    /** In each inner point, mm; signed like the turn, infinite where the path runs straight on. */
    private final double[] radius;

    CornerSpeed(TableProfile table, List<TablePoint> path) {
        this.table = table;
        this.turn = new double[path.size()];
        this.radius = new double[path.size()];
        for (int i = 1; i < path.size() - 1; i++) {
            TablePoint at = path.get(i);
            turn[i] = TurnAngle.degrees(path.get(i - 1), at, path.get(i + 1));
            double chords = path.get(i - 1).distanceTo(at) + at.distanceTo(path.get(i + 1));
            radius[i] = chords / 2 / Math.toRadians(turn[i]);
        }
    }

    /** Greatest speed at the {@code i}-th point, which is neither the first nor the last. */
    double at(int i) {
        double bend = Math.abs(Math.toRadians(turn[i]));
        if (bend == 0) {
            return table.maxSpeed();
        }
        double reach = Math.abs(radius[i]);
        double blade = Math.toRadians(table.knifeRotationDegPerS()) * reach;
        double curve = Math.min(Math.sqrt(table.acceleration() * reach), blade);
        double speed = isBend(i) ? curve : Math.min(curve, rounded(bend));
        return Math.min(table.maxSpeed(), speed);
    }

    private double rounded(double turn) {
        double s = StrictMath.sin((Math.PI - turn) / 2);
        return Math.sqrt(table.acceleration() * table.cornerDeviation() * s / (1 - s));
    }

    private boolean isBend(int i) {
        return Math.abs(turn[i]) <= SHARPEST_BEND && (isAlike(i, i - 1) || isAlike(i, i + 1));
    }

    private boolean isAlike(int i, int neighbour) {
        if (neighbour < 1 || neighbour > turn.length - 2) {
            return false;
        }
        double ratio = radius[i] / radius[neighbour];
        return ratio <= ALIKE && ratio >= 1 / ALIKE;
    }
}
