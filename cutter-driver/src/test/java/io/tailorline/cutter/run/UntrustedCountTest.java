package io.tailorline.cutter.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tailorline.cutter.journal.CutJournal;
import io.tailorline.cutter.sim.SimulatedTable;
import io.tailorline.cutter.sim.TableFirmware;
import io.tailorline.cutter.sim.fault.FaultScript;
import io.tailorline.cutter.table.CommunicationLossPolicy;
import io.tailorline.cutter.table.CutJob;
import io.tailorline.cutter.table.SampleJobs;
import io.tailorline.cutter.table.TableFault;
import io.tailorline.cutter.table.TableState;
import io.tailorline.cutter.table.TableStatus;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

/** What a table says that cannot be so is not believed, not kept and not shown. */
class UntrustedCountTest extends RunFixture {

    /** Sees the table as {@code sight} makes of it. */
    private SimulatedTable seenAs(UnaryOperator<TableStatus> sight) {
        return new SimulatedTable(firmware, TOKEN) {
            @Override
            public TableStatus status() throws TableFault {
                return sight.apply(super.status());
            }
        };
    }

    private TableStatus anotherJobHalfDone() throws Exception {
        TableFirmware other = new TableFirmware(SampleJobs.TABLE, clock, 4, FaultScript.parse(List.of()));
        CutJob foreign = CutJob.of(4712, SampleJobs.program(3));
        PollingPolicy patience = new PollingPolicy(clock, () -> clock.passMs(50), Duration.ofSeconds(20));
        try (CutJournal journalOfTheOther = CutJournal.open(folder.resolve("other"))) {
            CutRun run = SampleJobs.confirmed(new CutRun(
                    foreign, new SimulatedTable(other, TOKEN), journalOfTheOther, TOKEN, dyingAt(100), patience));
            assertThatThrownBy(() -> drive(run)).isInstanceOf(HostDied.class);
        }
        return other.status();
    }

    @Test
    void the_count_of_another_job_is_not_kept_however_unknown_the_state_is() throws Exception {
        TableStatus foreign = anotherJobHalfDone().in(TableState.UNKNOWN);
        int[] looks = new int[1];
        Consumer<CutProgress> listener = seen -> {
            progress.add(seen);
            if (seen.count().doneRecord() > 40) {
                throw new HostDied();
            }
        };
        CutRun run = run(seenAs(seen -> seen.job().doneRecord() >= 10 && looks[0]++ == 0 ? foreign : seen), listener);
        assertThatThrownBy(() -> drive(run)).isInstanceOf(HostDied.class);
        assertThat(looks[0]).isPositive();
        assertThat(progress)
                .extracting(progress -> progress.count().doneRecord())
                .noneMatch(done -> done >= 100);
        assertThat(journal.job().orElseThrow().progress().doneRecord()).isLessThan(100);
    }

    @Test
    void a_table_that_says_done_once_too_early_is_looked_at_again() throws Exception {
        int[] looks = new int[1];
        drive(run(
                seenAs(seen -> seen.job().doneRecord() >= 40 && looks[0]++ == 0 ? seen.in(TableState.DONE) : seen),
                progress::add));
        assertCutOnce();
    }

    @Test
    void a_table_that_says_done_before_the_last_record_is_not_believed() {
        assertThatThrownBy(() -> drive(run(
                        seenAs(seen -> seen.job().doneRecord() >= 40 ? seen.in(TableState.DONE) : seen),
                        progress::add)))
                .isInstanceOf(TableFault.class)
                .isInstanceOf(TableFault.Uncertain.class)
                .hasMessageContaining("reports job 4711 in state DONE with")
                .hasMessageContaining("it is not believed");
        assertThat(journal.job().orElseThrow().finished()).isFalse();
    }

    @Test
    void a_table_that_was_left_with_another_rule_for_silence_is_given_ours() throws Exception {
        firmware.setPolicy(CommunicationLossPolicy.values()[0]);
        firmware.setWatchdogMs(60_000);
        driveUntil(10);
        clock.passMs(8_000);
        assertThat(firmware.status().state()).isEqualTo(TableState.PAUSED);
    }

    @Test
    void a_pause_that_did_not_arrive_is_asked_again() throws Exception {
        CutRun[] run = new CutRun[1];
        int[] pauses = new int[1];
        SimulatedTable losesOne = new SimulatedTable(firmware, TOKEN) {
            @Override
            public void pause() throws TableFault {
                if (pauses[0]++ == 0) {
                    throw new TableFault.LinkLost("silence");
                }
                super.pause();
            }
        };
        run[0] = run(losesOne, seen -> {
            progress.add(seen);
            if (progress.size() == 20) {
                assertThatThrownBy(run[0]::pause).isInstanceOf(TableFault.LinkLost.class);
            }
            if (progress.size() > 200) {
                throw new HostDied();
            }
        });
        assertThatThrownBy(() -> drive(run[0])).isInstanceOf(HostDied.class);
        assertThat(firmware.status().state()).isEqualTo(TableState.PAUSED);
    }

    @Test
    void a_new_run_that_finds_a_job_coming_to_its_stand_does_not_let_it_continue() throws Exception {
        assertThatThrownBy(() -> drive(run(controller(), dyingAt(10)))).isInstanceOf(HostDied.class);
        firmware.setWatchdogMs(10);
        clock.passMs(20);
        assertThat(firmware.status().state()).isEqualTo(TableState.CUTTING);
        firmware.setWatchdogMs(1_000);
        HostPolicy rules = new HostPolicy(ReconnectPolicy.RESUME_IF_MONITORED, other -> false, () -> true);
        CutRun run = run(
                job,
                controller(),
                seen -> {
                    progress.add(seen);
                    if (progress.size() > 300) {
                        throw new HostDied();
                    }
                },
                rules);
        RunPhase.Started started = (RunPhase.Started) run.load();
        assertThatThrownBy(started::monitor).isInstanceOf(HostDied.class);
        assertThat(firmware.status().state()).isEqualTo(TableState.PAUSED);
    }
}
