package io.tailorline.cutter.conformance.host;

import io.tailorline.cutter.conformance.ModbusFrame;
import io.tailorline.cutter.registers.RegisterBlock;
import io.tailorline.cutter.table.TableStatus;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Predicate;

/** Something happens at the table, once: before the host reads a status that waits for it. */
final class TableEvent implements Disturbance {

    private final Predicate<TableStatus> when;
    private final Consumer<TestBench> what;
    private boolean happened;

    TableEvent(Predicate<TableStatus> when, Consumer<TestBench> what) {
        this.when = when;
        this.what = what;
    }

    @Override
    public Optional<Fate> instead(HostRequest asked, ModbusFrame request, TestBench bench) {
        boolean readsStatus = asked.readsWhole(bench.map(), RegisterBlock.STATUS);
        if (!happened
                && readsStatus
                && !asked.writes()
                && !bench.awaitsReadBack()
                && when.test(bench.table().status())) {
            happened = true;
            what.accept(bench);
        }
        return Optional.empty();
    }

    @Override
    public boolean hasHappened() {
        return happened;
    }
}
