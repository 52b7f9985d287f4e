package io.tailorline.workflow.gateway;

import io.tailorline.workflow.messaging.BrokenMessage;
import io.tailorline.workflow.messaging.Envelope;
import io.tailorline.workflow.messaging.MessageJson;
import io.tailorline.workflow.messaging.Payload;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What a table's gateway must not forget: jobs that wait, jobs that ended, events that the process does not know yet. */
final class TableJournal {

    private final Path folder;
    private final JobFolder waiting;
    private final JobFolder ended;
    private final JobFolder events;
    private final MessageJson json;

    TableJournal(Path folder, MessageJson json) {
        this.folder = folder;
        this.waiting = new JobFolder(folder.resolve("jobs"));
        this.ended = new JobFolder(folder.resolve("ended"));
        this.events = new JobFolder(folder.resolve("events"));
        this.json = json;
    }

    /** A job that waits or is on the table. */
    record WaitingJob(JobFolder.Entry entry, Envelope command, Payload.Cut cut) {}

    /** Where the cutter driver keeps the count of the running job. */
    Path cutJournal() {
        return folder.resolve("cut.journal");
    }

    /** Keeps the job; false when it is known already, waiting or ended. */
    boolean accept(Envelope command, Payload.Cut cut) {
        if (waiting.has(cut.jobId()) || ended.has(cut.jobId())) {
            return false;
        }
        waiting.add(cut.jobId(), json.write(command));
        return true;
    }

    /** In the order in which they came. */
    List<WaitingJob> waitingJobs() {
        List<WaitingJob> jobs = new ArrayList<>();
        for (JobFolder.Entry entry : waiting.entries()) {
            jobs.add(read(entry));
        }
        return jobs;
    }

    Optional<WaitingJob> first() {
        return waiting.entries().stream().findFirst().map(this::read);
    }

    Optional<WaitingJob> find(String jobId) {
        return waiting.entries().stream()
                .filter(entry -> entry.key().equals(jobId))
                .findFirst()
                .map(this::read);
    }

    boolean hasEnded(String jobId) {
        return ended.has(jobId);
    }

    /** The event is kept first, then the end: a crash in between tells it twice and cuts nothing twice. */
    void end(WaitingJob job, Envelope event) {
        say(event);
        endUnknown(job.cut().jobId());
        waiting.remove(job.entry());
    }

    /** A job that was called off before it came. */
    void endUnknown(String jobId) {
        if (!ended.has(jobId)) {
            ended.add(jobId, "{}");
        }
    }

    void say(Envelope event) {
        events.add("event", json.write(event));
    }

    List<JobFolder.Entry> unsaid() {
        return events.entries();
    }

    Envelope event(JobFolder.Entry entry) {
        return parse(entry);
    }

    void said(JobFolder.Entry entry) {
        events.remove(entry);
    }

    private WaitingJob read(JobFolder.Entry entry) {
        Envelope command = parse(entry);
        if (!(command.payload() instanceof Payload.Cut cut)) {
            throw new IllegalStateException("%s is no cut command.".formatted(entry.file()));
        }
        return new WaitingJob(entry, command, cut);
    }

    private Envelope parse(JobFolder.Entry entry) {
        try {
            return json.read(entry.content());
        } catch (BrokenMessage broken) {
            throw new IllegalStateException("%s: %s".formatted(entry.file(), broken.getMessage()), broken);
        }
    }
}
