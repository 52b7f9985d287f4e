package io.tailorline.cutter.sim;

import io.tailorline.cutter.profile.TableProfile;
import io.tailorline.cutter.program.TablePoint;
import java.util.List;

/**
 * How long the simulated head needs. Its own arithmetic, apart from the planner's, so that a wrong prediction shows.
 *
 * <p>A run is a knife-down polyline from one stop to the next. Passes: (1) the speed allowed in each vertex; (2) backwards, what
 * can still be braked for; (3) forwards, what can be reached, and the time of each segment by a trapezoid of speed; (4) what
 * limited jerk adds to the run, shared out by time. Linear in the number of points.
 */
final class HeadMotion {

    /** Where two segments turn less than this they are one line to the head, radians. */
    private static final double STRAIGHT = 1e-4;

    private final TableProfile profile;
    private final SCurve knife;
    private final SCurve air;

    HeadMotion(TableProfile profile) {
        this.profile = profile;
        this.knife = new SCurve(profile.maxSpeed(), profile.acceleration(), profile.jerk());
        this.air = new SCurve(profile.airSpeed(), profile.acceleration(), profile.jerk());
    }

    /** Through the air, the blade turning on the way, s. */
    double airSeconds(TablePoint from, TablePoint to) {
        return air.seconds(from.distanceTo(to));
    }

    /** The time of each segment of {@code points}, from rest to rest, s. */
    double[] runSeconds(List<TablePoint> points) {
        int segments = points.size() - 1;
        double[] length = new double[segments];
        double total = 0;
        for (int i = 0; i < segments; i++) {
            length[i] = points.get(i).distanceTo(points.get(i + 1));
            total += length[i];
        }
        double[] limit = vertexLimits(points, length);
        for (int i = segments - 1; i > 0; i--) {
            limit[i] = Math.min(limit[i], reached(limit[i + 1], length[i]));
        }
        double[] seconds = new double[segments];
        double sum = 0;
        double speed = 0;
        for (int i = 0; i < segments; i++) {
            double end = Math.min(limit[i + 1], reached(speed, length[i]));
            seconds[i] = segment(length[i], speed, end);
            sum += seconds[i];
            speed = end;
        }
        double stretch = sum > 0 ? 1 + knife.addedByJerk(total) / sum : 1;
        for (int i = 0; i < segments; i++) {
            seconds[i] *= stretch;
        }
        return seconds;
    }

    /** Speed allowed in each vertex, mm/s; the ends are stops. */
    private double[] vertexLimits(List<TablePoint> points, double[] length) {
        double[] limit = new double[points.size()];
        for (int i = 1; i < points.size() - 1; i++) {
            double turn = turn(points.get(i - 1), points.get(i), points.get(i + 1));
            limit[i] = vertexLimit(turn, (length[i - 1] + length[i]) / 2);
        }
        return limit;
    }

    /**
     * A vertex of a flattened curve is taken on a circle of radius {@code reach / turn}, as fast as acceleration and the turning
     * blade allow; a lone corner may be rounded by the profile's deviation.
     */
    private double vertexLimit(double turn, double reach) {
        double v = profile.maxSpeed();
        if (turn < STRAIGHT) {
            return v;
        }
        double radius = reach / turn;
        double onCircle = Math.sqrt(profile.acceleration() * radius);
        double bladeTurns = Math.toRadians(profile.knifeRotationDegPerS()) * radius;
        double half = Math.sin((Math.PI - turn) / 2);
        double rounded = half < 1
                ? Math.sqrt(profile.acceleration() * profile.cornerDeviation() * half / (1 - half))
                : Double.POSITIVE_INFINITY;
        return Math.min(v, Math.min(bladeTurns, Math.max(onCircle, rounded)));
    }

    private static double turn(TablePoint a, TablePoint b, TablePoint c) {
        double ux = b.x() - a.x();
        double uy = b.y() - a.y();
        double vx = c.x() - b.x();
        double vy = c.y() - b.y();
        return Math.abs(Math.atan2(ux * vy - uy * vx, ux * vx + uy * vy));
    }

    private double reached(double from, double way) {
        return Math.min(profile.maxSpeed(), Math.sqrt(from * from + 2 * profile.acceleration() * way));
    }

    /** Trapezoid or triangle of speed from {@code v0} to {@code v1}, s. */
    private double segment(double way, double v0, double v1) {
        if (way <= 0) {
            return 0;
        }
        double a = profile.acceleration();
        double peak = Math.min(profile.maxSpeed(), Math.sqrt((2 * a * way + v0 * v0 + v1 * v1) / 2));
        double ramps = (2 * peak * peak - v0 * v0 - v1 * v1) / (2 * a);
        return (2 * peak - v0 - v1) / a + (way - ramps) / peak;
    }
}
