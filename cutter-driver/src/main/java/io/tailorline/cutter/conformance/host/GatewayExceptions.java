package io.tailorline.cutter.conformance.host;

import io.tailorline.cutter.conformance.ModbusFrame;
import io.tailorline.cutter.registers.RegisterBlock;
import io.tailorline.cutter.table.TableState;
import java.util.Optional;

/** While the job runs, two requests for its status are answered by a gateway: it cannot reach the table just now. */
final class GatewayExceptions implements Disturbance {

    private static final int TARGET_FAILED_TO_RESPOND = 11;
    private static final int EXCEPTIONS = 2;

    private int left = EXCEPTIONS;

    @Override
    public Optional<Fate> instead(HostRequest asked, ModbusFrame request, TestBench bench) {
        boolean strikes = left > 0
                && asked.readsWhole(bench.map(), RegisterBlock.STATUS)
                && !bench.awaitsReadBack()
                && bench.table().status().state() == TableState.CUTTING;
        if (!strikes) {
            return Optional.empty();
        }
        left--;
        return Optional.of(Fate.of(request.refused(TARGET_FAILED_TO_RESPOND)));
    }

    @Override
    public boolean hasHappened() {
        return left < EXCEPTIONS;
    }
}
