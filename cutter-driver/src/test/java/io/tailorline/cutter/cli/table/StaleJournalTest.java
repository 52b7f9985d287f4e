package io.tailorline.cutter.cli.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tailorline.cutter.cli.cuts.CutRolls;
import io.tailorline.cutter.cli.option.CommandFailed;
import io.tailorline.cutter.io.CutsJson;
import io.tailorline.cutter.io.ProgramJson;
import io.tailorline.cutter.journal.CutJournal;
import io.tailorline.cutter.journal.RollCuts;
import io.tailorline.cutter.journal.RollCuts.Event;
import io.tailorline.cutter.modbus.ModbusTableServer;
import io.tailorline.cutter.sim.SimulatedTable;
import io.tailorline.cutter.sim.TableFirmware;
import io.tailorline.cutter.table.CutJob;
import io.tailorline.cutter.table.JobNumber;
import io.tailorline.cutter.table.SampleJobs;
import io.tailorline.cutter.table.TableState;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** A journal, a store or a host that knows less than the cloth. */
class StaleJournalTest extends TypedCommands {

    private static final Instant BEFORE = Instant.parse("2026-01-02T03:04:05Z");

    private final CutJob job = SampleJobs.pieces(3);

    private Path journal() {
        return folder.resolve("program.json.journal");
    }

    private CutRolls rolls() {
        return CutRolls.beside(journal());
    }

    private List<Event> events(String roll) throws Exception {
        return RollCuts.of(folder, roll).entries().stream()
                .map(RollCuts.Entry::event)
                .toList();
    }

    private RecordedCut recorded(long id, Optional<AlreadyCut.Again> again) {
        return new RecordedCut(
                rolls(), CutJob.of(id, job.program()), InstantSource.system(), Optional.of("R-1"), again);
    }

    @Test
    void a_job_that_waited_for_its_cloth_is_not_begun_once_another_has_cut_its_pieces() throws Exception {
        TableFirmware table = table();
        try (ModbusTableServer server = serve(table)) {
            assertThat(driveUnconfirmed(server.port())).isEqualTo(1);
            assertThat(operate(server, "abort")).isZero();
            assertThat(drive(
                            server.port(),
                            "--journal",
                            folder.resolve("b.journal").toString()))
                    .as(err.toString())
                    .isZero();
            assertThat(operate(server, "clear")).isZero();
            assertThat(drive(server.port())).isEqualTo(1);
            assertThat(err.toString()).contains("3 of the 3 pieces of this program are cut");
            assertThat(table.finishedRecords()).hasSize(job.records());
            assertThat(drive(server.port(), "--again", "flaw"))
                    .as(err.toString())
                    .isZero();
            assertThat(table.finishedRecords()).hasSize(2 * job.records());
        }
    }

    @Test
    void a_job_on_the_table_whose_end_a_store_has_is_not_continued_without_its_journal() throws Exception {
        TableFirmware table = table("record 60 knife-stuck");
        try (ModbusTableServer server = serve(table)) {
            assertThat(drive(server.port())).isEqualTo(1);
            Files.delete(journal());
            rolls().stop(BEFORE, RollCuts.of(folder, "R-2304").entries().get(0).job(), 59, Optional.empty());
            assertThat(drive(server.port())).isEqualTo(1);
            assertThat(err.toString()).contains("pieces of this program are cut or begun already");
            assertThat(table.finishedRecords()).hasSize(59);
        }
    }

    @Test
    void of_two_hosts_that_chose_the_same_pieces_one_begins() throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(2);
        try {
            for (int round = 0; round < 20; round++) {
                CyclicBarrier together = new CyclicBarrier(2);
                AlreadyCut.Again again = new AlreadyCut.Again("flaw " + round, Instant.now());
                List<Callable<Boolean>> hosts = List.of(
                        () -> begins(recorded(11, Optional.of(again)), together),
                        () -> begins(recorded(12, Optional.of(again)), together));
                int begun = 0;
                for (Future<Boolean> host : threads.invokeAll(hosts)) {
                    begun += host.get() ? 1 : 0;
                }
                assertThat(begun).as("round %d", round).isEqualTo(1);
                Files.delete(RollCuts.of(folder, "R-1").file());
            }
        } finally {
            threads.shutdownNow();
        }
    }

    private static boolean begins(RecordedCut host, CyclicBarrier together) throws Exception {
        together.await();
        try {
            host.begun();
            return true;
        } catch (CommandFailed refused) {
            assertThat(refused).hasMessageContaining("3 of the 3 pieces");
            return false;
        }
    }

    @Test
    void a_job_that_another_host_is_about_to_start_counts_as_begun() throws Exception {
        try (CutJournal other = CutJournal.open(folder.resolve("other.journal"))) {
            other.begin(11, job.checksum(), 5, 1, job.records(), 7);
            recorded(11, Optional.empty()).begun();
            assertThatThrownBy(recorded(12, Optional.empty())::begun)
                    .isInstanceOf(CommandFailed.class)
                    .hasMessageContaining("whose end is not recorded");
        }
        recorded(12, Optional.empty()).begun();
    }

    @Test
    void what_was_begun_before_a_reason_was_typed_is_cut_once_more() throws Exception {
        rolls().begin(BEFORE, 11, new CutsJson.Begun("R-1", Optional.empty(), job.program()));
        rolls().cut(BEFORE, 11);
        recorded(12, Optional.of(new AlreadyCut.Again("flaw", Instant.now()))).begun();
        recorded(12, Optional.empty()).begun();
        assertThat(events("R-1")).containsExactly(Event.BEGUN, Event.CUT, Event.BEGUN);
    }

    @Test
    void a_job_of_another_cut_that_cut_nothing_erases_nothing() throws Exception {
        rolls().begin(BEFORE, 11, new CutsJson.Begun("R-1", Optional.empty(), job.program()));
        rolls().cut(BEFORE, 11);
        rolls().begin(BEFORE.plusSeconds(1), 12, new CutsJson.Begun("R-1", Optional.of("flaw"), job.program()));
        rolls().stop(BEFORE.plusSeconds(2), 12, 0, Optional.empty());
        assertThatThrownBy(recorded(13, Optional.empty())::begun)
                .isInstanceOf(CommandFailed.class)
                .hasMessageContaining("3 of the 3 pieces");
    }

    @Test
    void a_job_that_never_started_is_recorded_on_the_roll_that_was_laid_last() throws Exception {
        RecordedCut cut = recorded(11, Optional.empty());
        cut.begun();
        cut.begun();
        cut.on("R-2");
        cut.begun();
        cut.cut();
        assertThat(events("R-1")).containsExactly(Event.BEGUN, Event.STOPPED);
        assertThat(events("R-2")).containsExactly(Event.BEGUN, Event.CUT);
        cut.running();
        assertThat(events("R-2")).containsExactly(Event.BEGUN, Event.CUT);
    }

    @Test
    void a_job_that_another_host_ends_while_it_is_waited_for_is_recorded_with_its_end() throws Exception {
        TableFirmware table = table().homed();
        table.setWatchdogMs(60_000);
        SimulatedTable other = new SimulatedTable(table, 0xABCD);
        other.takeLease();
        other.load(CutJob.of(JobNumber.of(job.checksum(), 1), job.program()));
        ExecutorService thread = Executors.newSingleThreadExecutor();
        try (ModbusTableServer server = serve(table)) {
            Future<Integer> drive = time.during(() -> {
                Future<Integer> typed = thread.submit(time.begun(() -> driveUnconfirmed(server.port()))::live);
                passUntil(() -> table.lastCommand().token() != 0xABCD);
                other.start(1);
                passUntil(() -> table.status().state() == TableState.DONE);
                other.dropLease();
                return typed;
            });
            assertThat(drive.get(1, TimeUnit.MINUTES)).as(err.toString()).isZero();
        } finally {
            thread.shutdownNow();
        }
        assertThat(events(RecordedCut.UNNAMED)).containsExactly(Event.BEGUN, Event.CUT);
    }

    @Test
    void a_job_that_runs_on_cloth_without_a_name_is_recorded_again_once_somebody_names_it() throws Exception {
        RecordedCut cut = new RecordedCut(rolls(), job, InstantSource.system(), Optional.empty(), Optional.empty());
        cut.running();
        cut.running();
        cut.on("R-2");
        cut.running();
        cut.running();
        cut.cut();
        assertThat(events(RecordedCut.UNNAMED)).containsExactly(Event.BEGUN, Event.CUT);
        assertThat(events("R-2")).containsExactly(Event.BEGUN, Event.CUT);
        assertThat(rolls().job(job.id()).orElseThrow().roll()).isEqualTo("R-2");
    }

    @Test
    void a_job_that_no_store_knows_is_left_open_for_drive_to_ask() throws Exception {
        try (ModbusTableServer server = serve(table("record 60 knife-stuck"))) {
            assertThat(drive(server.port())).isEqualTo(1);
            Files.delete(RollCuts.of(folder, "R-2304").file());
            assertThat(operate(server, "abort", "--journal", journal().toString()))
                    .isZero();
            assertThat(out.toString()).contains("it is left open", "'drive' of its program asks");
            assertThat(drive(server.port())).isEqualTo(1);
            assertThat(err.toString()).contains("--first-uncut");
        }
    }

    @Test
    void a_job_that_was_begun_and_never_started_ends_with_nothing_cut() throws Exception {
        try (ModbusTableServer server = serve(table())) {
            assertThat(driveUnconfirmed(server.port())).isEqualTo(1);
            long id = CutJournal.said(journal()).orElseThrow().jobId();
            rolls().begin(BEFORE, id, new CutsJson.Begun("R-2304", Optional.empty(), job.program()));
            assertThat(operate(server, "abort", "--journal", journal().toString()))
                    .as(err.toString())
                    .isZero();
            assertThat(events("R-2304")).containsExactly(Event.BEGUN, Event.STOPPED);
            assertThat(CutJournal.said(journal()).orElseThrow().isOver()).isTrue();
            assertThat(drive(server.port())).as(err.toString()).isZero();
        }
    }

    @Test
    void a_job_that_gives_way_to_another_program_ends_with_nothing_cut() throws Exception {
        try (ModbusTableServer server = serve(table())) {
            assertThat(driveUnconfirmed(server.port())).isEqualTo(1);
            long id = CutJournal.said(journal()).orElseThrow().jobId();
            rolls().begin(BEFORE, id, new CutsJson.Begun("R-2304", Optional.empty(), job.program()));
            ProgramJson.write(SampleJobs.program(2), program);
            assertThat(drive(server.port())).as(err.toString()).isZero();
            assertThat(events("R-2304")).containsExactly(Event.BEGUN, Event.STOPPED, Event.BEGUN, Event.CUT);
        }
    }
}
