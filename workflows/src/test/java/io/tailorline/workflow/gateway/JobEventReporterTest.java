package io.tailorline.workflow.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.tailorline.cutter.journal.JobEntry;
import io.tailorline.cutter.program.ClothCheck;
import io.tailorline.cutter.program.CutProgram;
import io.tailorline.cutter.table.TableFault;
import io.tailorline.workflow.SamplePrograms;
import io.tailorline.workflow.messages.Envelope;
import io.tailorline.workflow.messages.JobEvent;
import io.tailorline.workflow.messages.MessageJson;
import io.tailorline.workflow.messages.TableCommand;
import io.tailorline.workflow.messages.TableCommand.Operation;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JobEventReporterTest {

    private static final Instant NOON = Instant.parse("2026-11-25T12:00:00Z");

    @TempDir
    private Path folder;

    private final CutProgram program = SamplePrograms.cuttingSquares(2);

    private TableJournal journal() {
        return new TableJournal(folder, new MessageJson(), InstantSource.system());
    }

    /** Of a gateway that was started anew. */
    private JobEventReporter reporter(TableJournal journal, JobEntry.Progress known) {
        TableCommand.Cut cut =
                new TableCommand.Cut("J-00000001", "table-1", "R-2291", JsonNodeFactory.instance.objectNode());
        return new JobEventReporter(
                new TableJournal.WaitingJob(null, Envelope.command("m-1", NOON, "TL-1", cut), cut),
                program,
                true,
                () -> Optional.of(known),
                new TableEventReporter(
                        "table-1",
                        journal,
                        () -> {},
                        (order, said) -> {},
                        InstantSource.fixed(NOON),
                        new TableMeters(new SimpleMeterRegistry(), "table-1")));
    }

    /** Who has not heard that it is loaded would take the rest for a fault, and resume what waits for its start. */
    @Test
    void a_job_that_waits_for_its_start_says_so_whenever_it_is_asked() throws Exception {
        TableJournal journal = journal();
        JobEventReporter reporter = reporter(journal, new JobEntry.Progress(1, false, 0, 1));
        reporter.loaded(Duration.ZERO);
        reporter.repeat();
        List<String> said = new ArrayList<>();
        List<String> ids = new ArrayList<>();
        for (DurableFileQueue.Entry entry : journal.unpublished()) {
            said.add(journal.message(entry).envelope().payload().type());
            ids.add(journal.message(entry).envelope().id());
        }
        assertThat(said).containsExactly("cut-loaded", "cut-faulted", "cut-loaded", "cut-faulted");
        assertThat(ids.subList(1, 4))
                .allMatch(id -> reporter.isFollowedBy(
                        new OperatorCommand("J-00000001", id, Operation.START, 0, ClothCheck.MARKS, "R-2291")));
    }

    @Test
    void a_fault_before_the_first_poll_tells_what_the_journal_knows() throws Exception {
        TableJournal journal = journal();
        long first = program.pieces().get(0).lastRecord();
        JobEventReporter reporter = reporter(journal, new JobEntry.Progress(1, true, first + 2, 1));

        reporter.fault(new TableFault.LinkLost("table-1 does not answer"));

        DurableFileQueue.Entry told = journal.unpublished().get(0);
        assertThat(journal.message(told).envelope().payload())
                .isInstanceOfSatisfying(JobEvent.CutFaulted.class, fault -> {
                    assertThat(fault.doneRecord()).isEqualTo(first + 2);
                    assertThat(fault.piecesDone()).isEqualTo(1);
                });
    }
}
