package io.tailorline.workflow.gateway;

import io.tailorline.cutter.io.FormatFault;
import io.tailorline.cutter.io.ProgramJson;
import io.tailorline.cutter.journal.CutJournal;
import io.tailorline.cutter.journal.JobEntry;
import io.tailorline.cutter.journal.JournalFault;
import io.tailorline.cutter.table.CutJob;
import io.tailorline.cutter.table.TableController;
import io.tailorline.cutter.table.TableFault;
import io.tailorline.workflow.messaging.BrokenMessage;
import io.tailorline.workflow.messaging.Envelope;
import io.tailorline.workflow.messaging.JobId;
import io.tailorline.workflow.messaging.Payload;
import io.tailorline.workflow.messaging.Payload.Operation;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.function.LongFunction;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The thread of one table: cuts one waiting job after the other and looks at the table in between. */
final class TableWorker {

    private static final Logger LOG = LoggerFactory.getLogger(TableWorker.class);

    /** How often a table without a job is looked at. */
    private static final long IDLE_LOOK_MS = 1000;

    /** A wish without a job only wakes the thread. */
    private static final OperatorCommand WAKE = OperatorCommand.of("", "", Operation.START);

    private static final long GREATEST_TOKEN = 0xFFFF_FFFFL;

    private final String table;
    private final TableJournal journal;
    private final LongFunction<TableController> connect;
    private final TableEventReporter voice;
    private final InstantSource clock;
    private final BlockingQueue<OperatorCommand> wishes = new LinkedBlockingQueue<>();
    private Optional<String> onTable = Optional.empty();
    private String complaint = "";

    /** @param connect makes the way to the table for a host with that token */
    TableWorker(
            String table,
            TableJournal journal,
            LongFunction<TableController> connect,
            TableEventReporter voice,
            InstantSource clock) {
        this.table = table;
        this.journal = journal;
        this.connect = connect;
        this.voice = voice;
        this.clock = clock;
    }

    /** Keeps a job; one that is known already is left alone. */
    void accept(Envelope message, Payload.Cut cut) throws DurableFileQueueFault {
        if (journal.accept(message, cut)) {
            LOG.info("Job {} waits for table {}", cut.jobId(), table);
            wishes.add(WAKE);
        } else {
            LOG.info("Job {} came again and is known", cut.jobId());
        }
    }

    /**
     * A wish that makes the knife stand is in the journal when this returns: it is obeyed whatever becomes of this
     * gateway, and may come twice. One that moves the knife is kept nowhere and obeyed once at most: it holds as long
     * as it follows from the last word of this gateway, and the next gateway begins with a word of its own.
     *
     * @param after the event of the job that the process had last heard when this was wished
     */
    synchronized void operate(String after, Payload.TableOperation operation) throws DurableFileQueueFault {
        String jobId = operation.jobId();
        if (operation.operation() == Operation.ABORT && !journal.hasEnded(jobId)) {
            callOff(jobId);
        } else {
            give(OperatorCommand.of(jobId, after, operation.operation()));
        }
    }

    /** @param after the question that is answered */
    synchronized void answer(String after, Payload.CutAnswer answer) throws DurableFileQueueFault {
        give(OperatorCommand.answer(answer.jobId(), after, answer.firstUncut()));
    }

    private void give(OperatorCommand wish) throws DurableFileQueueFault {
        Optional<TableJournal.WaitingJob> job = journal.find(wish.jobId());
        if (job.isEmpty() || !mayBeOnTable(job.get())) {
            LOG.info("{} has no meaning, the job is not on table {}", wish, table);
            return;
        }
        if (wish.operation() == Operation.PAUSE) {
            journal.keepPause(wish.jobId());
        }
        wishes.add(wish);
    }

    /** Takes a job off the table or out of the queue, or remembers not to cut it if it comes. */
    private void callOff(String jobId) throws DurableFileQueueFault {
        Optional<TableJournal.WaitingJob> job = journal.find(jobId);
        if (job.isEmpty()) {
            journal.endUnknown(jobId);
        } else if (mayBeOnTable(job.get())) {
            journal.callOff(jobId);
            wishes.add(OperatorCommand.of(jobId, "", Operation.ABORT));
        } else {
            voice.end(job.get(), new Payload.CutAborted(jobId, table, "called off while it waited", 0, 0));
        }
    }

    /** After a restart the oldest job may be on the table though this thread has not looked yet. */
    private boolean mayBeOnTable(TableJournal.WaitingJob job) throws DurableFileQueueFault {
        String jobId = job.cut().jobId();
        return onTable.filter(jobId::equals).isPresent() || journal.isFirst(jobId);
    }

    synchronized Optional<TableJournal.WaitingJob> next() throws DurableFileQueueFault {
        while (true) {
            try {
                Optional<TableJournal.WaitingJob> next = journal.first();
                onTable = next.map(job -> job.cut().jobId());
                return next;
            } catch (UnreadableFile unreadable) {
                voice.endUnreadable(unreadable);
            }
        }
    }

    /** Cuts until the thread is told to stop or what the gateway stores cannot be used. */
    void run() throws InterruptedException {
        try {
            drive();
        } catch (JournalFault | DurableFileQueueFault broken) {
            if (!complaint.equals(broken.getMessage())) {
                complaint = broken.getMessage();
                LOG.error("Table {} cannot be driven, and is tried again: {}", table, complaint);
            }
        } finally {
            voice.silence("", "");
        }
    }

    private void drive() throws JournalFault, DurableFileQueueFault, InterruptedException {
        journal.forgetPausesOfEnded();
        try (CutJournal cuts = CutJournal.open(journal.cutJournal())) {
            long token = cuts.job().map(JobEntry::token).orElseGet(TableWorker::newToken);
            try (TableController controller = connect.apply(token)) {
                work(new JobOnTable.Seat(controller, cuts, token, this::isGivenUp));
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

    private void work(JobOnTable.Seat seat) throws DurableFileQueueFault, InterruptedException {
        while (true) {
            Optional<TableJournal.WaitingJob> next = next();
            if (next.isPresent()) {
                carryOut(next.get(), seat);
            } else {
                look(seat.controller());
                wishes.poll(IDLE_LOOK_MS, TimeUnit.MILLISECONDS);
            }
            if (Thread.interrupted()) {
                throw new InterruptedException("told to stop");
            }
        }
    }

    private void carryOut(TableJournal.WaitingJob job, JobOnTable.Seat seat)
            throws DurableFileQueueFault, InterruptedException {
        CutJob cut;
        try {
            cut = CutJob.of(
                    JobId.number(job.cut().jobId()),
                    ProgramJson.parse(
                            job.cut().program().toString(),
                            "program of job " + job.cut().jobId()));
        } catch (FormatFault | BrokenMessage unreadable) {
            voice.end(job, new Payload.CutAborted(job.cut().jobId(), table, unreadable.getMessage(), 0, 0));
            return;
        }
        String jobId = job.cut().jobId();
        JobOnTable dialogue = new JobOnTable(job, cut, seat, voice, wishes, () -> pauseTaken(jobId), clock);
        if (journal.isToStand(jobId)) {
            wishes.add(OperatorCommand.of(jobId, "", Operation.PAUSE));
        }
        if (journal.isCalledOff(jobId)) {
            dialogue.takeOff();
        } else {
            dialogue.carryOut();
        }
    }

    /**
     * A wish to stand that is still to be heard stays kept, though an earlier one was obeyed or a person has moved the
     * knife since.
     */
    private synchronized void pauseTaken(String jobId) {
        if (wishes.stream()
                .anyMatch(wish ->
                        wish.operation() == Operation.PAUSE && wish.jobId().equals(jobId))) {
            return;
        }
        try {
            journal.pauseTaken(jobId);
        } catch (DurableFileQueueFault full) {
            LOG.warn("Table {}: {}", table, full.getMessage());
        }
    }

    private void look(TableController controller) {
        try {
            voice.telemetry(controller.status());
        } catch (TableFault unreachable) {
            voice.silence("", "");
        }
    }

    private static long newToken() {
        return ThreadLocalRandom.current().nextLong(1, GREATEST_TOKEN + 1);
    }
}
