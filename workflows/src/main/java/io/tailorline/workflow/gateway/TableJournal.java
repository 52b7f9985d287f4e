package io.tailorline.workflow.gateway;

import io.tailorline.workflow.messaging.BrokenMessage;
import io.tailorline.workflow.messaging.Envelope;
import io.tailorline.workflow.messaging.MessageJson;
import io.tailorline.workflow.messaging.Payload;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * What a table's gateway must not forget: jobs that wait, jobs that were called off, jobs that are to stand, jobs that
 * ended, events that the process does not know yet.
 */
final class TableJournal {

    private final Path folder;
    private final DurableFileQueue waiting;
    private final DurableFileQueue ended;
    private final DurableFileQueue calledOff;
    private final DurableFileQueue pauses;
    private final DurableFileQueue events;
    private final MessageJson json;

    TableJournal(Path folder, MessageJson json) {
        this.folder = folder;
        this.waiting = new DurableFileQueue(folder.resolve("jobs"));
        this.ended = new DurableFileQueue(folder.resolve("ended"));
        this.calledOff = new DurableFileQueue(folder.resolve("called-off"));
        this.pauses = new DurableFileQueue(folder.resolve("pauses"));
        this.events = new DurableFileQueue(folder.resolve("events"));
        this.json = json;
    }

    /** A job that waits or is on the table. */
    record WaitingJob(DurableFileQueue.Entry entry, Envelope command, Payload.Cut cut) {}

    /** Where the cutter driver keeps the count of the running job. */
    Path cutJournal() {
        return folder.resolve("cut.journal");
    }

    /** Keeps the job; false when it is known already, waiting or ended. */
    boolean accept(Envelope command, Payload.Cut cut) throws DurableFileQueueFault {
        if (waiting.has(cut.jobId()) || ended.has(cut.jobId())) {
            return false;
        }
        waiting.add(cut.jobId(), json.write(command));
        return true;
    }

    Optional<WaitingJob> first() throws DurableFileQueueFault {
        return waiting.first().map(this::read);
    }

    Optional<WaitingJob> find(String jobId) throws DurableFileQueueFault {
        return waiting.find(jobId).map(this::read);
    }

    /** An operator has called the job off; kept before he is answered, because the table may have to be told of it. */
    void callOff(String jobId) throws DurableFileQueueFault {
        if (!calledOff.has(jobId)) {
            calledOff.add(jobId, "{}");
        }
    }

    boolean isCalledOff(String jobId) throws DurableFileQueueFault {
        return calledOff.has(jobId);
    }

    /** An operator wants the knife to stand; kept until the table was told. */
    void keepPause(String jobId) throws DurableFileQueueFault {
        if (!pauses.has(jobId)) {
            pauses.add(jobId, "{}");
        }
    }

    boolean isToStand(String jobId) throws DurableFileQueueFault {
        return pauses.has(jobId);
    }

    void pauseTaken(String jobId) throws DurableFileQueueFault {
        pauses.remove(jobId);
    }

    /** A wish to stand that came with the end of its job. */
    void forgetPausesOfEnded() throws DurableFileQueueFault {
        for (DurableFileQueue.Entry pause : pauses.entries()) {
            if (!waiting.has(pause.key())) {
                pauses.remove(pause);
            }
        }
    }

    boolean hasEnded(String jobId) throws DurableFileQueueFault {
        return ended.has(jobId);
    }

    /** The event is kept first, then the end: a crash in between tells it twice and cuts nothing twice. */
    void end(WaitingJob job, Envelope event) throws DurableFileQueueFault {
        say(event);
        endUnknown(job.cut().jobId());
        waiting.remove(job.entry());
        calledOff.remove(job.cut().jobId());
        pauses.remove(job.cut().jobId());
    }

    /** A job that was called off before it came. */
    void endUnknown(String jobId) throws DurableFileQueueFault {
        if (!ended.has(jobId)) {
            ended.add(jobId, "{}");
        }
    }

    void say(Envelope event) throws DurableFileQueueFault {
        events.add("event", json.write(event));
    }

    List<DurableFileQueue.Entry> unsaid() throws DurableFileQueueFault {
        return events.entries();
    }

    Envelope event(DurableFileQueue.Entry entry) {
        return parse(entry);
    }

    void said(DurableFileQueue.Entry entry) throws DurableFileQueueFault {
        events.remove(entry);
    }

    private WaitingJob read(DurableFileQueue.Entry entry) {
        Envelope command = parse(entry);
        if (!(command.payload() instanceof Payload.Cut cut)) {
            throw new IllegalStateException("%s is no cut command.".formatted(entry.file()));
        }
        return new WaitingJob(entry, command, cut);
    }

    private Envelope parse(DurableFileQueue.Entry entry) {
        try {
            return json.read(entry.content());
        } catch (BrokenMessage broken) {
            throw new IllegalStateException("%s: %s".formatted(entry.file(), broken.getMessage()), broken);
        }
    }
}
