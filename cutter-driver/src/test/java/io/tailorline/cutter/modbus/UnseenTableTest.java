package io.tailorline.cutter.modbus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tailorline.cutter.registers.RegisterBlock;
import io.tailorline.cutter.registers.RegisterName;
import io.tailorline.cutter.table.ManualClock;
import io.tailorline.cutter.table.TableFault;
import io.tailorline.cutter.table.TableState;
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

    private static final int HEARTBEAT_MS = 200;

    @Test
    void a_host_that_polls_in_vain_or_no_longer_sends_no_heartbeat() throws Exception {
        ManualClock now = new ManualClock();
        ModbusConnection connection = new ModbusConnection(slave.address(), MAP, TIMEOUT_MS);
        TableSession session = new TableSession(connection, MAP, now, 99);
        RequestScheduler requests = new RequestScheduler(session, TIMEOUT_MS, now);
        try {
            session.holdsLease(true);
            requests.call(session::poll);
            now.passMs(HEARTBEAT_MS);
            inVain(requests, () -> {});
            long before = beats();
            assertThat(before).isPositive();
            inVain(requests, () -> {});
            assertThat(beats()).as("before it is due again").isEqualTo(before);

            now.passMs(1_001);
            inVain(requests, () -> {});
            assertThat(beats()).isEqualTo(before);

            requests.call(session::poll);
            inVain(requests, () -> {});
            assertThat(beats()).isEqualTo(before + 1);
            now.passMs(-HEARTBEAT_MS);
            inVain(requests, () -> {});
            assertThat(beats()).as("on a clock that was set back").isEqualTo(before + 2);
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
