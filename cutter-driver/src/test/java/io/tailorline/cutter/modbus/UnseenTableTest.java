package io.tailorline.cutter.modbus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tailorline.cutter.registers.RegisterBlock;
import io.tailorline.cutter.registers.RegisterName;
import io.tailorline.cutter.table.TableFault;
import io.tailorline.cutter.table.TableState;
import java.time.Duration;
import java.time.InstantSource;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

/** A table that answers and is not seen, and one that does not tell whether it has a host. */
class UnseenTableTest extends FakeSlaveFixture {

    private static final int DEVICE_FAILURE = 4;

    private long beats() {
        return slave.writesTo(MAP.place(RegisterBlock.LEASE).first());
    }

    private long identityReads() {
        int identity = MAP.place(RegisterBlock.IDENTITY).first();
        return slave.requests.stream()
                .filter(request -> request.function() <= DEVICE_FAILURE && request.address() == identity)
                .count();
    }

    @Test
    void a_host_that_polls_in_vain_or_no_longer_sends_no_heartbeat() throws Exception {
        AtomicLong now = new AtomicLong();
        ModbusConnection connection = new ModbusConnection(slave.address(), MAP, TIMEOUT_MS);
        TableSession session = new TableSession(connection, MAP, InstantSource.system(), 99);
        RequestScheduler requests = new RequestScheduler(session, TIMEOUT_MS, now::get);
        try {
            session.holdsLease(true);
            requests.call(session::poll);
            inVain(requests, requests::beat);
            assertThat(beats()).isPositive();

            inVain(requests, () -> now.addAndGet(Duration.ofMillis(1_001).toNanos()));
            long before = beats();
            inVain(requests, requests::beat);
            assertThat(beats()).isEqualTo(before);

            requests.call(session::poll);
            inVain(requests, requests::beat);
            assertThat(beats()).isGreaterThan(before);
        } finally {
            requests.close();
        }
    }

    /** Does {@code action} on the thread of the connection, in a request that has no answer. */
    private static void inVain(RequestScheduler requests, Runnable action) {
        assertThatThrownBy(() -> requests.call(() -> {
                    action.run();
                    throw new TableFault("No answer.");
                }))
                .isInstanceOf(TableFault.class);
    }

    @Test
    void a_table_that_has_forgotten_its_host_is_identified_once_in_each_state() throws Exception {
        int state = MAP.entry(RegisterName.STATE).address();
        table.takeLease();
        slave.registers[state] = TableState.LOADING.code();
        table.status();
        long asked = identityReads();
        for (int look = 0; look < 5; look++) {
            table.status();
        }
        assertThat(identityReads()).isEqualTo(asked);
        slave.registers[state] = TableState.PAUSED.code();
        table.status();
        assertThat(identityReads()).isEqualTo(asked + 1);
    }
}
