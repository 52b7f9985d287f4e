package io.tailorline.workflow.gateway;

import io.opentelemetry.context.Scope;
import io.tailorline.cutter.io.ProgramJson;
import io.tailorline.cutter.journal.CutJournal;
import io.tailorline.cutter.journal.JobEntry;
import io.tailorline.cutter.journal.JournalFault;
import io.tailorline.cutter.table.CutJob;
import io.tailorline.cutter.table.TableController;
import io.tailorline.cutter.table.TableFault;
import io.tailorline.json.FormatFault;
import io.tailorline.json.JsonCursor;
import io.tailorline.workflow.messages.BrokenMessage;
import io.tailorline.workflow.messages.Envelope;
import io.tailorline.workflow.messages.JobEvent;
import io.tailorline.workflow.messages.JobId;
import io.tailorline.workflow.messages.TableCommand;
import io.tailorline.workflow.messages.TableCommand.Operation;
import io.tailorline.workflow.messages.Traceparent;
import io.tailorline.workflow.platform.logging.OrderInLog;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.function.LongFunction;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;

/** The thread of one table: cuts one waiting job after the other and polls the table in between. */
final class TableWorker {

    private static final Logger LOG = LoggerFactory.getLogger(TableWorker.class);

    /** How often a table without a job is polled. */
    private static final long IDLE_POLL_MS = 1000;

    /** A command without a job only wakes the thread. */
    private static final OperatorCommand WAKE = OperatorCommand.of("", "", Operation.START);

    private static final long GREATEST_TOKEN = 0xFFFF_FFFFL;

    private final String table;
    private final TableJournal journal;
    private final LongFunction<TableController> connect;
    private final TableEventReporter reporter;
    private final InstantSource clock;
    private final BlockingQueue<OperatorCommand> commands = new LinkedBlockingQueue<>();
    private Optional<String> onTable = Optional.empty();

    /** The job that the table had when this thread began: a journal that was restored may have others before it. */
    private volatile Optional<String> held = Optional.empty();

    private String complaint = "";

    /** @param connect opens a connection to the table for a host with that token */
    TableWorker(
            String table,
            TableJournal journal,
            LongFunction<TableController> connect,
            TableEventReporter reporter,
            InstantSource clock) {
        this.table = table;
        this.journal = journal;
        this.connect = connect;
        this.reporter = reporter;
        this.clock = clock;
    }

    /** Stores a job; one that is known already is left alone. */
    void accept(Envelope message, TableCommand.Cut cut) throws DurableFileQueueFault {
        if (journal.accept(message, cut)) {
            LOG.info("Job {} waits for table {}", cut.jobId(), table);
            commands.add(WAKE);
        } else {
            LOG.info("Job {} came again and is ignored", cut.jobId());
            repeatLastEvent();
        }
    }

    /**
     * A command that stops the knife is in the journal when this returns: it is obeyed whatever becomes of this
     * gateway, and may come twice. One that moves the knife is not stored and obeyed once at most: it is valid as long
     * as it follows from the last event of this gateway, and the next gateway begins with an event of its own.
     *
     * @param after the last event of the job that the process had received when the command was given
     */
    synchronized void operate(String after, TableCommand.TableOperation operation) throws DurableFileQueueFault {
        String jobId = operation.jobId();
        if (operation.operation() == Operation.ABORT && !journal.hasEnded(jobId)) {
            callOff(jobId);
        } else {
            give(OperatorCommand.of(after, operation));
        }
    }

    /**
     * Reports the ends since then once more, which jobs there are, and the last event of the job on the table.
     *
     * @param since when the process no longer knows what happened
     */
    synchronized void recall(Instant since) throws DurableFileQueueFault {
        reporter.recall(since);
        repeatLastEvent();
    }

    /** A command that follows from no event moves nothing; the job on the table answers it by its last event. */
    private void repeatLastEvent() {
        onTable.ifPresent(jobId -> commands.add(OperatorCommand.of(jobId, "", Operation.RESUME)));
    }

    /** @param after the question that is answered */
    synchronized void answer(String after, TableCommand.AnswerQuestion answer) throws DurableFileQueueFault {
        give(OperatorCommand.answer(answer.jobId(), after, answer.firstUncut()));
    }

    private void give(OperatorCommand command) throws DurableFileQueueFault {
        Optional<TableJournal.WaitingJob> job = journal.find(command.jobId());
        if (job.isEmpty()) {
            LOG.info("{} is not for a job of table {}", command, table);
            reporter.reportEndOrJobs(command.jobId());
            return;
        }
        if (!mayBeOnTable(job.get())) {
            LOG.info("{} is ignored, the job is not on table {}", command, table);
            return;
        }
        if (command.operation() == Operation.PAUSE) {
            journal.requestPause(command.jobId());
        }
        commands.add(command);
    }

    /** Takes a job off the table or out of the queue, or notes not to cut it if it comes. */
    private void callOff(String jobId) throws DurableFileQueueFault {
        Optional<TableJournal.WaitingJob> job = journal.find(jobId);
        if (job.isEmpty() && journal.hasEnded(jobId)) {
            // it has ended since it was asked for
            reporter.reportEndOrJobs(jobId);
        } else if (job.isEmpty()) {
            reporter.endUnknown(jobId);
        } else if (mayBeOnTable(job.get())) {
            journal.callOff(jobId);
            commands.add(OperatorCommand.of(jobId, "", Operation.ABORT));
        } else {
            reporter.end(job.get(), JobEvent.CutAborted.untouched(jobId, table, "called off while it waited"));
        }
    }

    /** After a restart the oldest job may be on the table though this thread has not polled it yet. */
    private boolean mayBeOnTable(TableJournal.WaitingJob job) throws DurableFileQueueFault {
        String jobId = job.cut().jobId();
        return onTable.filter(jobId::equals).isPresent() || journal.isFirst(jobId);
    }

    synchronized Optional<TableJournal.WaitingJob> next() throws DurableFileQueueFault {
        while (true) {
            try {
                Optional<TableJournal.WaitingJob> found = held.isEmpty() ? Optional.empty() : journal.find(held.get());
                Optional<TableJournal.WaitingJob> next = found.isPresent() ? found : journal.first();
                onTable = next.map(job -> job.cut().jobId());
                return next;
            } catch (UnreadableFile unreadable) {
                reporter.endUnreadable(unreadable);
            }
        }
    }

    /** Cuts until the thread is told to stop or what the gateway stores cannot be used. */
    void run() throws InterruptedException {
        try {
            drive();
        } catch (JournalFault | DurableFileQueueFault broken) {
            String message = String.valueOf(broken.getMessage());
            if (!complaint.equals(message)) {
                complaint = message;
                LOG.error("Table {} cannot be driven, and is tried again: {}", table, complaint);
            }
        } finally {
            reporter.unreachable("", "");
        }
    }

    private void drive() throws JournalFault, DurableFileQueueFault, InterruptedException {
        journal.discardPausesOfEnded();
        try (CutJournal cuts = CutJournal.open(journal.cutJournal())) {
            long token = cuts.job().map(JobEntry::token).orElseGet(TableWorker::newToken);
            try (TableController controller = connect.apply(token)) {
                work(new JobOnTable.TableAccess(controller, cuts, token, this::isGivenUp, this::waits));
            }
        }
    }

    /** What cannot be read is not given up. */
    private boolean isGivenUp(long number) {
        try {
            return journal.hasEnded(JobId.of(number));
        } catch (DurableFileQueueFault unreadable) {
            LOG.warn("Table {}: {}", table, unreadable.getMessage());
            return false;
        }
    }

    /** What cannot be read waits. */
    private boolean waits(long number) {
        try {
            return journal.find(JobId.of(number)).isPresent();
        } catch (DurableFileQueueFault unreadable) {
            LOG.warn("Table {}: {}", table, unreadable.getMessage());
            return true;
        }
    }

    private void work(JobOnTable.TableAccess access) throws DurableFileQueueFault, InterruptedException {
        held = jobOf(access.controller());
        reporter.recall(clock.instant());
        while (true) {
            Optional<TableJournal.WaitingJob> next = next();
            if (next.isPresent()) {
                cutTraced(next.get(), access);
            } else {
                poll(access.controller());
                commands.poll(IDLE_POLL_MS, TimeUnit.MILLISECONDS);
            }
            if (Thread.interrupted()) {
                throw new InterruptedException("told to stop");
            }
        }
    }

    /**
     * Inside the trace of the job's order, whose number each log line tells; also after a restart: its command is
     * stored with it.
     */
    private void cutTraced(TableJournal.WaitingJob job, JobOnTable.TableAccess access)
            throws DurableFileQueueFault, InterruptedException {
        Scope trace = job.command().traceparent().map(Traceparent::resume).orElse(Scope.noop());
        MDC.MDCCloseable order = OrderInLog.begin(job.command().orderId());
        try {
            cut(job, access);
        } finally {
            order.close();
            trace.close();
        }
    }

    private void cut(TableJournal.WaitingJob job, JobOnTable.TableAccess access)
            throws DurableFileQueueFault, InterruptedException {
        CutJob cut;
        try {
            cut = CutJob.of(
                    JobId.number(job.cut().jobId()),
                    ProgramJson.read(JsonCursor.of(
                            "program of job " + job.cut().jobId(), job.cut().program())));
        } catch (FormatFault | BrokenMessage unreadable) {
            reporter.end(
                    job,
                    JobEvent.CutAborted.unknown(job.cut().jobId(), table, String.valueOf(unreadable.getMessage())));
            return;
        }
        String jobId = job.cut().jobId();
        JobOnTable jobOnTable = new JobOnTable(job, cut, access, reporter, commands, () -> pauseDone(jobId), clock);
        if (journal.isPauseRequested(jobId)) {
            commands.add(OperatorCommand.of(jobId, "", Operation.PAUSE));
        }
        if (journal.isCalledOff(jobId)) {
            jobOnTable.takeOff();
        } else {
            jobOnTable.cut();
        }
    }

    /**
     * A request to pause that still waits in the queue stays stored, though an earlier one was obeyed or a person has
     * moved the knife since.
     */
    private synchronized void pauseDone(String jobId) {
        if (commands.stream()
                .anyMatch(command -> command.operation() == Operation.PAUSE
                        && command.jobId().equals(jobId))) {
            return;
        }
        try {
            journal.pauseDone(jobId);
        } catch (DurableFileQueueFault full) {
            LOG.warn("Table {}: {}", table, full.getMessage());
        }
    }

    private static Optional<String> jobOf(TableController controller) {
        try {
            return Optional.of(controller.status().job().id())
                    .filter(id -> id != 0)
                    .map(JobId::of);
        } catch (TableFault unreachable) {
            return Optional.empty();
        }
    }

    private void poll(TableController controller) {
        try {
            reporter.telemetry(controller.status());
        } catch (TableFault unreachable) {
            reporter.unreachable("", "");
        }
    }

    private static long newToken() {
        return ThreadLocalRandom.current().nextLong(1, GREATEST_TOKEN + 1);
    }
}
