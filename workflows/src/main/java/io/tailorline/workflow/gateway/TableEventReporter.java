package io.tailorline.workflow.gateway;

import io.tailorline.cutter.program.TablePoint;
import io.tailorline.cutter.run.CutProgress;
import io.tailorline.cutter.table.TableState;
import io.tailorline.cutter.table.TableStatus;
import io.tailorline.workflow.messages.Envelope;
import io.tailorline.workflow.messages.JobEvent;
import io.tailorline.workflow.messages.Payload;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.function.BiConsumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Reports for one table: events, stored until they are published, and telemetry, which is sent once. */
final class TableEventReporter {

    private static final Logger LOG = LoggerFactory.getLogger(TableEventReporter.class);
    private static final long PAUSE_MS = 1000;

    private final String table;
    private final TableJournal journal;
    private final Runnable wake;
    private final BiConsumer<String, Payload.TableTelemetry> telemetry;
    private final InstantSource clock;
    private final TableMeters meters;
    private Payload.TableTelemetry last;

    /**
     * @param wake called when the journal has an event to publish
     * @param telemetry takes an order's id, empty for none, and the telemetry
     */
    TableEventReporter(
            String table,
            TableJournal journal,
            Runnable wake,
            BiConsumer<String, Payload.TableTelemetry> telemetry,
            InstantSource clock,
            TableMeters meters) {
        this.table = table;
        this.journal = journal;
        this.wake = wake;
        this.telemetry = telemetry;
        this.clock = clock;
        this.meters = meters;
        this.last = nothing("");
    }

    /**
     * Reports an event that happens once in a job; reported again after a restart it has the same id, which is
     * returned.
     */
    String reportOnce(Envelope command, String jobId, Payload event) {
        return store(command.answer(jobId + ":" + event.type(), clock.instant(), event));
    }

    /** Reports an event that may happen often in a job; returns its id. */
    String report(Envelope command, Payload event) {
        return store(command.answer(UUID.randomUUID().toString(), clock.instant(), event));
    }

    private String store(Envelope event) {
        log(event);
        keep(() -> journal.add(event));
        return event.id();
    }

    /** A change of the journal. */
    private interface Change {
        void write() throws DurableFileQueueFault;
    }

    /**
     * Writes, however long it takes: what happened at the table must not be lost. The table continues meanwhile by its
     * rule for a silent host. When the thread is to stop, nothing is written; the next gateway finds out from the
     * table.
     */
    private void keep(Change change) {
        for (boolean first = true; ; first = false) {
            try {
                change.write();
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

    /** Reports which jobs there are, after the ends of those that ended since then. */
    void recall(Instant since) throws DurableFileQueueFault {
        Payload event = new Payload.JobsRecalled(table, journal.since().toString(), journal.jobs());
        String id = UUID.randomUUID().toString();
        journal.recall(since, new Envelope(id, clock.instant(), "", id, Optional.empty(), event));
        wake.run();
    }

    /** Reports the end of an ended job once more, and which jobs there are when the job is not known. */
    void reportEndOrJobs(String jobId) throws DurableFileQueueFault {
        if (journal.reportEndAgain(jobId)) {
            wake.run();
        } else {
            recall(clock.instant());
        }
    }

    TableMeters meters() {
        return meters;
    }

    /** The last event of a job. */
    void end(TableJournal.WaitingJob job, Payload event) {
        Envelope last = job.command().answer(job.cut().jobId() + ":" + event.type(), clock.instant(), event);
        log(last);
        keep(() -> journal.end(job, last));
    }

    private void log(Envelope event) {
        LOG.info("Order {}: {} on {}", event.orderId(), event.type(), table);
    }

    /** A job that was called off before it came: it is not cut when it comes. */
    void endUnknown(String jobId) throws DurableFileQueueFault {
        Payload event = JobEvent.CutAborted.unknown(jobId, table, "called off before it came to the gateway");
        Envelope last = new Envelope(jobId + ":" + event.type(), clock.instant(), "", jobId, Optional.empty(), event);
        journal.endUnknown(jobId, last);
        wake.run();
    }

    /** A job whose file cannot be read ends here; who sent it is told, and the file is set aside. */
    void endUnreadable(UnreadableFile job) {
        String jobId = job.entry().key();
        LOG.error("Table {}: job {} is not cut and its file is set aside.", table, jobId, job);
        Payload event = JobEvent.CutAborted.unknown(jobId, table, String.valueOf(job.getMessage()));
        Envelope last = new Envelope(jobId + ":" + event.type(), clock.instant(), "", jobId, Optional.empty(), event);
        keep(() -> journal.park(job, last));
    }

    void telemetry(TableJournal.WaitingJob job, CutProgress progress) {
        TablePoint at = progress.position();
        send(
                job.command().orderId(),
                new Payload.TableTelemetry(
                        table,
                        job.cut().jobId(),
                        progress.state().name(),
                        progress.count().piecesDone(),
                        progress.count().pieceNo(),
                        progress.count().biteNo(),
                        at.x(),
                        at.y(),
                        progress.count().elapsedSeconds()));
    }

    /** What a poll found while the table is stopped with a job. */
    void telemetry(TableJournal.WaitingJob job, TableStatus status) {
        TablePoint at = status.machine().position();
        send(
                job.command().orderId(),
                new Payload.TableTelemetry(
                        table,
                        job.cut().jobId(),
                        status.state().name(),
                        status.job().piecesDone(),
                        status.job().pieceNo(),
                        status.job().biteNo(),
                        at.x(),
                        at.y(),
                        status.job().elapsedSeconds()));
    }

    /** What a poll found while the table has no job of ours. */
    void telemetry(TableStatus status) {
        TablePoint at = status.machine().position();
        send("", new Payload.TableTelemetry(table, "", status.state().name(), 0, 0, 0, at.x(), at.y(), 0));
    }

    /** The table does not answer: its last telemetry of the job is all that is known. */
    void unreachable(String orderId, String jobId) {
        Payload.TableTelemetry known = last.jobId().equals(jobId) ? last : nothing(jobId);
        send(
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

    private void send(String orderId, Payload.TableTelemetry sample) {
        last = sample;
        meters.state(sample.state());
        telemetry.accept(orderId, sample);
    }
}
