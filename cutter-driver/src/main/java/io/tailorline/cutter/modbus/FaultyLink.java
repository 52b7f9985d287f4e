package io.tailorline.cutter.modbus;

import io.tailorline.cutter.sim.fault.LinkFault;
import io.tailorline.cutter.sim.fault.LinkFault.Where;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a script does to the link, and how far its counts are: requests, answers and bytes over all connections
 * together. Safe for several threads.
 */
final class FaultyLink {

    private final List<LinkFault> pending;
    private final Map<Where, Long> counts = new EnumMap<>(Where.class);

    FaultyLink(List<LinkFault> faults) {
        this.pending = new ArrayList<>(faults);
    }

    /** Counts one more request or answer; what befalls it, if anything does. */
    synchronized Optional<LinkFault> next(Where where) {
        long number = counts.merge(where, 1L, Long::sum);
        return take(where, number, number).map(Struck::fault);
    }

    /** A fault, and how many of the bytes asked about still get through. */
    record Struck(LinkFault fault, int passed) {}

    /** Counts {@code bytes} more; where among them the connection breaks, if it does. */
    synchronized Optional<Struck> bytes(Where where, int bytes) {
        long before = counts.getOrDefault(where, 0L);
        Optional<Struck> struck = take(where, before + 1, before + bytes)
                .map(found -> new Struck(found.fault(), (int) (found.fault().number() - before)));
        counts.put(where, before + struck.map(Struck::passed).orElse(bytes));
        return struck;
    }

    private Optional<Struck> take(Where where, long first, long last) {
        for (Iterator<LinkFault> each = pending.iterator(); each.hasNext(); ) {
            LinkFault fault = each.next();
            if (fault.where() == where && fault.number() >= first && fault.number() <= last) {
                each.remove();
                return Optional.of(new Struck(fault, 0));
            }
        }
        return Optional.empty();
    }
}
