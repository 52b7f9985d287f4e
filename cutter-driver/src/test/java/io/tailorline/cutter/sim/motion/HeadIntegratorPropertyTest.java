package io.tailorline.cutter.sim.motion;

import static org.assertj.core.api.Assertions.assertThat;

import io.tailorline.cutter.profile.BuiltInProfile;
import io.tailorline.cutter.profile.TableProfile;
import io.tailorline.cutter.program.TablePoint;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;

/** The motion along any line keeps every limit at every tick, and in every point. */
class HeadIntegratorPropertyTest {

    /** Rounding in one tick, share. */
    private static final double HAIR = 2e-3;

    /** Ticks of which the first may correct the rounding of all before, for which see the class. */
    private static final int LANDING = 12;

    @Property(tries = 60, shrinking = ShrinkingMode.OFF)
    void every_tick_keeps_every_limit(@ForAll long seed, @ForAll BuiltInProfile table) {
        SplittableRandom chance = new SplittableRandom(seed);
        TableProfile profile = table.profile();
        List<TablePoint> line = line(chance);
        double[] shares = new double[line.size() - 1];
        java.util.Arrays.fill(shares, chance.nextBoolean() ? 1 : 0.3);
        HeadPath knife = new HeadPath(profile, line);
        PathLimits limits = knife.limits(shares);
        Motion motion = HeadIntegrator.integrate(limits, MotionState.REST);
        assertTicks(motion, limits, profile);
        assertPoints(motion, limits);
    }

    private static void assertTicks(Motion motion, PathLimits limits, TableProfile profile) {
        double top = profile.maxSpeed() * (1 + HAIR);
        for (int i = 0; i < motion.ticks(); i++) {
            MotionState now = motion.at(i);
            assertThat(now.speed()).isBetween(0.0, top);
            assertThat(Math.abs(now.acceleration())).isLessThanOrEqualTo(profile.acceleration() * (1 + HAIR));
            if (i > 0 && i < motion.ticks() - LANDING) {
                MotionState before = motion.at(i - 1);
                double jerk = (now.acceleration() - before.acceleration()) / HeadIntegrator.TICK;
                assertThat(Math.abs(jerk)).isLessThanOrEqualTo(profile.jerk() * (1 + HAIR));
                assertThat(now.distance()).isGreaterThanOrEqualTo(before.distance());
            }
        }
        MotionState last = motion.at(motion.ticks() - 2);
        assertThat(last.speed()).as("at rest at the end").isLessThan(profile.jerk() * 1e-6);
        assertThat(motion.length()).isEqualTo(limits.length());
    }

    /**
     * The allowed speed is that of centripetal acceleration, the blade and the corner deviation: see
     * {@link HeadPathTest}.
     */
    private static void assertPoints(Motion motion, PathLimits limits) {
        for (int knot = 1; knot < limits.last(); knot++) {
            double speed = motion.after(motion.secondsTo(limits.at()[knot])).speed();
            assertThat(speed).isLessThanOrEqualTo(limits.cap()[knot] * (1 + HAIR) + 0.2);
        }
    }

    /** Curves of many radii, corners, short and long edges. */
    private static List<TablePoint> line(SplittableRandom chance) {
        List<TablePoint> line = new ArrayList<>();
        double x = 0;
        double y = 0;
        double heading = 0;
        line.add(new TablePoint(x, y));
        int parts = 2 + chance.nextInt(8);
        for (int part = 0; part < parts; part++) {
            boolean curve = chance.nextBoolean();
            double chord = curve ? chance.nextDouble(0.3, 8) : chance.nextDouble(0.3, 500);
            double turn = curve ? chance.nextDouble(-0.3, 0.3) : chance.nextDouble(-1, 1);
            int chords = curve ? 1 + chance.nextInt(30) : 1;
            for (int i = 0; i < chords; i++) {
                heading += turn;
                x += chord * Math.cos(heading);
                y += chord * Math.sin(heading);
                line.add(new TablePoint(x, y));
            }
        }
        return line;
    }
}
