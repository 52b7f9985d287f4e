package io.tailorline.cutter.conformance.host;

import io.tailorline.cutter.conformance.ModbusFrame;
import io.tailorline.cutter.registers.RegisterBlock;
import io.tailorline.cutter.registers.RegisterName;
import java.util.function.BiFunction;

/** A host that reads a whole block reads something else than the table says. */
final class FalseRegisters implements Disturbance {

    /** What the registers are to say. */
    @FunctionalInterface
    interface Change {
        /** @return whether anything was changed in {@code words} */
        boolean made(TestBench bench, int[] words);
    }

    private final RegisterBlock block;
    private final Change change;
    private boolean happened;

    FalseRegisters(RegisterBlock block, Change change) {
        this.block = block;
        this.change = change;
    }

    /** One register of the identity, from the first answer on. */
    static FalseRegisters identity(RegisterName name, BiFunction<TestBench, Long, Long> value) {
        return new FalseRegisters(RegisterBlock.IDENTITY, (bench, words) -> {
            bench.map().write(name, words, value.apply(bench, bench.map().read(name, words)));
            return true;
        });
    }

    @Override
    public Fate answered(HostRequest asked, ModbusFrame answer, TestBench bench) {
        if (answer.exception().isPresent() || !asked.readsWhole(bench.map(), block)) {
            return Fate.of(answer);
        }
        int[] words = answer.words();
        boolean changed = change.made(bench, words);
        happened |= changed;
        return Fate.of(changed ? answer.withWords(words) : answer);
    }

    @Override
    public boolean hasHappened() {
        return happened;
    }
}
