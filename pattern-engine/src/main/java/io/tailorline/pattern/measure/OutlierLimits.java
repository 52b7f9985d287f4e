package io.tailorline.pattern.measure;

import java.util.NavigableMap;
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

    /** The limit for so many measurements: straight between the calibrated numbers, constant outside. */
    double limit(int taken) {
        Integer below = outlierScore.floorKey(taken);
        Integer above = outlierScore.ceilingKey(taken);
        if (below == null || above == null) {
            return below == null
                    ? outlierScore.firstEntry().getValue()
                    : outlierScore.lastEntry().getValue();
        }
        if (below.equals(above)) {
            return outlierScore.get(below);
        }
        double share = (taken - below) / (double) (above - below);
        return outlierScore.get(below) * (1 - share) + outlierScore.get(above) * share;
    }
}
