package io.tailorline.cutter.conformance.host;

import io.tailorline.cutter.conformance.ModbusFrame;
import io.tailorline.cutter.registers.RegisterBlock;
import io.tailorline.cutter.registers.RegisterMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What holds of every request. */
final class RequestRules {

    /** Exceptions by which a table says that the request was wrong. */
    private static final Set<Integer> WRONG_REQUEST = Set.of(1, 2, 3);

    private RequestRules() {}

    static List<HostRule> all() {
        return List.of(
                HostRule.always(14, "reads the identity on each connection before it writes", RequestRules::identity),
                HostRule.always(
                        1, "asks within one block, by functions and lengths that there are", RequestRules::refused),
                HostRule.always(1, "waits for the answer before the next request", RequestRules::impatient),
                HostRule.always(
                        1, "fills the header: protocol 0, the unit, another number each time", RequestRules::header),
                HostRule.always(13, "reads the status block whole", RequestRules::wholeStatus));
    }

    private static Optional<String> identity(Recording recording) {
        Set<Integer> known = new HashSet<>();
        for (Exchange exchange : recording.exchanges()) {
            if (exchange.hasRead(recording.map(), RegisterBlock.IDENTITY)) {
                known.add(exchange.connection());
            }
            if (exchange.isWrite() && !known.contains(exchange.connection())) {
                return Optional.of("it wrote on connection %d before".formatted(exchange.connection()));
            }
        }
        return Optional.empty();
    }

    private static Optional<String> refused(Recording recording) {
        return recording.exchanges().stream()
                .filter(exchange ->
                        exchange.refused().filter(WRONG_REQUEST::contains).isPresent())
                .findFirst()
                .map(exchange -> "exception %d for function %d"
                        .formatted(
                                exchange.refused().orElseThrow(),
                                exchange.request().function()));
    }

    private static Optional<String> impatient(Recording recording) {
        long count = recording.exchanges().stream().filter(Exchange::impatient).count();
        return count == 0 ? Optional.empty() : Optional.of("%d requests came before the answer".formatted(count));
    }

    private static Optional<String> header(Recording recording) {
        Map<Integer, Integer> last = new HashMap<>();
        for (Exchange exchange : recording.exchanges()) {
            ModbusFrame request = exchange.request();
            if (request.protocol() != 0 || request.unit() != recording.map().unit()) {
                return Optional.of("protocol %d, unit %d".formatted(request.protocol(), request.unit()));
            }
            Integer before = last.put(exchange.connection(), request.transaction());
            if (before != null && before == request.transaction()) {
                return Optional.of("number %d twice in a row".formatted(before));
            }
        }
        return Optional.empty();
    }

    private static Optional<String> wholeStatus(Recording recording) {
        RegisterMap map = recording.map();
        return recording.exchanges().stream()
                .flatMap(exchange -> exchange.asked().stream())
                .filter(asked -> asked.reads(map, RegisterBlock.STATUS) && !asked.readsWhole(map, RegisterBlock.STATUS))
                .findFirst()
                .map(asked -> "%d registers from %d on".formatted(asked.readCount(), asked.readAddress()));
    }
}
