package io.tailorline.cutter.sim.motion;

import io.tailorline.cutter.profile.TableProfile;
import io.tailorline.cutter.program.TablePoint;
import java.util.Arrays;
import java.util.List;

/**
 * How the simulated head moves. Its own arithmetic, apart from the planner's, so that a wrong prediction shows: the way
 * is integrated tick by tick ({@link HeadIntegrator}) within the limits that the profile sets.
 */
public final class HeadMotion {

    private final TableProfile profile;

    public HeadMotion(TableProfile profile) {
        this.profile = profile;
    }

    /** Through the air, the blade turning on the way, from rest to rest. */
    public Motion air(TablePoint from, TablePoint to, double share) {
        return integrate(airLimits(from.distanceTo(to), share));
    }

    /** Through the air at a share of the profile's speed, s. */
    public double airSeconds(TablePoint from, TablePoint to, double share) {
        return air(from, to, share).seconds();
    }

    public PathLimits airLimits(double length, double share) {
        return PathLimits.straight(length, profile.airSpeed() * share, profile.acceleration(), profile.jerk());
    }

    /** With the knife in the cloth along {@code points}, which differ from their neighbours, from rest to rest. */
    public Motion knife(List<TablePoint> points, double share) {
        if (points.size() < 2) {
            return noMotion();
        }
        double[] shares = new double[points.size() - 1];
        Arrays.fill(shares, share);
        return integrate(line(points).limits(shares));
    }

    public HeadPath line(List<TablePoint> points) {
        return new HeadPath(profile, points);
    }

    /** Nowhere. */
    public Motion noMotion() {
        return integrate(airLimits(0, 1));
    }

    private static Motion integrate(PathLimits limits) {
        return HeadIntegrator.integrate(limits, MotionState.REST);
    }
}
