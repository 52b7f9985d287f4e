package io.tailorline.cutter.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.tailorline.cutter.journal.CutJournal;
import io.tailorline.cutter.program.UncertainRange;
import io.tailorline.cutter.sim.SimulatedTable;
import io.tailorline.cutter.sim.TableFirmware;
import io.tailorline.cutter.sim.fault.FaultScript;
import io.tailorline.cutter.table.CutJob;
import io.tailorline.cutter.table.ManualClock;
import io.tailorline.cutter.table.SampleJobs;
import io.tailorline.cutter.table.TableController;
import io.tailorline.cutter.table.TableFault;
import io.tailorline.cutter.table.TableIdentity;
import io.tailorline.cutter.table.TableState;
import io.tailorline.pattern.piece.PieceRef;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Table and journal after a break: who is believed, and what an operator is asked. */
class ReconciliationTest {

    private static final long TOKEN = 7;
    private static final long POLL_MS = 50;

    private final ManualClock clock = new ManualClock();
    private final CutJob job = SampleJobs.pieces(3);
    private final List<CutProgress> progress = new ArrayList<>();
    private TableFirmware firmware;
    private CutJournal journal;
    private Path file;

    @TempDir
    Path folder;

    /** A host that dies in the middle. */
    private static final class HostDied extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    @BeforeEach
    void switch_the_table_on() throws Exception {
        firmware = new TableFirmware(SampleJobs.TABLE, clock, 4, FaultScript.parse(List.of()));
        file = folder.resolve("journal");
        journal = CutJournal.open(file);
    }

    @AfterEach
    void close_the_journal() throws Exception {
        journal.close();
    }

    private CutRun run(TableController table, Consumer<CutProgress> listener) {
        PollingPolicy patience = new PollingPolicy(clock, () -> clock.passMs(POLL_MS), Duration.ofSeconds(20));
        return SampleJobs.confirmed(new CutRun(job, table, journal, TOKEN, listener, patience));
    }

    private TableController table() {
        return new SimulatedTable(firmware, TOKEN);
    }

    private CutReport drive(CutRun run) throws Exception {
        return run.load().start().monitor();
    }

    /** Until so many records were seen; then the host is gone for longer than the table's watchdog waits. */
    private long driveUntil(int record) throws Exception {
        assertThatThrownBy(() -> drive(run(table(), seen -> {
                    if (seen.count().doneRecord() >= record) {
                        throw new HostDied();
                    }
                })))
                .isInstanceOf(HostDied.class);
        clock.passMs(6_000);
        journal.close();
        journal = CutJournal.open(file);
        return journal.job().orElseThrow().progress().doneRecord();
    }

    /** The table whose controller says of itself what {@code identity} makes of it. */
    private TableController asSeenBy(java.util.function.UnaryOperator<TableIdentity> identity) {
        return new SimulatedTable(firmware, TOKEN) {
            @Override
            public TableIdentity identity() throws TableFault {
                return identity.apply(super.identity());
            }
        };
    }

    static TableIdentity booted(TableIdentity was) {
        return changed(was, was.serial(), was.bootCount() + 1);
    }

    private static TableIdentity changed(TableIdentity was, long serial, int boot) {
        return new TableIdentity(was.mapVersion(), serial, boot, was.capabilities() | 1 << 7, was.limits());
    }

    private void assertCutOnce() {
        assertThat(firmware.finishedRecords())
                .containsExactlyElementsOf(
                        LongStream.rangeClosed(1, job.records()).boxed().toList());
        assertThat(journal.job().orElseThrow().finished()).isTrue();
    }

    @Test
    void progress_is_on_the_disk_before_it_is_shown() throws Exception {
        Pattern done = Pattern.compile("^[0-9a-f]{8} done (\\d+)$", Pattern.MULTILINE);
        drive(run(table(), seen -> {
            Matcher written = done.matcher(read());
            long last = 0;
            while (written.find()) {
                last = Long.parseLong(written.group(1));
            }
            assertThat(last).isGreaterThanOrEqualTo(seen.count().doneRecord());
            progress.add(seen);
        }));
        assertThat(progress).hasSizeGreaterThan(20);
    }

    private String read() {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void a_table_that_came_further_than_the_journal_is_believed() throws Exception {
        long known = driveUntil(40);
        assertThat(firmware.status().job().doneRecord()).isGreaterThan(known);
        drive(run(table(), progress::add));
        assertCutOnce();
    }

    @Test
    void a_table_that_counts_less_than_it_confirmed_is_not_believed() throws Exception {
        driveUntil(40);
        journal.confirm(140);
        TableFault.Uncertain doubt = catchThrowableOfType(
                TableFault.Uncertain.class, () -> run(table(), progress::add).load());
        assertThat(doubt).hasMessageContaining("confirmed 140 before");
        assertThat(doubt.range().firstRecord()).isEqualTo(141);
    }

    @Test
    void after_an_operator_s_word_a_job_whose_count_is_not_believed_is_brought_anew() throws Exception {
        driveUntil(40);
        long cut = firmware.status().job().doneRecord();
        journal.confirm(cut + 20);
        CutRun run = run(table(), progress::add);
        run.answerFirstUncut(cut + 21);
        drive(run);
        assertThat(firmware.finishedRecords())
                .containsExactlyElementsOf(LongStream.rangeClosed(1, job.records())
                        .filter(record -> record <= cut || record > cut + 20)
                        .boxed()
                        .toList());
    }

    @Test
    void an_operator_s_word_does_not_go_behind_what_is_confirmed() throws Exception {
        driveUntil(40);
        long cut = firmware.status().job().doneRecord();
        journal.confirm(cut + 20);
        CutRun run = run(table(), progress::add);
        run.answerFirstUncut(cut + 1);
        assertThatThrownBy(run::load).isInstanceOf(TableFault.class).hasMessageContaining("are confirmed cut");
    }

    @Test
    void a_controller_started_anew_that_kept_its_count_needs_a_look_at_the_cloth() throws Exception {
        driveUntil(40);
        long cut = firmware.status().job().doneRecord();
        TableController table = asSeenBy(ReconciliationTest::booted);
        TableFault.Uncertain doubt = catchThrowableOfType(
                TableFault.Uncertain.class, () -> run(table, progress::add).load());
        assertThat(doubt).hasMessageContaining("vacuum was off").hasMessageContaining("boot count 1, then 2");
        assertThat(doubt.range().isOfClothOnly()).isTrue();
        CutRun run = run(table, progress::add);
        run.answerFirstUncut(doubt.range().firstRecord());
        drive(run);
        assertThat(doubt.range().firstRecord()).isEqualTo(cut + 1);
        assertCutOnce();
    }

    @Test
    void an_operator_s_word_about_the_cloth_outlives_the_host() throws Exception {
        driveUntil(40);
        TableController table = asSeenBy(ReconciliationTest::booted);
        CutRun run = run(table, progress::add);
        run.answerFirstUncut(41);
        run.load();
        journal.close();
        journal = CutJournal.open(file);
        drive(run(table, progress::add));
        assertCutOnce();
    }

    @Test
    void another_controller_at_the_same_address_is_asked_about() throws Exception {
        driveUntil(40);
        TableController table = asSeenBy(was -> changed(was, 99, was.bootCount()));
        assertThatThrownBy(() -> run(table, progress::add).load())
                .isInstanceOf(TableFault.Uncertain.class)
                .hasMessageContaining("serial number 2026001, then 99");
    }

    @Test
    void a_job_on_the_table_that_the_journal_has_lost_continues_by_the_table_s_count() throws Exception {
        driveUntil(40);
        journal.close();
        Files.delete(file);
        journal = CutJournal.open(file);
        drive(run(table(), progress::add));
        assertCutOnce();
    }

    @Test
    void a_job_begun_with_another_program_is_refused() throws Exception {
        driveUntil(40);
        CutJob other = CutJob.of(job.id(), SampleJobs.program(2));
        PollingPolicy patience = new PollingPolicy(clock, () -> clock.passMs(POLL_MS), Duration.ofSeconds(20));
        assertThatThrownBy(
                        () -> SampleJobs.confirmed(new CutRun(other, table(), journal, TOKEN, progress::add, patience))
                                .load())
                .isInstanceOf(TableFault.class)
                .hasMessageContaining("begun with another program");
    }

    @Test
    void a_journal_that_cannot_be_written_makes_the_table_stand() throws Exception {
        assertThatThrownBy(() -> drive(run(table(), seen -> {
                    progress.add(seen);
                    if (seen.count().doneRecord() >= 40 && progress.get(progress.size() - 1) == seen) {
                        close();
                    }
                })))
                .isInstanceOf(TableFault.JournalWriteFailed.class)
                .hasMessageContaining("make room on the disk");
        clock.passMs(3_000);
        assertThat(firmware.status().state()).isEqualTo(TableState.PAUSED);
        long shown = progress.get(progress.size() - 1).count().doneRecord();
        journal = CutJournal.open(file);
        assertThat(journal.job().orElseThrow().progress().doneRecord()).isEqualTo(shown);
        drive(run(table(), progress::add));
        assertCutOnce();
    }

    private void close() {
        try {
            journal.close();
        } catch (io.tailorline.cutter.journal.JournalFault e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void a_second_host_waits_for_the_first_one_s_lease_and_no_longer() throws Exception {
        SimulatedTable first = new SimulatedTable(firmware, 11);
        first.takeLease();
        CutRun second = run(table(), progress::add);
        drive(second);
        assertCutOnce();
    }

    @Test
    void a_second_host_does_not_take_the_table_from_one_that_lives() throws Exception {
        SimulatedTable first = new SimulatedTable(firmware, 11);
        first.takeLease();
        PollingPolicy patience = new PollingPolicy(
                clock,
                () -> {
                    clock.passMs(POLL_MS);
                    look(first);
                },
                Duration.ofSeconds(20));
        CutRun second = SampleJobs.confirmed(new CutRun(job, table(), journal, TOKEN, progress::add, patience));
        assertThatThrownBy(second::load)
                .isInstanceOf(TableFault.CommandRefused.class)
                .hasMessageContaining("another host holds the table");
        assertThat(firmware.leaseToken()).isEqualTo(11);
    }

    private static void look(TableController table) {
        try {
            table.status();
        } catch (TableFault fault) {
            throw new AssertionError(fault);
        }
    }

    @Test
    void what_is_in_doubt_is_shown_with_its_piece_and_its_lines() throws Exception {
        firmware = new TableFirmware(SampleJobs.TABLE, clock, 1, FaultScript.none());
        long known = driveUntil(70);
        firmware.restart();
        TableFault.Uncertain doubt = catchThrowableOfType(
                TableFault.Uncertain.class, () -> run(table(), progress::add).load());
        UncertainRange stretch = doubt.range();
        assertThat(stretch.firstRecord()).isEqualTo(known + 1);
        assertThat(stretch.marks()).isNotEmpty();
        assertThat(stretch.marks().get(0).piece()).contains(PieceRef.parse("7/piece.1/R"));
        assertThat(stretch.lastRecord()).isBetween(known + 5, (long) job.records());
        assertThat(firmware.finishedRecords().size()).isLessThanOrEqualTo((int) stretch.lastRecord());
    }
}
