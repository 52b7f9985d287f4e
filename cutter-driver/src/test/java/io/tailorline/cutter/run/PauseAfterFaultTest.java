package io.tailorline.cutter.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tailorline.cutter.sim.SimulatedTable;
import io.tailorline.cutter.table.TableFault;
import io.tailorline.cutter.table.TableState;
import io.tailorline.cutter.table.TableStatus;
import org.junit.jupiter.api.Test;

/**
 * The host fails to read a table that cuts, without a break of the line: a Modbus exception, a word that its map does
 * not know. Who hears of a fault believes that the knife stands, so it must; and what was cut must be kept, or it is
 * cut twice.
 */
class PauseAfterFaultTest extends RunFixture {

    private static final long FAULT_AT = 30;

    private int failures;

    /** Fails at so many looks from record {@link #FAULT_AT} on. */
    private SimulatedTable failing(int times) {
        return new SimulatedTable(firmware, TOKEN) {
            @Override
            public TableStatus status() throws TableFault {
                TableStatus seen = super.status();
                if (seen.job().doneRecord() >= FAULT_AT && failures < times) {
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

    /** An operator is waited for; the host looks on. */
    private void wait(CutRun run) throws Exception {
        for (int looks = 0; looks < 60; looks++) {
            clock.passMs(500);
            run.poll();
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

    private CutRun pausedEarlyOn(SimulatedTable table) {
        CutRun[] run = new CutRun[1];
        run[0] = run(table, seen -> {
            progress.add(seen);
            if (progress.size() == 4) {
                assertThatThrownBy(run[0]::pause).isInstanceOf(TableFault.CommandRefused.class);
            }
            if (progress.size() > 300) {
                throw new HostDied();
            }
        });
        return run[0];
    }

    @Test
    void a_pause_that_the_panel_keeps_off_is_said_again_until_it_is_taken_and_then_no_more() throws Exception {
        table("state CUTTING local 3");
        int[] pauses = new int[1];
        SimulatedTable counting = new SimulatedTable(firmware, TOKEN) {
            @Override
            public void pause() throws TableFault {
                super.pause();
                pauses[0]++;
            }
        };
        assertThatThrownBy(() -> drive(pausedEarlyOn(counting))).isInstanceOf(HostDied.class);
        assertThat(firmware.status().state()).isEqualTo(TableState.PAUSED);
        assertThat(pauses[0]).isEqualTo(1);
    }

    @Test
    void a_pause_asked_of_a_table_that_has_lost_its_host_is_obeyed_and_not_continued() throws Exception {
        boolean[] lost = new boolean[1];
        SimulatedTable losing = new SimulatedTable(firmware, TOKEN) {
            @Override
            public void pause() throws TableFault {
                if (!lost[0]) {
                    lost[0] = true;
                    super.dropLease();
                }
                super.pause();
            }
        };
        assertThatThrownBy(() -> drive(pausedEarlyOn(losing))).isInstanceOf(HostDied.class);
        assertThat(firmware.status().state()).isEqualTo(TableState.PAUSED);
    }

    @Test
    void a_table_that_could_not_be_told_to_stand_is_told_while_an_operator_is_waited_for() throws Exception {
        CutRun run = failed(2);
        assertThat(firmware.status().state()).isEqualTo(TableState.CUTTING);
        wait(run);
        assertKept();
        drive(run);
        assertCutOnce();
    }
}
