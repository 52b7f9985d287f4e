package io.tailorline.workflow.gateway;

import io.tailorline.cutter.program.CutProgram;
import io.tailorline.cutter.program.UncertainRange;
import io.tailorline.cutter.run.CutProgress;
import io.tailorline.cutter.run.CutReport;
import io.tailorline.cutter.table.TableFault;
import io.tailorline.cutter.table.TableState;
import io.tailorline.cutter.table.TableStatus;
import io.tailorline.pattern.piece.PieceRef;
import io.tailorline.workflow.messaging.Payload;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What is told of one job, each thing when it is news. On the thread of its table. */
final class JobEventReporter {

    private static final double NANOS_PER_SECOND = 1e9;

    private final TableJournal.WaitingJob job;
    private final String jobId;
    private final String table;
    private final CutProgram program;
    private final boolean knownBefore;
    private final TableEventReporter voice;
    private Optional<CutProgress> last = Optional.empty();
    private Told told = Told.NOTHING;
    private boolean knifeTold;
    private boolean loadedTold;
    private Optional<Payload> lastWord = Optional.empty();
    private final Set<String> lastWordIds = new HashSet<>();

    /** The last that the process was told of the knife. */
    private enum Told {
        NOTHING,
        RUNNING,
        PAUSED,
        FAULT
    }

    /** @param knownBefore whether an earlier gateway may have told of the job */
    JobEventReporter(TableJournal.WaitingJob job, CutProgram program, boolean knownBefore, TableEventReporter voice) {
        this.job = job;
        this.jobId = job.cut().jobId();
        this.table = job.cut().table();
        this.program = program;
        this.knownBefore = knownBefore;
        this.voice = voice;
    }

    /**
     * Whether {@code wish} follows from the last that was told: one that follows from an earlier word has no meaning
     * any more.
     */
    boolean isFollowedBy(OperatorCommand wish) {
        return lastWordIds.contains(wish.after());
    }

    /** The table was told to go on after a pause: the next pause is another one, and news. */
    void goesOn() {
        told = Told.NOTHING;
    }

    private void once(Payload event) {
        said(event, voice.once(job.command(), jobId, event));
    }

    private void again(Payload event) {
        said(event, voice.again(job.command(), event));
    }

    private void said(Payload event, String id) {
        lastWord = Optional.of(event);
        lastWordIds.clear();
        lastWordIds.add(id);
    }

    /**
     * Says the last word once more, as news, to a process that may have missed it; what follows from either follows.
     */
    void repeat() {
        lastWord.ifPresent(event -> lastWordIds.add(voice.again(job.command(), event)));
    }

    void loading() {
        once(new Payload.CutLoading(jobId, table));
    }

    void loaded(Duration transfer) {
        if (loadedTold) {
            return;
        }
        loadedTold = true;
        double seconds = transfer.toNanos() / NANOS_PER_SECOND;
        once(new Payload.CutLoaded(jobId, table, seconds));
        if (knownBefore) {
            faulted("The gateway was started anew while the job waited; a start pressed before does not count.");
        }
    }

    /** A look at the table during the cut. */
    void progress(CutProgress progress) {
        voice.telemetry(job, progress);
        boolean runs = progress.state().isRunning() || progress.state() == TableState.DONE;
        if (!knifeTold && (runs || progress.doneRecord() > 0)) {
            started();
        } else if (runs && told != Told.RUNNING) {
            again(new Payload.CutStarted(jobId, table));
            told = Told.RUNNING;
        }
        if (progress.state() == TableState.PAUSED && told != Told.PAUSED) {
            again(new Payload.CutPaused(jobId, table, progress.piecesDone(), progress.elapsedSeconds()));
            told = Told.PAUSED;
        }
        last = Optional.of(progress);
    }

    /** What an earlier gateway told may have been followed by a fault: then it must not count as the same word. */
    private void started() {
        if (knownBefore) {
            again(new Payload.CutStarted(jobId, table));
        } else {
            once(new Payload.CutStarted(jobId, table));
        }
        knifeTold = true;
        told = Told.RUNNING;
    }

    /** A look at the table while it stands with the job. */
    void standing(TableStatus status) {
        voice.telemetry(job, status);
    }

    void unreachable() {
        voice.silence(job.command().orderId(), jobId);
    }

    void fault(TableFault fault) {
        if (fault instanceof TableFault.Uncertain doubt) {
            again(question(doubt));
        } else {
            faulted(fault.getMessage());
        }
        told = Told.FAULT;
    }

    private void faulted(String words) {
        again(new Payload.CutFaulted(jobId, table, words, piecesDone(), elapsed()));
    }

    private Payload question(TableFault.Uncertain doubt) {
        UncertainRange stretch = doubt.range();
        long surelyCut = program.pieces().stream()
                .filter(piece -> piece.lastRecord() < stretch.firstRecord())
                .count();
        return new Payload.CutInDoubt(
                jobId,
                table,
                doubt.getMessage(),
                stretch.firstRecord(),
                stretch.lastRecord(),
                stretch.marks().stream().map(JobEventReporter::mark).toList(),
                (int) surelyCut);
    }

    private static Payload.DoubtfulMark mark(UncertainRange.Mark mark) {
        return new Payload.DoubtfulMark(
                mark.record(),
                mark.kind().name(),
                mark.pieceNo(),
                mark.piece().map(PieceRef::toString).orElse(""),
                mark.line().stream().map(at -> List.of(at.x(), at.y())).toList());
    }

    void done(CutReport report) {
        voice.end(
                job,
                new Payload.CutDone(
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
        voice.end(job, new Payload.CutAborted(jobId, table, reason, piecesDone(), elapsed()));
    }

    private int piecesDone() {
        return last.map(CutProgress::piecesDone).orElse(0);
    }

    private double elapsed() {
        return last.map(CutProgress::elapsedSeconds).orElse(0.0);
    }
}
