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

    /** A wish without a job only wakes the thread. */
    private static final Wish WAKE = new Wish("", Operation.START);

    private static final long GREATEST_TOKEN = 0xFFFF_FFFFL;

    private final String table;
    private final TableJournal journal;
    private final LongFunction<TableController> connect;
    private final Voice voice;
    private final InstantSource clock;
    private final BlockingQueue<Wish> wishes = new LinkedBlockingQueue<>();
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
    void accept(Envelope message, Payload.Cut cut) {
        if (journal.accept(message, cut)) {
            LOG.info("Job {} waits for table {}", cut.jobId(), table);
            wishes.add(WAKE);
        } else {
            LOG.info("Job {} came again and is known", cut.jobId());
        }
    }

    synchronized void operate(Payload.TableOperation operation) {
        String jobId = operation.jobId();
        if (onTable.filter(jobId::equals).isPresent()) {
            wishes.add(new Wish(jobId, operation.operation()));
        } else if (operation.operation() == Operation.ABORT && !journal.hasEnded(jobId)) {
            callOff(jobId);
        } else {
            LOG.info("Job {}: {} has no meaning, it is not on table {}", jobId, operation.operation(), table);
        }
    }

    /** Takes a job out of the queue, or remembers not to cut it if it comes. */
    private void callOff(String jobId) {
        Optional<TableJournal.WaitingJob> waiting = journal.find(jobId);
        if (waiting.isPresent()) {
            voice.end(waiting.get(), new Payload.CutAborted(jobId, table, "called off while it waited", 0, 0));
        } else {
            journal.endUnknown(jobId);
        }
    }

    private synchronized Optional<TableJournal.WaitingJob> next() {
        Optional<TableJournal.WaitingJob> next = journal.first();
        onTable = next.map(job -> job.cut().jobId());
        return next;
    }

    @Override
    public void run() {
        try (CutJournal cuts = CutJournal.open(journal.cutJournal())) {
            long token = cuts.job().map(JobEntry::token).orElseGet(TableWorker::newToken);
            try (TableController controller = connect.apply(token)) {
                work(new JobOnTable.Seat(controller, cuts, token, number -> journal.hasEnded(JobId.of(number))));
            }
        } catch (JournalFault broken) {
            LOG.error("Table {} cannot be driven: {}", table, broken.getMessage());
        } catch (InterruptedException stopping) {
            LOG.debug("Table {} is let go", table);
        }
    }

    private void work(JobOnTable.Seat seat) throws InterruptedException {
        while (!Thread.currentThread().isInterrupted()) {
            Optional<TableJournal.WaitingJob> next = next();
            if (next.isPresent()) {
                carryOut(next.get(), seat);
            } else {
                look(seat.controller());
                wishes.poll(IDLE_LOOK_MS, TimeUnit.MILLISECONDS);
            }
        }
    }

    private void carryOut(TableJournal.WaitingJob job, JobOnTable.Seat seat) throws InterruptedException {
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
        new JobOnTable(job, cut, seat, voice, wishes, clock).carryOut();
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
