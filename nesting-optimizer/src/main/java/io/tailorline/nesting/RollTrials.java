package io.tailorline.nesting;

import io.tailorline.nesting.search.Terminator;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Trial markers: whether some bundles fit on a roll. What fits is remembered; what does not is remembered with the
 * shortest marker found, from which a later trial continues. One thread.
 */
final class RollTrials {

    private final Terminator terminator;
    private final Map<RollLoad.Key, Packing> shortest = new HashMap<>();

    RollTrials(Terminator terminator) {
        this.terminator = terminator;
    }

    /** The shortest marker found; empty when none was looked for or none keeps the rules. */
    Optional<Packing> shortest(RollLoad load) {
        return Optional.ofNullable(shortest.get(load.key()));
    }

    /** The marker that fits on the roll, if one was found. */
    Optional<Packing> fitting(RollLoad load) {
        return shortest(load).filter(packing -> packing.isWithin(load.length()));
    }

    /**
     * Looks for a marker that fits.
     *
     * @param share of the whole budget; with none left a first fill is made all the same
     * @param end share of the whole budget at which it ends at the latest
     * @return whether one is found
     */
    boolean tryOut(RollLoad load, double share, double end) {
        if (fitting(load).isPresent()) {
            return true;
        }
        double spent = terminator.spent();
        Terminator budget = new Terminator.Part(terminator, spent, Math.max(spent, Math.min(spent + share, end)));
        Optional<Packing> before = shortest(load);
        Optional<Packing> now = before.isPresent()
                ? before.map(packing -> packing.shortenedTo(load.length(), budget))
                : Packing.trial(load.request(), load.length(), budget);
        now.ifPresent(packing -> shortest.put(load.key(), packing));
        return fitting(load).isPresent();
    }
}
