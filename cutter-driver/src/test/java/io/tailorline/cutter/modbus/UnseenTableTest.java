package io.tailorline.cutter.modbus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tailorline.cutter.registers.RegisterBlock;
import io.tailorline.cutter.registers.RegisterName;
import io.tailorline.cutter.table.TableFault;
import io.tailorline.cutter.table.TableState;
import org.junit.jupiter.api.Test;

/** A table that answers and is not seen, and one that does not tell whether it has a host. */
class UnseenTableTest extends FakeSlaveFixture {

    private static final int DEVICE_FAILURE = 4;

    private long beats() {
        return slave.writesTo(MAP.place(RegisterBlock.LEASE).first());
    }

    private long questionsWhoItIs() {
        int identity = MAP.place(RegisterBlock.IDENTITY).first();
        return slave.requests.stream()
                .filter(request -> request.function() <= DEVICE_FAILURE && request.address() == identity)
                .count();
    }

    private void lookInVain(int tenths) throws InterruptedException {
        for (int look = 0; look < tenths; look++) {
            assertThatThrownBy(table::status).isInstanceOf(TableFault.class);
            Thread.sleep(100);
        }
    }

    @Test
    void a_host_that_looks_in_vain_lets_its_heart_stop() throws Exception {
        table.takeLease();
        slave.answerBy((request, right, out) ->
                out.write(request.function() <= DEVICE_FAILURE ? FakeSlave.exception(request, DEVICE_FAILURE) : right));
        lookInVain(15);
        long beats = beats();
        lookInVain(8);
        assertThat(beats()).isEqualTo(beats);
    }

    @Test
    void a_table_that_does_not_tell_of_its_host_is_asked_once_in_each_state_who_it_is() throws Exception {
        int state = MAP.entry(RegisterName.STATE).address();
        table.takeLease();
        slave.registers[state] = TableState.LOADING.code();
        table.status();
        long asked = questionsWhoItIs();
        for (int look = 0; look < 5; look++) {
            table.status();
        }
        assertThat(questionsWhoItIs()).isEqualTo(asked);
        slave.registers[state] = TableState.PAUSED.code();
        table.status();
        assertThat(questionsWhoItIs()).isEqualTo(asked + 1);
    }
}
