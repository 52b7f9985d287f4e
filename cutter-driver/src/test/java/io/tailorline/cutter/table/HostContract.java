package io.tailorline.cutter.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

/**
 * What every way to a table must keep of the hosts that command it: who it is, who holds it, and what silence means.
 */
interface HostContract extends TableUnderContract {

    @Test
    default void a_table_just_switched_on_boots_and_is_offline() throws Exception {
        TableController table = alice();
        assertThat(table.status().state()).isEqualTo(TableState.BOOT);
        clock().passMs(1_100);
        assertThat(table.status().state()).isEqualTo(TableState.OFFLINE);
        assertThat(table.status().has(StatusBit.HOMED)).isFalse();
    }

    @Test
    default void it_tells_its_field_and_ring() throws Exception {
        TableIdentity identity = alice().identity();
        assertThat(identity.limits().fieldX()).isEqualTo(SampleJobs.TABLE.fieldX());
        assertThat(identity.limits().fieldY()).isEqualTo(SampleJobs.TABLE.fieldY());
        assertThat(identity.limits().ringBlocks()).isEqualTo(64);
        assertThat(identity.limits().payloadWords()).isEqualTo(110);
        assertThat(identity.bootCount()).isEqualTo(1);
    }

    @Test
    default void nobody_commands_without_the_lease() throws Exception {
        TableController table = alice();
        clock().passMs(1_100);
        assertRefused(table::home, CommandResult.NO_LEASE);
        assertThat(table.status().state()).isEqualTo(TableState.OFFLINE);
    }

    @Test
    default void two_hosts_never_hold_the_table_together() throws Exception {
        TableController alice = homed();
        TableController bob = bob();
        assertRefused(bob::takeLease, CommandResult.NO_LEASE);
        assertRefused(bob::home, CommandResult.NO_LEASE);
        alice.home();
        alice.dropLease();
        bob.takeLease();
        assertRefused(alice::takeLease, CommandResult.NO_LEASE);
    }

    @Test
    default void a_restarted_controller_has_forgotten_its_job() throws Exception {
        TableController table = cutting();
        clock().passMs(1_500);
        firmware().restart();
        assertThat(reachedAgain(table).state()).isEqualTo(TableState.BOOT);
        assertThat(table.status().job().id()).isZero();
        assertThat(table.identity().bootCount()).isEqualTo(2);
        assertThat(firmware().identity().bootCount()).isEqualTo(2);
    }

    @Test
    default void a_table_whose_host_falls_silent_finishes_the_piece_and_stands() throws Exception {
        TableController table = cutting();
        firmware().setWatchdogMs(1_000);
        clock().passMs(60_000);
        TableStatus paused = table.status();
        assertThat(paused.state()).isEqualTo(TableState.PAUSED);
        assertThat(paused.has(StatusBit.WARN)).isTrue();
        assertThat(paused.job().piecesDone()).isEqualTo(1);
        assertThat(paused.job().doneRecord())
                .isEqualTo(job().program().pieces().get(0).lastRecord());
        firmware().setWatchdogMs(PATIENT_WATCHDOG);
        table.resume(paused.job().doneRecord() + 1);
        passUntil(table, TableState.DONE);
        assertEveryRecordCutOnce();
    }

    @Test
    default void a_silent_host_loses_the_table_to_the_next() throws Exception {
        TableController alice = homed();
        TableController bob = bob();
        alice.close();
        firmware().setWatchdogMs(1_000);
        clock().passMs(1_100);
        bob.takeLease();
        assertThat(firmware().leaseToken()).isEqualTo(BOB);
    }

    @Test
    default void a_host_says_what_its_silence_is_to_mean() throws Exception {
        TableController table = cutting();
        table.onSilence(CommunicationLossPolicy.STOP_NOW, Duration.ofMillis(500));
        clock().passMs(1_500);
        TableStatus stopped = table.status();
        assertThat(stopped.state()).isEqualTo(TableState.FAULT);
        assertThat(stopped.fault()).isEqualTo(FaultCode.COMMUNICATION_LOST);
    }

    /** A restart may end the line, and is told of. */
    private static TableStatus reachedAgain(TableController table) throws TableFault {
        for (int tries = 1; ; tries++) {
            try {
                return table.status();
            } catch (TableFault.LinkLost told) {
                assertThat(tries).as(told.getMessage()).isLessThan(3);
            }
        }
    }
}
