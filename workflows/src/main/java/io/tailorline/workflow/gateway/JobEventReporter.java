package io.tailorline.workflow.gateway;

import io.tailorline.cutter.journal.JobEntry;
import io.tailorline.cutter.program.CutProgram;
import io.tailorline.cutter.program.UncertainRange;
import io.tailorline.cutter.run.CutProgress;
import io.tailorline.cutter.run.CutReport;
import io.tailorline.cutter.table.TableFault;
import io.tailorline.cutter.table.TableState;
import io.tailorline.cutter.table.TableStatus;
import io.tailorline.pattern.piece.PieceRef;
import io.tailorline.workflow.messages.JobEvent;
import io.tailorline.workflow.messages.Payload;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/** Reports what happens to one job, each event when it is new. On the thread of its table. */
final class JobEventReporter {

    private static final double NANOS_PER_SECOND = 1e9;

    private final TableJournal.WaitingJob job;
    private final String jobId;
    private final String table;
    private final CutProgram program;
    private final boolean knownBefore;
    private final Supplier<Optional<JobEntry.Progress>> journalled;
    private final TableEventReporter events;
    private Optional<CutProgress> last = Optional.empty();
    private Optional<UncertainRange> uncertain = Optional.empty();
    private Knife knife = Knife.NOT_STARTED;
    private boolean loadedReported;

    /** That it lies on the table and waits for its start; empty before, and after. */
    private Optional<Payload> loaded = Optional.empty();

    private LastEvent lastEvent = new LastEvent(Optional.empty(), Set.of());

    /** The last that was reported of the knife. */
    private enum Knife {
        NOT_STARTED,
        FAULT_BEFORE_START,
        RUNNING,
        PAUSED,
        RESUMED,
        FAULT;

        boolean hasStarted() {
            return this != NOT_STARTED && this != FAULT_BEFORE_START;
        }
    }

    /** The last event, with the id of each time that it was reported. */
    private record LastEvent(Optional<Payload> event, Set<String> ids) {

        LastEvent reportedAgain(String id) {
            Set<String> all = new HashSet<>(ids);
            all.add(id);
            return new LastEvent(event, all);
        }
    }

    /**
     * @param knownBefore whether an earlier gateway may have reported the job
     * @param journalled how far the job is known to be; empty before it is brought to the table
     */
    JobEventReporter(
            TableJournal.WaitingJob job,
            CutProgram program,
            boolean knownBefore,
            Supplier<Optional<JobEntry.Progress>> journalled,
            TableEventReporter events) {
        this.job = job;
        this.jobId = job.cut().jobId();
        this.table = job.cut().table();
        this.program = program;
        this.knownBefore = knownBefore;
        this.journalled = journalled;
        this.events = events;
    }

    /**
     * Whether {@code command} follows from the last event; one that follows from an earlier event is no longer valid.
     */
    boolean isFollowedBy(OperatorCommand command) {
        return lastEvent.ids().contains(command.after());
    }

    /** The table was told to resume after a pause: the next pause is another one, and new. */
    void resumed() {
        if (knife.hasStarted()) {
            knife = Knife.RESUMED;
        }
    }

    private void reportOnce(Payload event) {
        lastEvent = new LastEvent(Optional.of(event), Set.of(events.reportOnce(job.command(), jobId, event)));
    }

    private void report(Payload event) {
        lastEvent = new LastEvent(Optional.of(event), Set.of(events.report(job.command(), event)));
    }

    /**
     * Reports the last event once more, as a new one, to a process that may have missed it; a command that follows from
     * either is valid. Before it, of a job that waits for its start, that it does: what else there is to say of it is
     * no fault that ends with a resume.
     */
    void repeat() {
        loaded.filter(event -> lastEvent.event().filter(event::equals).isEmpty())
                .ifPresent(event -> lastEvent = lastEvent.reportedAgain(events.report(job.command(), event)));
        lastEvent.event().ifPresent(event -> lastEvent = lastEvent.reportedAgain(events.report(job.command(), event)));
    }

    void loading() {
        reportOnce(new JobEvent.CutLoading(jobId, table));
    }

    void loaded(Duration transfer) {
        JobEvent event = new JobEvent.CutLoaded(jobId, table, transfer.toNanos() / NANOS_PER_SECOND);
        loaded = Optional.of(event);
        if (loadedReported) {
            return;
        }
        loadedReported = true;
        reportOnce(event);
        if (knownBefore) {
            faulted("The gateway was started anew while the job waited; a start pressed before does not count.");
        }
    }

    /** What a poll found during the cut. */
    void progress(CutProgress progress) {
        loaded = Optional.empty();
        events.telemetry(job, progress);
        uncertain = Optional.empty();
        boolean runs = progress.state().isRunning() || progress.state() == TableState.DONE;
        if (!knife.hasStarted() && (runs || progress.count().doneRecord() > 0)) {
            started();
        } else if (runs && knife != Knife.RUNNING) {
            report(new JobEvent.CutStarted(jobId, table));
            knife = Knife.RUNNING;
        }
        if (progress.state() == TableState.PAUSED && knife != Knife.PAUSED) {
            report(new JobEvent.CutPaused(
                    jobId,
                    table,
                    progress.count().piecesDone(),
                    progress.count().elapsedSeconds(),
                    progress.count().doneRecord()));
            knife = Knife.PAUSED;
        }
        last = Optional.of(progress);
    }

    /** What an earlier gateway reported may have been followed by a fault: then it must not count as the same event. */
    private void started() {
        if (knownBefore) {
            report(new JobEvent.CutStarted(jobId, table));
        } else {
            reportOnce(new JobEvent.CutStarted(jobId, table));
        }
        knife = Knife.RUNNING;
    }

    /** What a poll found while the table is stopped with the job. */
    void stopped(TableStatus status) {
        events.telemetry(job, status);
    }

    void unreachable() {
        events.unreachable(job.command().orderId(), jobId);
    }

    void fault(TableFault fault) {
        loaded = Optional.empty();
        events.meters().fault(fault);
        if (fault instanceof TableFault.Uncertain uncertain) {
            report(question(uncertain));
        } else {
            faulted(String.valueOf(fault.getMessage()));
        }
        knife = knife.hasStarted() ? Knife.FAULT : Knife.FAULT_BEFORE_START;
    }

    private void faulted(String message) {
        report(new JobEvent.CutFaulted(jobId, table, message, piecesDone(), elapsed(), doneRecord()));
    }

    private Payload question(TableFault.Uncertain uncertain) {
        UncertainRange range = uncertain.range();
        this.uncertain = Optional.of(range);
        long surelyCut = program.pieces().stream()
                .filter(piece -> piece.lastRecord() < range.firstRecord())
                .count();
        return new JobEvent.CutUncertain(
                jobId,
                table,
                String.valueOf(uncertain.getMessage()),
                range.firstRecord(),
                range.lastRecord(),
                range.marks().stream().map(JobEventReporter::mark).toList(),
                (int) surelyCut);
    }

    private static JobEvent.UncertainMark mark(UncertainRange.Mark mark) {
        return new JobEvent.UncertainMark(
                mark.record(),
                mark.kind().name(),
                mark.pieceNo(),
                mark.piece().map(PieceRef::toString).orElse(""),
                mark.line().stream().map(at -> List.of(at.x(), at.y())).toList());
    }

    void done(CutReport report) {
        events.meters()
                .cut(
                        report.piecesDone(),
                        report.tableSeconds(),
                        program.estimate().total());
        events.end(
                job,
                new JobEvent.CutDone(
                        jobId,
                        table,
                        report.tableSeconds(),
                        report.cutLength(),
                        report.airLength(),
                        report.piecesDone(),
                        report.countedFrom()));
    }

    /** @param atTheEnd how far it was when it came off the table, where that could be told */
    void aborted(String reason, Optional<CutProgress> atTheEnd) {
        last = atTheEnd.or(() -> last);
        Optional<TableStatus.JobStatus> counted =
                atTheEnd.filter(progress -> !progress.linkLost()).map(CutProgress::count);
        long done = counted.map(TableStatus.JobStatus::doneRecord)
                .orElseGet(() ->
                        journalled.get().map(JobEntry.Progress::doneRecord).orElse(0L));
        long mayBeCutTo = counted.map(count -> Math.max(done + 1, count.executingRecord()))
                .orElseGet(this::mayBeCutTo);
        List<Double> head = counted.flatMap(count -> atTheEnd)
                .map(progress ->
                        List.of(progress.position().x(), progress.position().y()))
                .orElse(List.of());
        events.end(job, new JobEvent.CutAborted(jobId, table, reason, piecesDone(), elapsed(), done, mayBeCutTo, head));
    }

    /** Of a job whose count could not be read at its end: none that was never started, what was asked about, or any. */
    private long mayBeCutTo() {
        boolean mayHaveStarted = journalled
                .get()
                .filter(progress -> progress.mayHaveStarted() || progress.doneRecord() > 0)
                .isPresent();
        return mayHaveStarted ? uncertain.map(UncertainRange::lastRecord).orElse(JobEvent.CutAborted.ANY_RECORD) : 0;
    }

    /** Counted in the last poll; a gateway that was started anew knows it from the journal before it has polled. */
    private long doneRecord() {
        long counted = last.map(progress -> progress.count().doneRecord()).orElse(0L);
        return Math.max(
                counted, journalled.get().map(JobEntry.Progress::doneRecord).orElse(0L));
    }

    private int piecesDone() {
        int counted = last.map(progress -> progress.count().piecesDone()).orElse(0);
        long done = doneRecord();
        long journalledPieces = program.pieces().stream()
                .filter(piece -> piece.lastRecord() <= done)
                .count();
        return Math.max(counted, (int) journalledPieces);
    }

    private double elapsed() {
        return last.map(progress -> progress.count().elapsedSeconds()).orElse(0.0);
    }
}
