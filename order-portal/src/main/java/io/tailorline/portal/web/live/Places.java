package io.tailorline.portal.web.live;

import java.util.HashMap;
import java.util.Map;

/** Places for those who watch, few of them for any one. */
final class Places {

    private final int all;
    private final Map<String, Integer> taken = new HashMap<>();
    private int sum;

    Places(int all) {
        this.all = all;
    }

    /**
     * Takes one.
     *
     * @param limits how many each of those may have for whom it is taken
     * @return gives it back; to be run once
     */
    synchronized Runnable take(Map<String, Integer> limits) throws PlacesTaken {
        for (Map.Entry<String, Integer> limit : limits.entrySet()) {
            if (taken.getOrDefault(limit.getKey(), 0) >= limit.getValue()) {
                throw new PlacesTaken(true);
            }
        }
        if (sum >= all) {
            throw new PlacesTaken(false);
        }
        sum++;
        limits.keySet().forEach(whom -> taken.merge(whom, 1, Integer::sum));
        return () -> giveBack(limits);
    }

    private synchronized void giveBack(Map<String, Integer> limits) {
        sum--;
        limits.keySet().forEach(whom -> taken.computeIfPresent(whom, (key, number) -> number > 1 ? number - 1 : null));
    }
}
