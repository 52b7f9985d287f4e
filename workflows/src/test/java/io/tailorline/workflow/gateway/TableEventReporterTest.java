package io.tailorline.workflow.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.tailorline.cutter.program.TablePoint;
import io.tailorline.cutter.run.CutProgress;
import io.tailorline.cutter.table.TableState;
import io.tailorline.cutter.table.TableStatus;
import io.tailorline.workflow.messages.Envelope;
import io.tailorline.workflow.messages.MessageJson;
import io.tailorline.workflow.messages.Payload;
import io.tailorline.workflow.messages.TableCommand;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TableEventReporterTest {

    private static final Instant NOON = Instant.parse("2026-11-25T12:00:00Z");

    private final List<Payload.TableTelemetry> heard = new ArrayList<>();

    @Test
    void a_table_that_falls_silent_keeps_what_it_last_said_of_the_job(@TempDir Path folder) {
        TableEventReporter reporter = new TableEventReporter(
                "table-1",
                new TableJournal(folder, new MessageJson(), InstantSource.system()),
                () -> {},
                (order, said) -> heard.add(said),
                InstantSource.fixed(NOON),
                new TableMeters(new SimpleMeterRegistry(), "table-1"));
        TableCommand.Cut cut =
                new TableCommand.Cut("J-00000001", "table-1", "R-2291", JsonNodeFactory.instance.objectNode());
        TableJournal.WaitingJob job =
                new TableJournal.WaitingJob(null, Envelope.command("m-1", NOON, "TL-1", cut), cut);

        reporter.telemetry(
                job,
                new CutProgress(
                        TableState.CUTTING,
                        new TableStatus.JobStatus(1, 41, 40, 3, 2, 1, 0, 0, 41.5, true),
                        90,
                        9,
                        new TablePoint(1200, 30),
                        100,
                        false));
        reporter.unreachable("TL-1", "J-00000001");
        reporter.unreachable("", "");

        assertThat(heard).extracting(Payload.TableTelemetry::state).containsExactly("CUTTING", "UNKNOWN", "UNKNOWN");
        assertThat(heard.get(1).piecesDone()).isEqualTo(2);
        assertThat(heard.get(1).advances()).isEqualTo(1);
        assertThat(heard.get(1).x()).isEqualTo(1200);
        assertThat(heard.get(1).elapsedSeconds()).isEqualTo(41.5);
        assertThat(heard.get(2).piecesDone()).isZero();
        assertThat(heard.get(2).advances()).isZero();
    }
}
