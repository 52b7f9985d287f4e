package io.tailorline.cutter.conformance.host;

import io.tailorline.cutter.conformance.ModbusFrame;
import java.util.Optional;

/** Two disturbances, the second of which begins with the first. */
record ParallelRuns(Disturbance first, Disturbance second) implements Disturbance {

    @Override
    public Optional<Fate> instead(HostRequest asked, ModbusFrame request, TestBench bench) {
        return first.instead(asked, request, bench);
    }

    @Override
    public Fate answered(HostRequest asked, ModbusFrame answer, TestBench bench) {
        return first.hasHappened() ? second.answered(asked, answer, bench) : Fate.of(answer);
    }

    @Override
    public boolean hasHappened() {
        return first.hasHappened();
    }
}
