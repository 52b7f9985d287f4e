package io.tailorline.workflow.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.tailorline.cutter.table.TableController;
import io.tailorline.workflow.messages.Envelope;
import io.tailorline.workflow.messages.JobEvent;
import io.tailorline.workflow.messages.MessageJson;
import io.tailorline.workflow.messages.TableCommand;
import io.tailorline.workflow.platform.broker.TelemetryPublisher;
import io.tailorline.workflow.platform.supervision.ThreadFailures;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.LongFunction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TableGatewayTest {

    private static final String TABLE = "table-1";

    @TempDir
    Path folder;

    private final MessageJson json = new MessageJson();
    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private final ThreadFailures failures = new ThreadFailures(meters, Clock.systemUTC());

    private TableGateway gateway(LongFunction<TableController> connect) {
        return new TableGateway(
                folder,
                List.of(new TableGateway.OwnTable(TABLE, connect)),
                null,
                new TelemetryPublisher(null, json, Clock.systemUTC()),
                json,
                Clock.systemUTC(),
                failures,
                meters);
    }

    private static TableController bug() {
        throw new IllegalStateException("a bug, for this test");
    }

    @Test
    void a_table_whose_drive_fails_unexpectedly_is_shown_and_driven_again() {
        AtomicInteger drives = new AtomicInteger();
        TableGateway gateway = gateway(token -> {
            drives.incrementAndGet();
            return bug();
        });
        gateway.start();
        try {
            await().atMost(GatewayFixture.LIMIT).until(() -> drives.get() > 1);
            assertThat(failures.lastByThread()).containsOnlyKeys("table-table-1");
            assertThat(meters.counter("tailorline.thread.failures", "loop", "table-table-N")
                            .count())
                    .isGreaterThanOrEqualTo(1);
        } finally {
            gateway.stop();
        }
    }

    @Test
    void a_job_whose_file_cannot_be_read_is_parked_and_the_next_is_not_held_up() throws Exception {
        TableJournal journal = new TableJournal(folder.resolve(TABLE), json, InstantSource.system());
        journal.accept(command("J-00000001"), cut("J-00000001"));
        journal.accept(command("J-00000002"), cut("J-00000002"));
        Path first = journal.first().orElseThrow().entry().file();
        Files.write(first, new byte[] {(byte) 0xFF, 0});

        // no connection is needed: the worker looks at its jobs before it connects anything
        TableEventReporter reporter = new TableEventReporter(
                TABLE,
                journal,
                () -> {},
                (order, said) -> {},
                Clock.systemUTC(),
                new TableMeters(new SimpleMeterRegistry(), TABLE));
        TableWorker worker = new TableWorker(TABLE, journal, token -> bug(), reporter, Clock.systemUTC());
        assertThat(worker.next().orElseThrow().cut().jobId()).isEqualTo("J-00000002");

        assertThat(journal.parked()).containsExactly(first.getFileName().toString());
        assertThat(journal.hasEnded("J-00000001")).isTrue();
        Envelope told = journal.message(journal.unpublished().get(0)).envelope();
        assertThat(told.payload()).isInstanceOfSatisfying(JobEvent.CutAborted.class, aborted -> {
            assertThat(aborted.jobId()).isEqualTo("J-00000001");
            assertThat(aborted.reason()).contains(first.getFileName().toString());
        });
        assertThat(gateway(token -> bug()).parkedFiles())
                .isEqualTo(Map.of(TABLE, List.of(first.getFileName().toString())));
    }

    @Test
    void a_job_that_comes_again_after_its_end_is_not_cut_and_its_end_is_reported_again() throws Exception {
        TableJournal journal = new TableJournal(folder.resolve(TABLE), json, InstantSource.system());
        assertThat(journal.accept(command("J-00000001"), cut("J-00000001"))).isTrue();
        TableJournal.WaitingJob job = journal.first().orElseThrow();
        Envelope end = job.command()
                .answer(
                        "J-00000001:cut-done",
                        Instant.EPOCH,
                        new JobEvent.CutAborted(
                                "J-00000001",
                                TABLE,
                                "for this test",
                                1,
                                2,
                                0,
                                JobEvent.CutAborted.ANY_RECORD,
                                List.of()));
        journal.end(job, end);
        journal.published(journal.unpublished().get(0));

        assertThat(journal.accept(command("J-00000001"), cut("J-00000001"))).isFalse();

        assertThat(journal.first()).isEmpty();
        assertThat(journal.message(journal.unpublished().get(0)).envelope()).isEqualTo(end);
    }

    @Test
    void ended_jobs_are_forgotten_by_age() throws Exception {
        new TableJournal(folder.resolve(TABLE), json, InstantSource.system()).markEnded("J-00000001", "{}");
        TableGateway gateway = gateway(token -> bug());
        assertThat(gateway.purgeEnded(Instant.now().minusSeconds(3600))).isZero();
        assertThat(gateway.purgeEnded(Instant.now().plusSeconds(3600))).isEqualTo(1);
        assertThat(new TableJournal(folder.resolve(TABLE), json, InstantSource.system()).hasEnded("J-00000001"))
                .isFalse();
    }

    private TableCommand.Cut cut(String jobId) {
        return new TableCommand.Cut(jobId, TABLE, "ROLL-7", json.tree("{}"));
    }

    private Envelope command(String jobId) {
        return Envelope.command("m-" + jobId, Instant.EPOCH, "TL-1", cut(jobId));
    }
}
