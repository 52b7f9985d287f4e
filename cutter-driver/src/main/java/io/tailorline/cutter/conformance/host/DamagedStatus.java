package io.tailorline.cutter.conformance.host;

import io.tailorline.cutter.registers.RegisterName;
import io.tailorline.cutter.table.TableState;

/** While the job runs three answers say that it is done, by words that were damaged on the way. */
final class DamagedStatus implements FalseRegisters.Change {

    private int left = 3;

    @Override
    public boolean made(TestBench bench, int[] words) {
        boolean cuts = bench.map().read(RegisterName.STATE, words) == TableState.CUTTING.code();
        if (left == 0 || !cuts || bench.awaitsReadBack()) {
            return false;
        }
        left--;
        int records = bench.program().records();
        bench.map().write(RegisterName.STATE, words, TableState.DONE.code());
        bench.map().write(RegisterName.DONE_RECORD, words, records);
        bench.map().write(RegisterName.EXECUTED, words, records);
        bench.map().write(RegisterName.PIECES_DONE, words, bench.program().pieces());
        bench.map().putMeasure(RegisterName.ODO_CUT, words, bench.program().cutLength());
        return true;
    }
}
