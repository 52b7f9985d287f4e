package io.tailorline.pattern.measure;

import java.util.EnumSet;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;

/**
 * When a measurement is suspect: limits of {@link ConditionalDistribution#outlierScore} and of
 * {@link ConditionalDistribution#gainOfSwap}, above which one real body in a hundred lies, and one in a thousand.
 *
 * @param outlierScore by the number of measurements taken: the more are compared, the likelier one of them is an
 *     outlier
 * @param swap for pairs that people swap
 */
record OutlierLimits(NavigableMap<Integer, Double> outlierScore, double swap) {

    OutlierLimits {
        if (outlierScore.isEmpty()) {
            throw new IllegalArgumentException("An alarm needs a limit for at least one number of measurements.");
        }
        outlierScore = java.util.Collections.unmodifiableNavigableMap(new TreeMap<>(outlierScore));
    }

    /** A form of a shop asks so many; further ones do not raise the limit of those that every suit needs. */
    private static final int FORM = 14;

    private static final Set<Measurement> NEEDED = EnumSet.copyOf(OutlierCalibration.FIRST);

    /**
     * The limit for a field among so many measurements. What more fields tell of a girth that every suit needs makes it
     * easier to find, and never harder: docs/drafting/measures.md, Check.
     */
    double limit(Measurement field, int taken) {
        return limit(NEEDED.contains(field) ? StrictMath.min(FORM, taken) : taken);
    }

    /** Straight between the calibrated numbers, constant outside. */
    private double limit(int taken) {
        Map.Entry<Integer, Double> below = outlierScore.floorEntry(taken);
        Map.Entry<Integer, Double> above = outlierScore.ceilingEntry(taken);
        if (below == null) {
            return outlierScore.firstEntry().getValue();
        }
        if (above == null || above.getKey().equals(below.getKey())) {
            return below.getValue();
        }
        double share = (taken - below.getKey()) / (double) (above.getKey() - below.getKey());
        return below.getValue() * (1 - share) + above.getValue() * share;
    }
}
