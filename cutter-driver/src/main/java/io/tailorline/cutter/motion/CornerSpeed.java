package io.tailorline.cutter.motion;

import io.tailorline.cutter.profile.TableProfile;
import io.tailorline.cutter.program.TablePoint;
import java.util.List;

/**
 * How fast the knife may pass the points of a path, mm/s.
 *
 * <p>A point of a smooth chain stands for a curve of radius R = mean chord / turn: the speed there is at most {@code
 * sqrt(a R)} for the head and {@code omega R} for the turning blade. A real corner is rounded within the corner deviation d, by
 * the arc that touches both chords: {@code sqrt(a d s / (1 - s))} with {@code s = sin((180 - turn) / 2)}; known as junction
 * deviation from the controllers of small machines (S. K. Jeon, "Improving Grbl: Cornering Algorithm", 2011).
 */
final class CornerSpeed {

    /** A turn above this is a corner, not the bend of a curve, degrees: a 4 mm radius within 0.05 mm turns so much a chord. */
    private static final double SHARPEST_BEND = 20;

    /** Two points bend alike when their radii differ by no more than this factor: chords of one curve are about equal. */
    private static final double ALIKE = 3;

    private final TableProfile table;
    private final List<TablePoint> path;

    CornerSpeed(TableProfile table, List<TablePoint> path) {
        this.table = table;
        this.path = path;
    }

    /** Greatest speed at the {@code i}-th point, which is neither the first nor the last. */
    double at(int i) {
        double turn = Math.abs(Math.toRadians(turn(i)));
        if (turn == 0) {
            return table.maxSpeed();
        }
        double radius = Math.abs(radius(i));
        double blade = Math.toRadians(table.knifeRotationDegPerS()) * radius;
        double curve = Math.min(Math.sqrt(table.acceleration() * radius), blade);
        double speed = isBend(i) ? curve : Math.min(curve, rounded(turn));
        return Math.min(table.maxSpeed(), speed);
    }

    private double rounded(double turn) {
        double s = StrictMath.sin((Math.PI - turn) / 2);
        return Math.sqrt(table.acceleration() * table.cornerDeviation() * s / (1 - s));
    }

    private boolean isBend(int i) {
        return Math.abs(turn(i)) <= SHARPEST_BEND && (isAlike(i, i - 1) || isAlike(i, i + 1));
    }

    private boolean isAlike(int i, int neighbour) {
        if (neighbour < 1 || neighbour > path.size() - 2) {
            return false;
        }
        double ratio = radius(i) / radius(neighbour);
        return ratio <= ALIKE && ratio >= 1 / ALIKE;
    }

    /** Signed like the turn; infinite where the path runs straight on. */
    private double radius(int i) {
        double chords = path.get(i - 1).distanceTo(path.get(i)) + path.get(i).distanceTo(path.get(i + 1));
        return chords / 2 / Math.toRadians(turn(i));
    }

    private double turn(int i) {
        return Turn.degrees(path.get(i - 1), path.get(i), path.get(i + 1));
    }
}
