package io.tailorline.cutter.sim.motion;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Valleys of speed so short that the head hardly passes them level: a rounded corner between two long edges. It may
 * enter one still braking and leave it already gaining; between, it is a little slower, and without acceleration. Where
 * that is reached, and where it is left, is a knot more, at the speed that results:
 *
 * <p>with {@code u} the speed at both ends, {@code d} the deceleration there, {@code j} the jerk and {@code t = d / j},
 * the slowest speed is {@code u - d t / 2}, and the way to it {@code u t - d t^2 / 3}. The hardest braking leaves no
 * level stretch between.
 *
 * <p>All limits stay as they are; more are added. How much pays depends on what lies around: {@link HeadIntegrator}
 * tries.
 */
final class ShortValleys {

    /** Knots of one valley allow speeds within this factor; those beside it allow more. */
    private static final double ALIKE = 1.25;

    /** A valley is entered with no more than this share of the greatest deceleration. */
    private static final double MOST_DECELERATION = 0.5;

    /** A valley longer than this many of the longest that is passed without a level stretch is left as it is. */
    private static final double LONGEST = 3;

    /** The middle is not slower than this share of the ends. */
    private static final double SLOWEST = 0.25;

    /** Halvings of a deceleration: to a millionth. */
    private static final int HALVINGS = 20;

    /** A shorter level stretch is none, mm. */
    private static final double LEVEL_STRETCH = 0.01;

    /** Knots nearer than this are one, mm. */
    private static final double SAME_PLACE = 1e-6;

    private final PathLimits limits;
    private final double share;
    private final List<Double> at = new ArrayList<>();
    private final List<Double> cap = new ArrayList<>();
    private final List<Double> top = new ArrayList<>();
    private int found;

    private ShortValleys(PathLimits limits, double share) {
        this.limits = limits;
        this.share = share;
    }

    /**
     * The limits with more knots in each short valley; empty when there is none.
     *
     * @param share of the hardest braking with which a valley may be entered, above 0, at most 1
     */
    static Optional<PathLimits> deepened(PathLimits limits, double share) {
        return new ShortValleys(limits, share).deepened();
    }

    private Optional<PathLimits> deepened() {
        add(0);
        int first = 1;
        while (first < limits.last()) {
            int end = endOf(first);
            int before = found;
            if (isFaster(first - 1, first, end) && isFaster(end + 1, first, end)) {
                slowed(first, end);
            }
            if (before == found) {
                for (int knot = first; knot <= end; knot++) {
                    add(knot);
                }
            }
            first = end + 1;
        }
        add(limits.last());
        return found == 0
                ? Optional.empty()
                : Optional.of(new PathLimits(
                        array(at),
                        array(cap),
                        array(top.subList(0, top.size() - 1)),
                        limits.acceleration(),
                        limits.jerk()));
    }

    private void add(int knot) {
        at.add(limits.at()[knot]);
        cap.add(limits.cap()[knot]);
        top.add(limits.top()[Math.min(knot, limits.last() - 1)]);
    }

    /** The last knot of those from {@code first} on that allow about the same speed. */
    private int endOf(int first) {
        double least = limits.cap()[first];
        double most = least;
        int end = first;
        while (end + 1 < limits.last()) {
            least = Math.min(least, limits.cap()[end + 1]);
            most = Math.max(most, limits.cap()[end + 1]);
            if (most > ALIKE * least) {
                break;
            }
            end++;
        }
        return end;
    }

    /** On the way to the end of all, where the head stops, it may be faster as well. */
    private boolean isFaster(int knot, int first, int end) {
        return knot == limits.last() || limits.cap()[knot] > ALIKE * least(first, end);
    }

    private double least(int first, int end) {
        double least = Double.POSITIVE_INFINITY;
        for (int knot = first; knot <= end; knot++) {
            least = Math.min(least, limits.cap()[knot]);
        }
        return least;
    }

    private void slowed(int first, int end) {
        double way = limits.at()[end] - limits.at()[first];
        double ends = least(first, end);
        double most = Math.min(
                MOST_DECELERATION * limits.acceleration(), Math.sqrt(2 * (1 - SLOWEST) * limits.jerk() * ends));
        if (way <= SAME_PLACE || way > LONGEST * 2 * wayDown(most, ends)) {
            return;
        }
        double entering = share * deceleration(way / 2, ends, most);
        double slowest = ends - entering * entering / (2 * limits.jerk());
        double down = wayDown(entering, ends);
        NavigableMap<Double, Double> caps = new TreeMap<>();
        caps.put(limits.at()[first] + down, slowest);
        if (way - 2 * down > LEVEL_STRETCH) {
            caps.put(limits.at()[end] - down, slowest);
        }
        for (int knot = first; knot <= end; knot++) {
            double place = limits.at()[knot];
            if (caps.subMap(place - SAME_PLACE, place + SAME_PLACE).isEmpty()) {
                caps.put(place, limits.cap()[knot]);
            }
        }
        int knot = first;
        for (Map.Entry<Double, Double> entry : caps.entrySet()) {
            while (knot < end && limits.at()[knot + 1] <= entry.getKey() + SAME_PLACE) {
                knot++;
            }
            at.add(entry.getKey());
            cap.add(entry.getValue());
            top.add(limits.top()[knot]);
        }
        found++;
    }

    /** From an end, entered with {@code deceleration}, to where the speed is the least, mm. */
    private double wayDown(double deceleration, double ends) {
        double seconds = deceleration / limits.jerk();
        return seconds * (ends - deceleration * seconds / 3);
    }

    /** With which the least speed is reached after {@code way}; {@code most} if that does not reach so far. */
    private double deceleration(double way, double ends, double most) {
        double low = 0;
        double high = most;
        for (int i = 0; i < HALVINGS; i++) {
            double middle = (low + high) / 2;
            if (wayDown(middle, ends) < way) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return low;
    }

    private static double[] array(List<Double> values) {
        return values.stream().mapToDouble(Double::doubleValue).toArray();
    }
}
