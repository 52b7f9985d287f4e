package io.tailorline.cutter.conformance.host;

import io.tailorline.cutter.conformance.ModbusFrame;
import io.tailorline.cutter.registers.RegisterBlock;
import io.tailorline.cutter.registers.RegisterMap;
import io.tailorline.cutter.table.TableState;
import java.util.Optional;

/**
 * One request and what came of it.
 *
 * @param connection number of the connection, from 1
 * @param nanos when it came, on the scale of {@link System#nanoTime()}
 * @param asked empty for a request that makes no sense
 * @param tableState in which the table was, whatever the host was told
 * @param delivered whether the table got it
 * @param refused exception of the table itself
 * @param answer as the host got it, under the number of its request; empty when it got none
 * @param impatient whether the next request came before the answer
 */
record Exchange(
        int connection,
        long nanos,
        ModbusFrame request,
        Optional<HostRequest> asked,
        TableState tableState,
        boolean delivered,
        Optional<Integer> refused,
        Optional<ModbusFrame> answer,
        boolean impatient) {

    boolean isWrite() {
        return asked.filter(HostRequest::writes).isPresent();
    }

    /** The words of {@code block}, when the host has got all of them. */
    Optional<int[]> seen(RegisterMap map, RegisterBlock block) {
        return answer.filter(got -> got.exception().isEmpty())
                .filter(got -> asked.filter(what -> what.readsWhole(map, block)).isPresent())
                .map(ModbusFrame::words)
                .filter(words -> words.length == map.place(block).count());
    }

    boolean hasRead(RegisterMap map, RegisterBlock block) {
        return seen(map, block).isPresent();
    }
}
