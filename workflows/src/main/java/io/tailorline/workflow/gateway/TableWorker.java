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
final class TableWorker implements Runnable {

    private static final Logger LOG = LoggerFactory.getLogger(TableWorker.class);

    /** How often a table without a job is looked at. */
    private static final long IDLE_LOOK_MS = 1000;

    /** How long a journal that cannot be used is left alone. */
    private static final long BROKEN_PAUSE_MS = 2000;

    /** A wish without a job only wakes the thread. */
    private static final Wish WAKE = Wish.of("", Operation.START);

    private static final long GREATEST_TOKEN = 0xFFFF_FFFFL;

    private final String table;
    private final TableJournal journal;
    private final LongFunction<TableController> connect;
    private final Voice voice;
    private final InstantSource clock;
    private final BlockingQueue<Wish> wishes = new LinkedBlockingQueue<>();
    private final HeardWishes heard = new HeardWishes();
    private Optional<String> onTable = Optional.empty();

    /** @param connect makes the way to the table for a host with that token */
    TableWorker(
            String table,
            TableJournal journal,
            LongFunction<TableController> connect,
            Voice voice,
            InstantSource clock) {
        this.table = table;
        this.journal = journal;
        this.connect = connect;
        this.voice = voice;
        this.clock = clock;
    }

    /** Keeps a job; one that is known already is left alone. */
    void accept(Envelope message, Payload.Cut cut) throws FolderFault {
        if (journal.accept(message, cut)) {
            LOG.info("Job {} waits for table {}", cut.jobId(), table);
            wishes.add(WAKE);
        } else {
            LOG.info("Job {} came again and is known", cut.jobId());
        }
    }

    /**
     * A call-off is in the journal when this returns: it is obeyed whatever becomes of this gateway, and may come twice. Any other
     * wish is obeyed once.
     */
    synchronized void operate(String messageId, Payload.TableOperation operation) throws FolderFault {
        String jobId = operation.jobId();
        if (operation.operation() == Operation.ABORT && !journal.hasEnded(jobId)) {
            callOff(jobId);
        } else if (!heard.isNew(messageId)) {
            LOG.info("Job {}: {} came again", jobId, operation.operation());
        } else if (onTable.filter(jobId::equals).isPresent()) {
            wishes.add(Wish.of(jobId, operation.operation()));
        } else {
            LOG.info("Job {}: {} has no meaning, it is not on table {}", jobId, operation.operation(), table);
        }
    }

    /** A gateway that dies before it uses the answer asks again. */
    synchronized void answer(String messageId, Payload.CutAnswer answer) {
        if (!heard.isNew(messageId)) {
            LOG.info("Job {}: an answer came again", answer.jobId());
        } else if (onTable.filter(answer.jobId()::equals).isPresent()) {
            wishes.add(Wish.answer(answer.jobId(), answer.firstUncut()));
        } else {
            LOG.info("Job {}: an answer has no meaning, it is not on table {}", answer.jobId(), table);
        }
    }

    /** Takes a job off the table or out of the queue, or remembers not to cut it if it comes. */
    private void callOff(String jobId) throws FolderFault {
        Optional<TableJournal.WaitingJob> job = journal.find(jobId);
        if (job.isEmpty()) {
            journal.endUnknown(jobId);
        } else if (mayBeOnTable(job.get())) {
            journal.callOff(jobId);
            wishes.add(Wish.of(jobId, Operation.ABORT));
        } else {
            voice.end(job.get(), new Payload.CutAborted(jobId, table, "called off while it waited", 0, 0));
        }
    }

    /** After a restart the oldest job may be on the table though this thread has not looked yet. */
    private boolean mayBeOnTable(TableJournal.WaitingJob job) throws FolderFault {
        String jobId = job.cut().jobId();
        return onTable.filter(jobId::equals).isPresent()
                || journal.first()
                        .filter(first -> first.cut().jobId().equals(jobId))
                        .isPresent();
    }

    private synchronized Optional<TableJournal.WaitingJob> next() throws FolderFault {
        Optional<TableJournal.WaitingJob> next = journal.first();
        onTable = next.map(job -> job.cut().jobId());
        return next;
    }

    @Override
    public void run() {
        String said = "";
        try {
            while (true) {
                try {
                    drive();
                } catch (JournalFault | FolderFault broken) {
                    if (!said.equals(broken.getMessage())) {
                        said = broken.getMessage();
                        LOG.error("Table {} cannot be driven, and is tried again: {}", table, said);
                    }
                }
                voice.silence("", "");
                TimeUnit.MILLISECONDS.sleep(BROKEN_PAUSE_MS);
            }
        } catch (InterruptedException stopping) {
            LOG.debug("Table {} is let go", table);
        }
    }

    private void drive() throws JournalFault, FolderFault, InterruptedException {
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
        } catch (FolderFault unreadable) {
            LOG.warn("Table {}: {}", table, unreadable.getMessage());
            return false;
        }
    }

    private void work(JobOnTable.Seat seat) throws FolderFault, InterruptedException {
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

    private void carryOut(TableJournal.WaitingJob job, JobOnTable.Seat seat) throws FolderFault, InterruptedException {
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
        JobOnTable dialogue = new JobOnTable(job, cut, seat, voice, wishes, clock);
        if (journal.isCalledOff(job.cut().jobId())) {
            dialogue.takeOff();
        } else {
            dialogue.carryOut();
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
