package io.tailorline.cutter.conformance.host;

import io.tailorline.cutter.conformance.ModbusFrame;
import io.tailorline.cutter.registers.RegisterBlock;
import io.tailorline.cutter.table.CommandCode;
import io.tailorline.cutter.table.TableState;
import io.tailorline.cutter.table.TableStatus;
import java.time.Duration;
import java.util.Optional;

/** Somebody pauses the job while it is cut, and resumes it some time later. */
final class PauseOfAnother implements Disturbance {

    private static final long NANOS = Duration.ofMillis(1500).toNanos();

    private boolean paused;
    private boolean resumed;
    private long since;

    @Override
    public Optional<Fate> instead(HostRequest asked, ModbusFrame request, TestBench bench) {
        if (resumed
                || asked.writes()
                || bench.awaitsReadBack()
                || !asked.readsWhole(bench.map(), RegisterBlock.STATUS)) {
            return Optional.empty();
        }
        TableStatus now = bench.table().status();
        if (!paused && now.state() == TableState.CUTTING) {
            paused = true;
            bench.submit(CommandCode.PAUSE);
            since = System.nanoTime();
        } else if (paused && now.state() == TableState.PAUSED && System.nanoTime() - since > NANOS) {
            resumed = true;
            bench.submit(CommandCode.RESUME, now.job().doneRecord() + 1);
        }
        return Optional.empty();
    }

    @Override
    public boolean hasHappened() {
        return paused;
    }
}
