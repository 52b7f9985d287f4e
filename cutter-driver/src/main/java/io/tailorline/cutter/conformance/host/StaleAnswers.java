package io.tailorline.cutter.conformance.host;

import io.tailorline.cutter.conformance.ModbusFrame;
import io.tailorline.cutter.registers.RegisterName;
import io.tailorline.cutter.table.TableState;
import java.util.Optional;

/** Before each status comes one of an earlier request, by which the table is in FAULT. */
final class StaleAnswers implements Disturbance {

    private static final int OTHER_NUMBER = 0x5555;

    private boolean happened;

    @Override
    public Fate answered(HostRequest asked, ModbusFrame answer, TestBench bench) {
        Optional<int[]> words = bench.status(asked, answer);
        if (words.isEmpty()) {
            return Fate.of(answer);
        }
        happened = true;
        int[] stale = words.orElseThrow();
        bench.map().write(RegisterName.STATE, stale, TableState.FAULT.code());
        bench.map().seal(RegisterName.STATUS_CHECK, stale);
        return Fate.of(answer.withWords(stale).numbered(answer.transaction() ^ OTHER_NUMBER), answer);
    }

    @Override
    public boolean hasHappened() {
        return happened;
    }
}
