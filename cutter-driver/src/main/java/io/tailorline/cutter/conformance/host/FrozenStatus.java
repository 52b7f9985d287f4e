package io.tailorline.cutter.conformance.host;

import io.tailorline.cutter.conformance.ModbusFrame;
import io.tailorline.cutter.registers.RegisterMap;
import io.tailorline.cutter.registers.RegisterName;
import io.tailorline.cutter.table.TableState;
import java.time.Duration;
import java.util.Optional;

/**
 * Something between host and table answers for the table from what it knows: while the job runs HB_CTRL stands still,
 * and after a while all else says that the job is done. Then the table is heard again.
 */
final class FrozenStatus implements Disturbance {

    private static final long TRUSTED_NANOS = Duration.ofMillis(700).toNanos();
    private static final long LONGEST_NANOS = Duration.ofMillis(2500).toNanos();

    private Optional<int[]> frozen = Optional.empty();
    private long since;

    @Override
    public Fate answered(HostRequest asked, ModbusFrame answer, TestBench bench) {
        Optional<int[]> words = bench.status(asked, answer);
        if (words.isEmpty()) {
            return Fate.of(answer);
        }
        boolean cuts = bench.map().read(RegisterName.STATE, words.orElseThrow()) == TableState.CUTTING.code();
        if (frozen.isEmpty() && cuts) {
            frozen = words;
            since = System.nanoTime();
        }
        long age = System.nanoTime() - since;
        return frozen.isEmpty() || age > LONGEST_NANOS
                ? Fate.of(answer)
                : Fate.of(answer.withWords(age < TRUSTED_NANOS ? frozen.orElseThrow() : done(bench)));
    }

    private int[] done(TestBench bench) {
        RegisterMap map = bench.map();
        int[] words = frozen.orElseThrow().clone();
        int records = bench.program().records();
        map.write(RegisterName.STATE, words, TableState.DONE.code());
        map.write(RegisterName.DONE_RECORD, words, records);
        map.write(RegisterName.EXECUTED, words, records);
        map.write(RegisterName.PIECES_DONE, words, bench.program().pieces());
        map.putMeasure(RegisterName.ODO_CUT, words, bench.program().cutLength());
        map.write(RegisterName.PROG_CRC_OK, words, 1);
        map.seal(RegisterName.STATUS_CHECK, words);
        return words;
    }

    @Override
    public boolean hasHappened() {
        return frozen.isPresent();
    }
}
