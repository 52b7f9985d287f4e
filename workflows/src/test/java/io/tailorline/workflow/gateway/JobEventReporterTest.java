package io.tailorline.workflow.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.tailorline.cutter.journal.JobEntry;
import io.tailorline.cutter.program.CutProgram;
import io.tailorline.cutter.table.TableFault;
import io.tailorline.workflow.SamplePrograms;
import io.tailorline.workflow.messaging.Envelope;
import io.tailorline.workflow.messaging.JobEvent;
import io.tailorline.workflow.messaging.MessageJson;
import io.tailorline.workflow.messaging.TableCommand;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JobEventReporterTest {

    private static final Instant NOON = Instant.parse("2026-11-25T12:00:00Z");

    @Test
    void a_fault_before_the_first_poll_tells_what_the_journal_knows(@TempDir Path folder) throws Exception {
        TableJournal journal = new TableJournal(folder, new MessageJson(), InstantSource.system());
        CutProgram program = SamplePrograms.cuttingSquares(2);
        long first = program.pieces().get(0).lastRecord();
        TableCommand.Cut cut =
                new TableCommand.Cut("J-00000001", "table-1", "R-2291", JsonNodeFactory.instance.objectNode());
        JobEventReporter reporter = new JobEventReporter(
                new TableJournal.WaitingJob(null, Envelope.command("m-1", NOON, "TL-1", cut), cut),
                program,
                true,
                () -> Optional.of(new JobEntry.Progress(1, true, first + 2, 1)),
                new TableEventReporter(
                        "table-1",
                        journal,
                        () -> {},
                        (order, said) -> {},
                        InstantSource.fixed(NOON),
                        new TableMeters(new SimpleMeterRegistry(), "table-1")));

        reporter.fault(new TableFault.LinkLost("table-1 does not answer"));

        DurableFileQueue.Entry told = journal.unpublished().get(0);
        assertThat(journal.message(told).envelope().payload())
                .isInstanceOfSatisfying(JobEvent.CutFaulted.class, fault -> {
                    assertThat(fault.doneRecord()).isEqualTo(first + 2);
                    assertThat(fault.piecesDone()).isEqualTo(1);
                });
    }
}
