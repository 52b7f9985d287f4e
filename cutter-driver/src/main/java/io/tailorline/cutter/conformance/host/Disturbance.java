package io.tailorline.cutter.conformance.host;

import io.tailorline.cutter.conformance.ModbusFrame;
import java.util.Optional;

/** What happens to a host in one situation. Called for one request at a time. */
interface Disturbance {

    /** Nothing happens. */
    Disturbance NONE = new Disturbance() {
        @Override
        public boolean hasHappened() {
            return true;
        }
    };

    /** What becomes of a request that the table does not get; empty for one that it gets. */
    default Optional<Fate> instead(HostRequest asked, ModbusFrame request, TestBench bench) {
        return Optional.empty();
    }

    /** The request as the table gets it. */
    default ModbusFrame onItsWay(HostRequest asked, ModbusFrame request, TestBench bench) {
        return request;
    }

    /** What the host gets for the table's answer. */
    default Fate answered(HostRequest asked, ModbusFrame answer, TestBench bench) {
        return Fate.of(answer);
    }

    /** Whether the situation has come about. */
    boolean hasHappened();
}
