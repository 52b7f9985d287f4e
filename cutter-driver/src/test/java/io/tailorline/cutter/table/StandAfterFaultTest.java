package io.tailorline.cutter.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tailorline.cutter.sim.SimulatedTable;
import org.junit.jupiter.api.Test;

/**
 * The host fails to read a table that cuts, without a break of the line: a Modbus exception, a word that its map does not know. Who
 * hears of a fault believes that the knife stands, so it must; and what was cut must be kept, or it is cut twice.
 */
class StandAfterFaultTest extends DrivenTable {

    private static final long FAULT_AT = 30;

    private int failures;

    /** Fails at so many looks from record {@link #FAULT_AT} on. */
    private SimulatedTable failing(int times) {
        return new SimulatedTable(firmware, TOKEN) {
            @Override
            public TableStatus status() throws TableFault {
                TableStatus seen = super.status();
                if (seen.doneRecord() >= FAULT_AT && failures < times) {
                    failures++;
                    throw new TableFault("The table failed at it (exception 4).");
                }
                return seen;
            }
        };
    }

    private CutRun failed(int times) {
        CutRun run = run(failing(times), progress::add);
        assertThatThrownBy(() -> drive(run)).isInstanceOf(TableFault.class).hasMessageContaining("exception 4");
        return run;
    }

    /** A person is waited for; the host looks on. */
    private void wait(CutRun run) throws Exception {
        for (int looks = 0; looks < 60; looks++) {
            clock.passMs(500);
            run.look();
        }
    }

    private void assertKept() {
        assertThat(firmware.status().state()).isEqualTo(TableState.PAUSED);
        assertThat(firmware.finishedRecords()).hasSizeLessThan(job.records() / 2);
        assertThat(journal.job().orElseThrow().progress().doneRecord())
                .isEqualTo(firmware.finishedRecords().size());
    }

    @Test
    void a_table_that_cannot_be_read_once_stands_at_the_next_lift_and_nothing_is_cut_twice() throws Exception {
        CutRun run = failed(1);
        wait(run);
        assertKept();

        firmware.restart();
        restartHost();
        drive(answered(journal.job().orElseThrow().progress().doneRecord() + 1));
        assertCutOnce();
    }

    @Test
    void a_table_that_could_not_be_told_to_stand_is_told_while_a_person_is_waited_for() throws Exception {
        CutRun run = failed(2);
        assertThat(firmware.status().state()).isEqualTo(TableState.CUTTING);
        wait(run);
        assertKept();
        drive(run);
        assertCutOnce();
    }
}
