package io.tailorline.workflow.gateway;

import io.tailorline.cutter.program.TablePoint;
import io.tailorline.cutter.run.CutProgress;
import io.tailorline.cutter.table.TableState;
import io.tailorline.cutter.table.TableStatus;
import io.tailorline.workflow.messaging.Envelope;
import io.tailorline.workflow.messaging.Payload;
import java.time.InstantSource;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.function.BiConsumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What one table has to say: events, kept until they are told, and telemetry, which is said once. */
final class TableEventReporter {

    private static final Logger LOG = LoggerFactory.getLogger(TableEventReporter.class);
    private static final long PAUSE_MS = 1000;

    private final String table;
    private final TableJournal journal;
    private final Runnable wake;
    private final BiConsumer<String, Payload.TableTelemetry> telemetry;
    private final InstantSource clock;
    private Payload.TableTelemetry last;

    /**
     * @param wake called when the journal has something to say
     * @param telemetry takes an order's id, empty for none, and what the table says
     */
    TableEventReporter(
            String table,
            TableJournal journal,
            Runnable wake,
            BiConsumer<String, Payload.TableTelemetry> telemetry,
            InstantSource clock) {
        this.table = table;
        this.journal = journal;
        this.wake = wake;
        this.telemetry = telemetry;
        this.clock = clock;
        this.last = nothing("");
    }

    /** Says something that happens once in a job; said again after a restart it has the same id, which is returned. */
    String once(Envelope command, String jobId, Payload event) {
        return say(command.answer(jobId + ":" + event.type(), clock.instant(), event));
    }

    /** Says something that may happen often in a job; returns its id. */
    String again(Envelope command, Payload event) {
        return say(command.answer(UUID.randomUUID().toString(), clock.instant(), event));
    }

    private String say(Envelope event) {
        keep(() -> journal.say(event));
        return event.id();
    }

    /** Something to be written. */
    private interface Note {
        void write() throws DurableFileQueueFault;
    }

    /**
     * Writes, however long it takes: what happened at the table must not be lost. The table goes on meanwhile by its
     * rule for a silent host. When the thread is to stop, nothing is written; the next gateway finds out from the
     * table.
     */
    private void keep(Note note) {
        for (boolean first = true; ; first = false) {
            try {
                note.write();
                wake.run();
                return;
            } catch (DurableFileQueueFault fault) {
                if (first) {
                    LOG.error("Table {} waits: {}", table, fault.getMessage());
                }
            }
            try {
                TimeUnit.MILLISECONDS.sleep(PAUSE_MS);
            } catch (InterruptedException stopping) {
                Thread.currentThread().interrupt();
                return;
            }
        }
    }

    /** The last event of a job. */
    void end(TableJournal.WaitingJob job, Payload event) {
        Envelope last = job.command().answer(job.cut().jobId() + ":" + event.type(), clock.instant(), event);
        keep(() -> journal.end(job, last));
    }

    /** A job whose file cannot be read ends here; who sent it is told, and the file is set aside. */
    void endUnreadable(UnreadableFile job) {
        String jobId = job.entry().key();
        LOG.error("Table {}: job {} is not cut and its file is set aside.", table, jobId, job);
        Payload event = new Payload.CutAborted(jobId, table, job.getMessage(), 0, 0);
        Envelope last = new Envelope(jobId + ":" + event.type(), Envelope.VERSION, clock.instant(), "", jobId, event);
        keep(() -> journal.park(job, last));
    }

    void telemetry(TableJournal.WaitingJob job, CutProgress progress) {
        TablePoint at = progress.position();
        tell(
                job.command().orderId(),
                new Payload.TableTelemetry(
                        table,
                        job.cut().jobId(),
                        progress.state().name(),
                        progress.piecesDone(),
                        progress.pieceNo(),
                        progress.advances(),
                        at.x(),
                        at.y(),
                        progress.elapsedSeconds()));
    }

    /** A look at the table while it stands with a job. */
    void telemetry(TableJournal.WaitingJob job, TableStatus status) {
        TablePoint at = status.position();
        tell(
                job.command().orderId(),
                new Payload.TableTelemetry(
                        table,
                        job.cut().jobId(),
                        status.state().name(),
                        status.piecesDone(),
                        status.pieceNo(),
                        status.biteNo(),
                        at.x(),
                        at.y(),
                        status.elapsedSeconds()));
    }

    /** A look at the table while it has no job of ours. */
    void telemetry(TableStatus status) {
        TablePoint at = status.position();
        tell("", new Payload.TableTelemetry(table, "", status.state().name(), 0, 0, 0, at.x(), at.y(), 0));
    }

    /** Nobody answers at the table: what it last said of the job is all that is known. */
    void silence(String orderId, String jobId) {
        Payload.TableTelemetry known = last.jobId().equals(jobId) ? last : nothing(jobId);
        tell(
                orderId,
                new Payload.TableTelemetry(
                        table,
                        jobId,
                        TableState.UNKNOWN.name(),
                        known.piecesDone(),
                        known.pieceNo(),
                        known.advances(),
                        known.x(),
                        known.y(),
                        known.elapsedSeconds()));
    }

    private Payload.TableTelemetry nothing(String jobId) {
        return new Payload.TableTelemetry(table, jobId, TableState.UNKNOWN.name(), 0, 0, 0, 0, 0, 0);
    }

    private void tell(String orderId, Payload.TableTelemetry said) {
        last = said;
        telemetry.accept(orderId, said);
    }
}
