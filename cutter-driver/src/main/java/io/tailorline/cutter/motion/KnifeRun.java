package io.tailorline.cutter.motion;

import io.tailorline.cutter.profile.TableProfile;
import io.tailorline.cutter.program.TablePoint;
import java.util.List;

/** One run of the knife through the cloth, from standstill to standstill. */
public final class KnifeRun {

    private KnifeRun() {}

    /**
     * Time of the run, s.
     *
     * @param path the knife is at rest in its first and last point; neighbours differ
     */
    public static double seconds(List<TablePoint> path, TableProfile table) {
        return motion(path, table).seconds();
    }

    /** Simplifies the path within the corner deviation, limits the speed in each point left, and looks ahead. */
    static MotionProfile motion(List<TablePoint> path, TableProfile table) {
        List<TablePoint> points = Deviation.within(table.cornerDeviation(), path);
        double[] at = new double[points.size()];
        double[] allowed = new double[points.size()];
        CornerSpeed corners = new CornerSpeed(table, points);
        for (int i = 1; i < at.length; i++) {
            at[i] = at[i - 1] + points.get(i - 1).distanceTo(points.get(i));
            allowed[i] = i < at.length - 1 ? corners.at(i) : 0;
        }
        return LookAheadPlanner.along(at, allowed, MotionLimits.knife(table));
    }
}
