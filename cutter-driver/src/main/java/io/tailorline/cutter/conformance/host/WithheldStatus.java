package io.tailorline.cutter.conformance.host;

import io.tailorline.cutter.conformance.ModbusFrame;
import io.tailorline.cutter.table.TableState;
import java.time.Duration;

/** While the job runs no status is answered for a while; everything else is. */
final class WithheldStatus implements Disturbance {

    private static final long NANOS = Duration.ofSeconds(3).toNanos();

    private boolean happened;
    private long since;

    @Override
    public Fate answered(HostRequest asked, ModbusFrame answer, TestBench bench) {
        if (bench.status(asked, answer).isEmpty()) {
            return Fate.of(answer);
        }
        if (!happened && bench.table().status().state() == TableState.CUTTING && !bench.awaitsReadBack()) {
            happened = true;
            since = System.nanoTime();
            return Fate.of(answer);
        }
        return happened && System.nanoTime() - since < NANOS ? new Fate.Unanswered() : Fate.of(answer);
    }

    @Override
    public boolean hasHappened() {
        return happened;
    }
}
