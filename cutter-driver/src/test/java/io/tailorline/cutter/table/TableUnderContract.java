package io.tailorline.cutter.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tailorline.cutter.sim.TableFirmware;
import java.util.stream.LongStream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;

/**
 * A simulated table on a clock of the test's, hosts of it by the way that is tested, and how far a test brings them.
 */
interface TableUnderContract {

    /** A watchdog that does not trip while a test moves its clock, ms. */
    int PATIENT_WATCHDOG = 10_000_000;

    long ALICE = 0xA11CE;
    long BOB = 0xB0B;

    ManualClock clock();

    /** The table itself, once a host was asked for. */
    TableFirmware firmware();

    /** Three pieces. */
    CutJob job();

    /** Most words of a block on the way to the table. */
    int blockWords();

    /** A host of a table that was just switched on. */
    TableController alice(String... script) throws Exception;

    /** Another host of the same table. */
    TableController bob() throws Exception;

    default TableController homed(String... script) throws Exception {
        TableController table = alice(script);
        table.takeLease();
        clock().passMs(1_100);
        table.home();
        clock().passMs(4_100);
        assertThat(table.status().state()).isEqualTo(TableState.IDLE);
        return table;
    }

    default TableController loaded(String... script) throws Exception {
        TableController table = homed(script);
        table.load(job());
        return table;
    }

    default TableController cutting(String... script) throws Exception {
        TableController table = loaded(script);
        table.start(1);
        return table;
    }

    default TableStatus passUntil(TableController table, TableState state) throws TableFault {
        for (int i = 0; i < 1_000; i++) {
            TableStatus status = table.status();
            if (status.state() == state) {
                return status;
            }
            clock().passMs(50);
        }
        throw new AssertionError("%s was never reached: %s".formatted(state, table.status()));
    }

    default void assertRefused(ThrowingCallable command, CommandResult result) {
        assertThatThrownBy(command)
                .isInstanceOfSatisfying(
                        TableFault.CommandRefused.class,
                        refused -> assertThat(refused.result()).isEqualTo(result));
    }

    default void assertEveryRecordCutOnce() {
        assertThat(firmware().finishedRecords())
                .containsExactlyElementsOf(
                        LongStream.rangeClosed(1, job().records()).boxed().toList());
    }
}
