package io.tailorline.cutter.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.within;

import io.tailorline.cutter.journal.CutJournal;
import io.tailorline.cutter.sim.SimulatedTable;
import io.tailorline.cutter.sim.TableFirmware;
import io.tailorline.cutter.sim.fault.FaultScript;
import io.tailorline.cutter.table.CutJob;
import io.tailorline.cutter.table.FaultCode;
import io.tailorline.cutter.table.ManualClock;
import io.tailorline.cutter.table.SampleJobs;
import io.tailorline.cutter.table.StatusBit;
import io.tailorline.cutter.table.TableController;
import io.tailorline.cutter.table.TableFault;
import io.tailorline.cutter.table.TableState;
import io.tailorline.cutter.table.TableStatus;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.LongPredicate;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CutRunTest {

    private static final long TOKEN = 7;
    private static final long POLL_MS = 50;

    private final ManualClock clock = new ManualClock();
    private final CutJob job = SampleJobs.pieces(3);
    private final List<CutProgress> progress = new ArrayList<>();
    private TableFirmware firmware;
    private CutJournal journal;

    @TempDir
    Path folder;

    /** A host that dies in the middle. */
    private static final class HostDied extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    @BeforeEach
    void switch_the_table_on() throws Exception {
        table();
        journal = CutJournal.open(folder.resolve("journal"));
    }

    @AfterEach
    void close_the_journal() throws Exception {
        journal.close();
    }

    private void table(String... script) throws Exception {
        firmware = new TableFirmware(SampleJobs.TABLE, clock, 4, FaultScript.parse(List.of(script)));
    }

    private CutRun run(CutJob which, Consumer<CutProgress> listener) {
        return run(which, listener, POLL_MS);
    }

    private CutRun run(CutJob which, Consumer<CutProgress> listener, long lookMs) {
        PollingPolicy patience = new PollingPolicy(clock, () -> clock.passMs(lookMs), Duration.ofSeconds(20));
        return SampleJobs.confirmed(
                new CutRun(which, new SimulatedTable(firmware, TOKEN), journal, TOKEN, listener, patience));
    }

    private CutReport drive() throws Exception {
        return drive(run(job, progress::add));
    }

    private static CutReport drive(CutRun run) throws Exception {
        return run.load().start().monitor();
    }

    private void restartHost() throws Exception {
        journal.close();
        journal = CutJournal.open(folder.resolve("journal"));
    }

    private void driveUntil(int record) {
        assertThatThrownBy(() -> drive(run(job, seen -> {
                    if (seen.count().doneRecord() >= record) {
                        throw new HostDied();
                    }
                })))
                .isInstanceOf(HostDied.class);
    }

    private void assertCut(long... records) {
        assertThat(firmware.finishedRecords())
                .containsExactlyElementsOf(LongStream.of(records).boxed().toList());
    }

    private void assertCutOnce() {
        assertCut(LongStream.rangeClosed(1, job.records()).toArray());
        assertThat(journal.job().orElseThrow().finished()).isTrue();
    }

    @Test
    void a_job_goes_all_the_way_from_a_cold_table() throws Exception {
        CutReport report = drive();
        assertCutOnce();
        assertThat(report.piecesDone()).isEqualTo(3);
        assertThat(report.deviation()).isCloseTo(0, within(0.03));
        assertThat(progress.stream().map(progress -> progress.count().doneRecord()))
                .isSorted();
        assertThat(progress.get(progress.size() - 1).state()).isEqualTo(TableState.DONE);
    }

    @Test
    void a_loaded_job_waits_for_its_start() throws Exception {
        CutRun run = run(job, progress::add);
        RunPhase loaded = run.load();
        assertThat(loaded).isInstanceOf(RunPhase.Loaded.class);
        clock.passMs(60_000);
        assertThat(firmware.finishedRecords()).isEmpty();
        RunPhase.Started started = loaded.start();
        assertThat(run.load()).isInstanceOf(RunPhase.Started.class);
        started.monitor();
        assertCutOnce();
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 13, 37, 60, 61, 95, 120, 144})
    void a_host_that_dies_is_replaced_by_one_that_continues(int record) throws Exception {
        driveUntil(record);
        clock.passMs(7_000);
        restartHost();
        drive();
        assertCutOnce();
    }

    @Test
    void a_finished_job_is_never_cut_again() throws Exception {
        CutReport first = drive();
        restartHost();
        table();
        CutReport again = drive();
        assertThat(again.tableSeconds()).isCloseTo(first.tableSeconds(), within(0.001));
        assertThat(again.cutLength()).isCloseTo(first.cutLength(), within(0.01));
        assertThat(again.airLength()).isCloseTo(first.airLength(), within(0.01));
        assertThat(firmware.finishedRecords()).isEmpty();
    }

    @Test
    void a_table_that_lost_its_count_is_asked_about_and_not_guessed() throws Exception {
        driveUntil(70);
        long done = journal.job().orElseThrow().progress().doneRecord();
        firmware.restart();
        restartHost();
        TableFault.Uncertain doubt = catchThrowableOfType(TableFault.Uncertain.class, this::drive);
        assertThat(doubt.range().firstRecord()).isEqualTo(done + 1);
        assertThat(doubt).hasMessageContaining("first that is not cut").hasMessageContaining("7/piece.1/R");
        assertThat(firmware.finishedRecords()).hasSize((int) done);
    }

    @Test
    void after_an_operator_has_looked_the_rest_is_cut() throws Exception {
        driveUntil(70);
        long done = journal.job().orElseThrow().progress().doneRecord();
        firmware.restart();
        restartHost();
        CutRun run = run(job, progress::add);
        run.answerFirstUncut(done + 1);
        drive(run);
        assertCutOnce();
    }

    @Test
    void an_operator_s_word_outlives_the_host() throws Exception {
        driveUntil(70);
        long done = journal.job().orElseThrow().progress().doneRecord();
        firmware.restart();
        restartHost();
        CutRun run = run(job, progress::add);
        run.answerFirstUncut(done + 1);
        run.load();
        restartHost();
        drive();
        assertCutOnce();
    }

    @Test
    void a_table_that_restarts_while_it_is_watched_is_asked_about() throws Exception {
        table("record 70 power-loss 1");
        assertThatThrownBy(this::drive).isInstanceOf(TableFault.Uncertain.class);
        assertThat(firmware.identity().bootCount()).isEqualTo(2);
    }

    @Test
    void a_restart_before_the_start_needs_no_question() throws Exception {
        CutRun run = run(job, progress::add);
        run.load();
        firmware.restart();
        assertThatThrownBy(() -> drive(run)).isInstanceOf(TableFault.ClothUnconfirmed.class);
        drive(SampleJobs.confirmed(run));
        assertCutOnce();
    }

    @Test
    void a_fault_is_told_with_its_place_and_the_next_drive_continues() throws Exception {
        table("record 50 knife-stuck");
        TableFault fault = catchThrowableOfType(TableFault.class, this::drive);
        assertThat(fault.code()).isEqualTo(FaultCode.KNIFE_BROKEN);
        assertThat(fault).hasMessageContaining("record 50").hasMessageContaining("49 records are done");
        drive();
        assertCutOnce();
    }

    @Test
    void a_lost_position_is_homed_again_before_going_on() throws Exception {
        table("record 50 limit-hit");
        assertThatThrownBy(this::drive).isInstanceOf(TableFault.class).hasMessageContaining("limit");
        drive();
        assertCutOnce();
    }

    @Test
    void a_short_loss_of_the_link_is_waited_out() throws Exception {
        table("second 3 link-lost 5");
        drive();
        assertCutOnce();
        assertThat(progress).anyMatch(CutProgress::linkLost);
    }

    @Test
    void a_link_that_stays_lost_is_given_up() throws Exception {
        table("second 3 link-lost 60");
        assertThatThrownBy(this::drive).isInstanceOf(TableFault.LinkLost.class);
        clock.passMs(60_000);
        drive();
        assertCutOnce();
    }

    @Test
    void another_job_that_is_not_finished_is_left_alone() throws Exception {
        driveUntil(30);
        clock.passMs(5_000);
        CutJob other = CutJob.of(4712, SampleJobs.program(1));
        assertThatThrownBy(() -> run(other, progress::add).load())
                .isInstanceOf(TableFault.class)
                .hasMessageContaining("holds job 4711");
    }

    @Test
    void another_job_that_is_finished_makes_room_once_a_person_has_taken_it_off() throws Exception {
        drive();
        CutJob other = CutJob.of(4712, SampleJobs.program(1));
        assertThatThrownBy(() -> run(other, progress::add).load()).isInstanceOf(TableFault.DoneOnTable.class);
        new SimulatedTable(firmware, TOKEN).clear();
        drive(run(other, progress::add));
        assertThat(firmware.finishedRecords()).hasSize(job.records() + other.records());
    }

    @Test
    void a_pause_asked_for_lasts_until_the_start_is_given_again() throws Exception {
        CutRun run = run(job, seen -> {
            progress.add(seen);
            if (seen.state() == TableState.PAUSED && progress.size() > 200) {
                throw new HostDied();
            }
        });
        RunPhase.Started started = run.load().start();
        clock.passMs(500);
        run.pause();
        assertThatThrownBy(started::monitor).isInstanceOf(HostDied.class);
        progress.clear();
        started.start().monitor();
        assertCutOnce();
    }

    @Test
    void a_longer_job_than_the_ring_is_fed_on_the_way() throws Exception {
        CutJob longJob = CutJob.of(9, SampleJobs.program(90));
        CutReport report = drive(run(longJob, seen -> {}, 900));
        assertThat(report.piecesDone()).isEqualTo(90);
        assertThat(firmware.finishedRecords()).hasSize(longJob.records());
        assertThat(report.deviation()).isCloseTo(0, within(0.03));
    }

    private CutRun unattended(CutJob which, LongPredicate givenUp) {
        PollingPolicy patience = new PollingPolicy(clock, () -> clock.passMs(POLL_MS), Duration.ofSeconds(20));
        Consumer<CutProgress> untilItStands = seen -> {
            progress.add(seen);
            if (progress.size() > 400) {
                throw new HostDied();
            }
        };
        return SampleJobs.confirmed(new CutRun(
                which,
                new SimulatedTable(firmware, TOKEN),
                journal,
                TOKEN,
                untilItStands,
                patience,
                new HostPolicy(ReconnectPolicy.RESUME_IF_MONITORED, givenUp, () -> true)));
    }

    @Test
    void an_unattended_host_does_not_continue_with_what_it_finds_standing() throws Exception {
        driveUntil(30);
        clock.passMs(60_000);
        restartHost();
        CutRun run = unattended(job, other -> false);
        RunPhase.Started started = (RunPhase.Started) run.load();
        assertThatThrownBy(started::monitor).isInstanceOf(HostDied.class);
        assertThat(progress).allMatch(seen -> seen.state() == TableState.PAUSED);
        progress.clear();
        started.start().monitor();
        assertCutOnce();
    }

    @Test
    void an_unattended_host_continues_what_it_started() throws Exception {
        table("second 3 link-lost 5");
        CutRun run = unattended(job, other -> false);
        run.load().start().monitor();
        assertCutOnce();
    }

    @Test
    void a_pause_asked_for_outlasts_a_host_that_was_not_heard() throws Exception {
        CutRun[] run = new CutRun[1];
        run[0] = run(job, seen -> {
            progress.add(seen);
            if (progress.size() == 18) {
                firmware.setWatchdogMs(10);
            }
            if (progress.size() == 20) {
                pause(run[0]);
            }
            if (progress.size() > 400) {
                throw new HostDied();
            }
        });
        RunPhase.Started started = run[0].load().start();
        assertThatThrownBy(started::monitor).isInstanceOf(HostDied.class);
        assertThat(progress.get(progress.size() - 1).state()).isEqualTo(TableState.PAUSED);
        assertThat(firmware.status().has(StatusBit.WARN))
                .as("the watchdog has tripped too")
                .isTrue();
    }

    private static void pause(CutRun run) {
        try {
            run.pause();
        } catch (TableFault fault) {
            throw new AssertionError(fault);
        }
    }

    @Test
    @Timeout(300)
    void a_table_that_stays_in_a_passing_state_is_given_up() {
        TableController stuck = new SimulatedTable(firmware, TOKEN) {
            @Override
            public TableStatus status() throws TableFault {
                return super.status().in(TableState.ABORTING);
            }
        };
        PollingPolicy patience = new PollingPolicy(clock, () -> clock.passMs(POLL_MS), Duration.ofSeconds(20));
        CutRun run = SampleJobs.confirmed(new CutRun(job, stuck, journal, TOKEN, progress::add, patience));
        assertThatThrownBy(run::load)
                .isInstanceOf(TableFault.class)
                .hasMessageContaining("stays in state ABORTING")
                .hasMessageContaining("expected IDLE");
    }

    @Test
    void another_job_that_was_given_up_makes_room() throws Exception {
        driveUntil(30);
        clock.passMs(5_000);
        CutJob other = CutJob.of(4712, SampleJobs.program(1));
        long done = firmware.finishedRecords().size();
        CutRun run = unattended(other, id -> id == job.id());
        RunPhase loaded = run.load();
        SampleJobs.confirmed(run);
        loaded.start().monitor();
        assertThat(firmware.finishedRecords()).hasSize((int) done + other.records());
    }

    @Test
    void giving_up_leaves_another_job_alone() throws Exception {
        driveUntil(30);
        CutJob other = CutJob.of(4712, SampleJobs.program(1));
        assertThat(run(other, progress::add).abort()).isEmpty();
        assertThat(run(job, progress::add).abort()).isPresent();
        clock.passMs(5_000);
        assertThat(firmware.status().state()).isEqualTo(TableState.IDLE);
    }
}
