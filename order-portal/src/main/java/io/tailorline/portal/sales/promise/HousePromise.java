package io.tailorline.portal.sales.promise;

import java.time.InstantSource;

/** Promises from what the house knows at this instant. */
public final class HousePromise implements CapacityPromise {

    private final HouseTimesSource times;
    private final WorkAhead work;
    private final InstantSource clock;

    public HousePromise(HouseTimesSource times, WorkAhead work, InstantSource clock) {
        this.times = times;
        this.work = work;
        this.clock = clock;
    }

    @Override
    public Promise earliest(PromiseRequest asked) {
        return new CapableToPromise(times.current(), work.now(), clock.instant()).earliest(asked);
    }
}
