package io.tailorline.cutter.cli.cuts;

import io.tailorline.cutter.io.CutsJson;
import io.tailorline.cutter.journal.CutJournal;
import io.tailorline.cutter.journal.JobEntry;
import io.tailorline.cutter.journal.JournalFault;
import io.tailorline.cutter.journal.RollCuts;
import io.tailorline.cutter.journal.RollCuts.Entry;
import io.tailorline.cutter.journal.StoresLock;
import io.tailorline.cutter.program.CutProgram;
import io.tailorline.cutter.program.TablePoint;
import io.tailorline.json.FormatFault;
import io.tailorline.pattern.piece.PieceRef;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * The stores of all rolls in the folder of a journal.
 *
 * @param folder in which journals and stores lie
 */
public record CutRolls(Path folder) {

    private static final String JOURNAL = ".journal";

    /** Those beside a journal. */
    public static CutRolls beside(Path journal) {
        return new CutRolls(Objects.requireNonNull(journal.toAbsolutePath().getParent(), "A file lies in a folder."));
    }

    /**
     * The jobs that have one of the pieces, in the order in which they were begun.
     *
     * @throws JournalFault when a store cannot be read
     */
    public List<JobOnRoll> jobsOf(List<PieceRef> pieces) throws JournalFault, FormatFault {
        return jobs(entry -> CutsJson.mentions(entry.words(), pieces));
    }

    /** The job with that number. */
    public Optional<JobOnRoll> job(long id) throws JournalFault, FormatFault {
        List<JobOnRoll> jobs = jobs(entry -> entry.job() == id);
        return jobs.isEmpty() ? Optional.empty() : Optional.of(jobs.get(jobs.size() - 1));
    }

    /**
     * The other jobs that have cut some of a program's marker on a roll, since it was last begun once more: cloth on
     * which the rest of the marker belongs.
     *
     * @param job that executes the program
     */
    public List<JobOnRoll> onSameCloth(String roll, CutProgram program, long job) throws JournalFault, FormatFault {
        if (program.marker().isEmpty()) {
            return List.of();
        }
        List<JobOnRoll> jobs = new ArrayList<>();
        for (JobOnRoll other : jobs(entry ->
                entry.job() != job && entry.words().contains(program.marker().orElseThrow()))) {
            if (!other.roll().equals(roll) || !other.program().marker().equals(program.marker())) {
                continue;
            }
            if (other.begun().again().isPresent()) {
                jobs.clear();
            }
            jobs.add(other);
        }
        jobs.removeIf(other -> other.end().filter(end -> end.doneRecord() > 0).isEmpty());
        return jobs;
    }

    private List<JobOnRoll> jobs(Predicate<Entry> which) throws JournalFault, FormatFault {
        List<JobOnRoll> jobs = new ArrayList<>();
        for (RollCuts store : RollCuts.in(folder)) {
            Map<Long, JobOnRoll> ofRoll = new LinkedHashMap<>();
            for (Entry entry : store.entries()) {
                String source = store.file().toString();
                JobOnRoll known = ofRoll.get(entry.job());
                switch (entry.event()) {
                    case BEGUN -> {
                        if (which.test(entry)) {
                            ofRoll.put(
                                    entry.job(),
                                    new JobOnRoll(
                                            store,
                                            entry.job(),
                                            entry.at(),
                                            CutsJson.begun(source, entry.words()),
                                            Optional.empty()));
                        }
                    }
                    case STOPPED -> {
                        if (known != null) {
                            ofRoll.put(entry.job(), known.ended(CutsJson.stopped(source, entry.words())));
                        }
                    }
                    case CUT -> {
                        if (known != null) {
                            ofRoll.put(entry.job(), known.whole());
                        }
                    }
                }
            }
            jobs.addAll(ofRoll.values());
        }
        jobs.replaceAll(job -> job.end().isPresent() ? job : inJournal(job));
        jobs.sort(Comparator.comparing(JobOnRoll::at));
        return jobs;
    }

    /** A host that ended before it could write the end of its job has left it in its journal. */
    private JobOnRoll inJournal(JobOnRoll job) {
        return journalOf(job.id()).map(kept -> ended(job, kept)).orElse(job);
    }

    /** A journal that has a job. */
    public record KeptJob(Path journal, JobEntry entry) {

        /** Whether a host has it open, and may start the job at any moment; also where that cannot be told. */
        public boolean isHeld() {
            try {
                return CutJournal.isHeld(journal);
            } catch (JournalFault hidden) {
                return true;
            }
        }
    }

    /** The journal in the folder that has the job; empty also when it cannot be read. */
    public Optional<KeptJob> journalOf(long job) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(JOURNAL))
                    .map(CutRolls::kept)
                    .flatMap(Optional::stream)
                    .filter(kept -> kept.entry().jobId() == job)
                    .findFirst();
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    private static JobOnRoll ended(JobOnRoll job, KeptJob kept) {
        JobEntry entry = kept.entry();
        if (entry.finished()) {
            return job.whole();
        }
        return entry.isOver() || entry.isUntouched() && !kept.isHeld()
                ? job.ended(new CutsJson.Stopped(entry.progress().doneRecord(), Optional.empty()))
                : job;
    }

    /** A journal that cannot be read adds nothing to what the stores say. */
    public static Optional<KeptJob> kept(Path journal) {
        try {
            return CutJournal.said(journal).map(entry -> new KeptJob(journal, entry));
        } catch (JournalFault e) {
            return Optional.empty();
        }
    }

    /** Until it is closed no other host adds to the stores: what was read of them holds. */
    public StoresLock lock() throws JournalFault {
        return StoresLock.take(folder);
    }

    /** The knife may go down from here on. */
    public void begin(Instant at, long job, CutsJson.Begun begun) throws JournalFault {
        RollCuts.of(folder, begun.roll()).add(new Entry(at, RollCuts.Event.BEGUN, job, CutsJson.line(begun)));
    }

    /** All of the job is cut; nothing is written of one that no store knows, nor twice. */
    public void cut(Instant at, long job) throws JournalFault {
        end(new Entry(at, RollCuts.Event.CUT, job, "{}"));
    }

    /** The job was given up. */
    public void stop(Instant at, long job, long doneRecord, Optional<TablePoint> head) throws JournalFault {
        end(new Entry(at, RollCuts.Event.STOPPED, job, CutsJson.line(new CutsJson.Stopped(doneRecord, head))));
    }

    private void end(Entry end) throws JournalFault {
        StoresLock held = lock();
        try (held) {
            for (RollCuts store : RollCuts.in(folder)) {
                if (last(store, end.job()).equals(Optional.of(RollCuts.Event.BEGUN))) {
                    store.add(end);
                }
            }
        }
    }

    private static Optional<RollCuts.Event> last(RollCuts store, long job) throws JournalFault {
        return store.entries().stream()
                .filter(entry -> entry.job() == job)
                .reduce((earlier, later) -> later)
                .map(Entry::event);
    }

    /** The rolls on which a job is begun and not ended, as the stores have it. */
    public List<String> openOn(long job) throws JournalFault {
        List<String> open = new ArrayList<>();
        for (RollCuts store : RollCuts.in(folder)) {
            if (last(store, job).equals(Optional.of(RollCuts.Event.BEGUN))) {
                open.add(store.roll());
            }
        }
        return open;
    }

    /** Whether a store knows the job. */
    public boolean knows(long job) throws JournalFault {
        for (RollCuts store : RollCuts.in(folder)) {
            if (last(store, job).isPresent()) {
                return true;
            }
        }
        return false;
    }
}
