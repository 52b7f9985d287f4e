package io.tailorline.cutter.motion;

import io.tailorline.cutter.profile.TableProfile;
import io.tailorline.cutter.program.TablePoint;
import java.util.List;

/** One run of the knife through the cloth, from standing to standing. */
public final class KnifeRun {

    private KnifeRun() {}

    /**
     * Time of the run, s. Passes: leave out what the corner deviation hides; greatest speed in each corner; braking seen from
     * behind; accelerating seen from the front; ramps between.
     *
     * @param path first and last point are where the knife stands; neighbours differ
     */
    public static double seconds(List<TablePoint> path, TableProfile table) {
        List<TablePoint> points = Deviation.within(table.cornerDeviation(), path);
        int last = points.size() - 1;
        double[] length = new double[last];
        for (int i = 0; i < last; i++) {
            length[i] = points.get(i).distanceTo(points.get(i + 1));
        }
        double[] speed = speeds(points, length, table);
        double seconds = Ramp.rounding(table);
        for (int i = 0; i < last; i++) {
            seconds += Ramp.seconds(length[i], speed[i], speed[i + 1], table.maxSpeed(), table.acceleration());
        }
        return seconds;
    }

    private static double[] speeds(List<TablePoint> points, double[] length, TableProfile table) {
        double[] speed = new double[points.size()];
        CornerSpeed corners = new CornerSpeed(table, points);
        for (int i = 1; i < length.length; i++) {
            speed[i] = corners.at(i);
        }
        for (int i = length.length - 1; i >= 0; i--) {
            speed[i] = Math.min(speed[i], reached(speed[i + 1], length[i], table));
        }
        for (int i = 0; i < length.length; i++) {
            speed[i + 1] = Math.min(speed[i + 1], reached(speed[i], length[i], table));
        }
        return speed;
    }

    private static double reached(double speed, double length, TableProfile table) {
        return Math.sqrt(speed * speed + 2 * table.acceleration() * length);
    }
}
