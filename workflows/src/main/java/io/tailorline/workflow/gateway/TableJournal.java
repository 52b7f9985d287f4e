package io.tailorline.workflow.gateway;

import io.tailorline.workflow.messages.BrokenMessage;
import io.tailorline.workflow.messages.Envelope;
import io.tailorline.workflow.messages.MessageJson;
import io.tailorline.workflow.messages.TableCommand;
import io.tailorline.workflow.platform.folder.UnbrokenFolder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What a table's gateway stores on disk: jobs that wait, jobs that were called off, requests to pause, jobs that ended,
 * events that are not published yet.
 */
final class TableJournal {

    private static final Logger LOG = LoggerFactory.getLogger(TableJournal.class);

    private final Path folder;
    private final DurableFileQueue waiting;
    private final DurableFileQueue ended;
    private final DurableFileQueue calledOff;
    private final DurableFileQueue pauses;
    private final DurableFileQueue events;
    private final Path unreadable;
    private final MessageJson json;
    private final Instant since;

    TableJournal(Path folder, MessageJson json, InstantSource clock) {
        this.folder = folder;
        try {
            this.since = UnbrokenFolder.open(folder, clock).since();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        this.waiting = new DurableFileQueue(folder.resolve("jobs"));
        this.ended = new DurableFileQueue(folder.resolve("ended"));
        this.calledOff = new DurableFileQueue(folder.resolve("called-off"));
        this.pauses = new DurableFileQueue(folder.resolve("pauses"));
        this.events = new DurableFileQueue(folder.resolve("events"));
        this.unreadable = folder.resolve("unreadable");
        this.json = json;
    }

    /** A job that waits or is on the table. */
    record WaitingJob(DurableFileQueue.Entry entry, Envelope command, TableCommand.Cut cut) {}

    /** A message and the text in which it is stored. */
    record StoredMessage(Envelope envelope, String text) {}

    /** Where the cutter driver stores the count of the running job. */
    Path cutJournal() {
        return folder.resolve("cut.journal");
    }

    /**
     * Stores the job; false when it is known already, waiting or ended. The end of an ended job is reported again: who
     * sends the job once more has lost that event, and who has it ignores it by its id.
     */
    boolean accept(Envelope command, TableCommand.Cut cut) throws DurableFileQueueFault {
        Optional<DurableFileQueue.Entry> end = ended.find(cut.jobId());
        if (end.isPresent()) {
            reportAgain(end.get());
            return false;
        }
        if (waiting.has(cut.jobId())) {
            return false;
        }
        waiting.add(cut.jobId(), json.write(command));
        return true;
    }

    /** Reports the end of an ended job once more; false when it has not ended. */
    boolean reportEndAgain(String jobId) throws DurableFileQueueFault {
        Optional<DurableFileQueue.Entry> end = ended.find(jobId);
        if (end.isPresent()) {
            reportAgain(end.get());
        }
        return end.isPresent();
    }

    /** Reports the end of every job that ended since then once more, and then which jobs there are. */
    synchronized void recall(Instant since, Envelope answer) throws DurableFileQueueFault {
        for (DurableFileQueue.Entry end : ended.since(since)) {
            reportAgain(end);
        }
        add(answer);
    }

    /** The ids of the jobs that wait or are on the table. */
    synchronized List<String> jobs() throws DurableFileQueueFault {
        return waiting.entries().stream().map(DurableFileQueue.Entry::key).toList();
    }

    /** From when on this journal knows what its table has done. */
    Instant since() {
        return since;
    }

    private void reportAgain(DurableFileQueue.Entry end) throws DurableFileQueueFault {
        try {
            events.add("event", end.content());
        } catch (IOException passing) {
            throw new DurableFileQueueFault(end.file(), passing);
        }
    }

    /** The job that is or will be on the table. */
    synchronized Optional<WaitingJob> first() throws DurableFileQueueFault, UnreadableFile {
        Optional<DurableFileQueue.Entry> entry = waiting.first();
        return entry.isPresent() ? Optional.of(read(entry.get())) : Optional.empty();
    }

    boolean isFirst(String jobId) throws DurableFileQueueFault {
        return waiting.first().filter(entry -> entry.key().equals(jobId)).isPresent();
    }

    /** Empty also for one that cannot be read: it ends when its turn comes. */
    synchronized Optional<WaitingJob> find(String jobId) throws DurableFileQueueFault {
        Optional<DurableFileQueue.Entry> entry = waiting.find(jobId);
        try {
            return entry.isPresent() ? Optional.of(read(entry.get())) : Optional.empty();
        } catch (UnreadableFile unreadable) {
            LOG.debug("Job {}", jobId, unreadable);
            return Optional.empty();
        }
    }

    /**
     * An operator has called the job off; stored before the command is acknowledged, because the table may hold the
     * job.
     */
    void callOff(String jobId) throws DurableFileQueueFault {
        if (!calledOff.has(jobId)) {
            calledOff.add(jobId, "{}");
        }
    }

    boolean isCalledOff(String jobId) throws DurableFileQueueFault {
        return calledOff.has(jobId);
    }

    /** An operator has requested a pause; stored until the table has received it. */
    void requestPause(String jobId) throws DurableFileQueueFault {
        if (!pauses.has(jobId)) {
            pauses.add(jobId, "{}");
        }
    }

    boolean isPauseRequested(String jobId) throws DurableFileQueueFault {
        return pauses.has(jobId);
    }

    void pauseDone(String jobId) throws DurableFileQueueFault {
        pauses.remove(jobId);
    }

    /** Requests to pause that came with the end of their job. */
    void discardPausesOfEnded() throws DurableFileQueueFault {
        for (DurableFileQueue.Entry pause : pauses.entries()) {
            if (!waiting.has(pause.key())) {
                pauses.remove(pause);
            }
        }
    }

    boolean hasEnded(String jobId) throws DurableFileQueueFault {
        return ended.has(jobId);
    }

    /** The event is stored first, then the end: a crash in between reports it twice and cuts nothing twice. */
    synchronized void end(WaitingJob job, Envelope event) throws DurableFileQueueFault {
        String jobId = job.cut().jobId();
        add(event);
        markEnded(jobId, json.write(event));
        waiting.remove(job.entry());
        calledOff.remove(jobId);
        pauses.remove(jobId);
    }

    /** As {@link #end}, of a job whose file cannot be read: it is set aside, so that a person can look at it. */
    synchronized void park(UnreadableFile job, Envelope event) throws DurableFileQueueFault {
        String jobId = job.entry().key();
        add(event);
        markEnded(jobId, json.write(event));
        waiting.move(job.entry(), unreadable);
        calledOff.remove(jobId);
        pauses.remove(jobId);
    }

    /** The names of the files that were set aside because they cannot be read. */
    List<String> parked() throws DurableFileQueueFault {
        return new DurableFileQueue(unreadable)
                .entries().stream()
                        .map(entry -> entry.file().getFileName().toString())
                        .toList();
    }

    /** Deletes the records of jobs that ended before; returns how many. */
    int purgeEnded(Instant oldest) throws DurableFileQueueFault {
        return ended.purge(oldest);
    }

    /** As {@link #end}, of a job that was called off before it came. */
    synchronized void endUnknown(String jobId, Envelope event) throws DurableFileQueueFault {
        add(event);
        markEnded(jobId, json.write(event));
    }

    void markEnded(String jobId, String event) throws DurableFileQueueFault {
        if (!ended.has(jobId)) {
            ended.add(jobId, event);
        }
    }

    void add(Envelope event) throws DurableFileQueueFault {
        events.add("event", json.write(event));
    }

    List<DurableFileQueue.Entry> unpublished() throws DurableFileQueueFault {
        return events.entries();
    }

    /**
     * @throws UnreadableFile when the file holds no message, however often it is read
     * @throws DurableFileQueueFault when it cannot be read now
     */
    StoredMessage message(DurableFileQueue.Entry entry) throws UnreadableFile, DurableFileQueueFault {
        try {
            String text = entry.content();
            return new StoredMessage(json.read(text), text);
        } catch (CharacterCodingException | BrokenMessage broken) {
            throw new UnreadableFile(entry, broken);
        } catch (IOException passing) {
            throw new DurableFileQueueFault(entry.file(), passing);
        }
    }

    /** An event that cannot be read is set aside. */
    void park(UnreadableFile event) throws DurableFileQueueFault {
        events.move(event.entry(), unreadable);
    }

    void published(DurableFileQueue.Entry entry) throws DurableFileQueueFault {
        events.remove(entry);
    }

    private WaitingJob read(DurableFileQueue.Entry entry) throws UnreadableFile, DurableFileQueueFault {
        Envelope command = message(entry).envelope();
        if (!(command.payload() instanceof TableCommand.Cut cut)) {
            throw new UnreadableFile(entry, new BrokenMessage("'%s' is not a cut command.".formatted(command.type())));
        }
        return new WaitingJob(entry, command, cut);
    }
}
