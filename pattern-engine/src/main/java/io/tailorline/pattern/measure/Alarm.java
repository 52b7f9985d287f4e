package io.tailorline.pattern.measure;

import java.util.NavigableMap;
import java.util.TreeMap;

/**
 * When a measurement is suspect: limits of {@link Expectation#suspicion} and of {@link Expectation#gainOfExchange},
 * above which one real body in a hundred lies, and one in a thousand.
 *
 * @param suspicion by the number of measurements taken: the more are compared, the likelier one of them stands out
 * @param exchange for pairs that people exchange
 */
record Alarm(NavigableMap<Integer, Double> suspicion, double exchange) {

    Alarm {
        if (suspicion.isEmpty()) {
            throw new IllegalArgumentException("An alarm needs a limit for at least one number of measurements.");
        }
        suspicion = java.util.Collections.unmodifiableNavigableMap(new TreeMap<>(suspicion));
    }

    /** The limit for so many measurements: straight between the calibrated numbers, constant outside. */
    double limit(int taken) {
        Integer below = suspicion.floorKey(taken);
        Integer above = suspicion.ceilingKey(taken);
        if (below == null || above == null) {
            return below == null
                    ? suspicion.firstEntry().getValue()
                    : suspicion.lastEntry().getValue();
        }
        if (below.equals(above)) {
            return suspicion.get(below);
        }
        double share = (taken - below) / (double) (above - below);
        return suspicion.get(below) * (1 - share) + suspicion.get(above) * share;
    }
}
