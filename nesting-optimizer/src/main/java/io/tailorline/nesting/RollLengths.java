package io.tailorline.nesting;

import io.tailorline.nesting.cloth.Fabric;
import io.tailorline.nesting.marker.MarkerRequest;
import io.tailorline.nesting.problem.MarkerProblem;
import io.tailorline.nesting.search.Terminator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * How long the markers of rolls will be, mm: as found where they were tried, else estimated from how densely each unit
 * lies by itself. One thread.
 */
final class RollLengths {

    /** What is left of a marker's length after a longer search, at most hoped for. */
    private static final double STILL_TO_GAIN = 0.97;

    private final RollsRequest request;
    private final RollTrials trials;
    private final Map<List<OrderBundle>, Double> density = new HashMap<>();
    private final Map<RollLoad.Key, Double> least = new HashMap<>();

    RollLengths(RollsRequest request, RollTrials trials) {
        this.request = request;
        this.trials = trials;
    }

    /** Lays each unit by itself on cloth without an end, to see how densely it lies. */
    void measure(List<List<OrderBundle>> units, Terminator terminator, double end) {
        for (int i = 0; i < units.size(); i++) {
            double share = 1.0 / (units.size() - i);
            density.put(units.get(i), density(units.get(i), terminator.next(share, end)));
        }
    }

    /** 0 for what may lie on no roll. */
    private double density(List<OrderBundle> unit, Terminator budget) {
        for (Fabric roll : request.rolls()) {
            MarkerRequest endless = BundleSelection.none(request.base().withFabric(roll.endless()))
                    .with(unit)
                    .asRequest();
            if (isLegal(endless)) {
                return Packing.trial(endless, 0, budget)
                        .map(packing -> packing.problem().leastLength()
                                / packing.solution().length())
                        .orElse(0.0);
            }
        }
        return 0;
    }

    /** What the bundles need in any case; infinite where they may not lie on the roll. */
    double least(RollLoad load) {
        return least.computeIfAbsent(load.key(), key -> computed(load));
    }

    private static double computed(RollLoad load) {
        MarkerRequest part = load.request();
        return isLegal(part) ? MarkerProblem.of(part).leastLength() : Double.POSITIVE_INFINITY;
    }

    private static boolean isLegal(MarkerRequest part) {
        return RequestCheck.refusalOf(part.fabric()).isEmpty()
                && MarkerMaker.refusalOnThisCloth(part, MarkerProblem.of(part)).isEmpty();
    }

    /**
     * The length of the marker found, a little less where it does not fit yet, or an estimate.
     *
     * @param optimism share of the sum of its units' own lengths that a longer search for all together may need
     */
    double expected(RollLoad load, double optimism) {
        Optional<Packing> tried = trials.shortest(load);
        if (tried.isPresent()) {
            double length = tried.get().solution().length();
            return length <= load.length() ? length : length * STILL_TO_GAIN;
        }
        double sum = 0;
        for (List<OrderBundle> unit : load.units()) {
            double dense = density.getOrDefault(unit, 0.0);
            sum += dense == 0 ? Double.POSITIVE_INFINITY : least(load.only(unit)) / dense;
        }
        double hoped = optimism * sum;
        return hoped > load.length() ? hoped : Math.max(least(load), hoped);
    }
}
