package io.tailorline.cutter.journal;

import java.util.Optional;

/**
 * What the journal says of its last job.
 *
 * @param job what was transferred
 * @param controller that took it
 * @param progress how far it is known to be
 * @param session the cloth that was confirmed for it; empty before
 * @param end how it ended, {@link End#NOT_YET} before
 */
public record JobEntry(Job job, Controller controller, Progress progress, Optional<ClothSession> session, End end) {

    /**
     * A job as it was transferred.
     *
     * @param id the table knows the job by it
     * @param checksum of the program's words
     * @param token with which the host held the table
     * @param records in the program
     */
    public record Job(long id, long checksum, long token, long records) {}

    /**
     * The controller that took the job.
     *
     * @param bootCount of its start
     * @param serial number; 0 in a journal that does not say
     */
    public record Controller(int bootCount, long serial) {}

    /**
     * How far a job is known to be.
     *
     * @param startRecord from which START is, or was, to be given; 1 unless an operator has said otherwise
     * @param mayHaveStarted whether START was about to be given since the job was last transferred
     * @param doneRecord last record that the table confirmed, 0 none
     * @param countedFrom record with which the table's time and lengths begin: 1, unless the table lost them and was
     *     given the job again
     * @param shown what the head has gone round or stood over since, for a person to see where the cloth lies
     */
    public record Progress(
            long startRecord, boolean mayHaveStarted, long doneRecord, long countedFrom, Optional<Shown> shown) {

        public Progress(long startRecord, boolean mayHaveStarted, long doneRecord, long countedFrom) {
            this(startRecord, mayHaveStarted, doneRecord, countedFrom, Optional.empty());
        }

        private Progress having(Shown place) {
            return new Progress(startRecord, mayHaveStarted, doneRecord, countedFrom, Optional.of(place));
        }

        private static Progress from(long start, long countedFrom) {
            return new Progress(start, false, start - 1, countedFrom);
        }

        private Progress starting() {
            return new Progress(startRecord, true, doneRecord, countedFrom);
        }

        private Progress confirmed(long done) {
            return done <= doneRecord ? this : new Progress(startRecord, mayHaveStarted, done, countedFrom);
        }

        /** The knife may have touched the cloth; nothing from {@code first} on is known to be cut. */
        private Progress uncertainFrom(long first) {
            return new Progress(startRecord, true, Math.min(doneRecord, first - 1), countedFrom);
        }

        private Progress whole(long records) {
            return new Progress(startRecord, true, records, countedFrom);
        }
    }

    /**
     * What a person was shown with the head.
     *
     * @param check one word, as that of {@link ClothSession}
     * @param handAdvance how far the table said then that the cloth was advanced by hand, mm
     */
    public record Shown(String check, double handAdvance) {}

    /**
     * How a job ended.
     *
     * @param finished whether the table reported the job done
     * @param elapsedSeconds table time, once finished
     * @param cutLength knife down, mm, once finished
     * @param airLength knife up, mm, once finished
     * @param executed records that the table has proven to have executed; empty where it proves none
     * @param reported whether the finished job was reported to its driver
     * @param givenUp whether it was ended before it was finished
     */
    public record End(
            boolean finished,
            double elapsedSeconds,
            double cutLength,
            double airLength,
            Optional<Long> executed,
            boolean reported,
            boolean givenUp) {

        /** The job has not ended. */
        public static final End NOT_YET = new End(false, 0, 0, 0, Optional.empty(), false, false);

        private End markedReported() {
            return new End(finished, elapsedSeconds, cutLength, airLength, executed, true, givenUp);
        }
    }

    static JobEntry begun(Job job, Controller controller) {
        return new JobEntry(job, controller, Progress.from(1, 1), Optional.empty(), End.NOT_YET);
    }

    /**
     * Another START, or another start of the controller: the cloth that was confirmed before is so no more.
     *
     * @param kept whether the table still has its count
     */
    JobEntry loadedAgain(Controller next, long start, boolean kept) {
        return new JobEntry(
                job, next, Progress.from(start, kept ? progress.countedFrom() : start), Optional.empty(), End.NOT_YET);
    }

    JobEntry starting() {
        return new JobEntry(job, controller, progress.starting(), session, End.NOT_YET);
    }

    /** What was confirmed once stays confirmed. */
    JobEntry confirmed(long done) {
        return new JobEntry(job, controller, progress.confirmed(done), session, End.NOT_YET);
    }

    JobEntry having(Shown place) {
        return new JobEntry(job, controller, progress.having(place), session, End.NOT_YET);
    }

    JobEntry on(ClothSession cloth) {
        return new JobEntry(job, controller, progress, Optional.of(cloth), End.NOT_YET);
    }

    JobEntry uncertainFrom(long first) {
        return new JobEntry(job, controller, progress.uncertainFrom(first), session, End.NOT_YET);
    }

    JobEntry finishedAfter(double seconds, double cut, double air, Optional<Long> executed) {
        return new JobEntry(
                job,
                controller,
                progress.whole(job.records()),
                session,
                new End(true, seconds, cut, air, executed, false, false));
    }

    /** Nobody continues it; {@code done} records are cut. */
    JobEntry givenUp(long done) {
        return new JobEntry(
                job,
                controller,
                progress.confirmed(done),
                session,
                new End(false, 0, 0, 0, Optional.empty(), false, true));
    }

    JobEntry markedReported() {
        return new JobEntry(job, controller, progress, session, end.markedReported());
    }

    /** The table knows the job by it. */
    public long jobId() {
        return job.id();
    }

    /** With which the host held the table. */
    public long token() {
        return job.token();
    }

    /** Whether the table reported the job done. */
    public boolean finished() {
        return end.finished();
    }

    /** Whether the finished job was reported to its driver. */
    public boolean reported() {
        return end.reported();
    }

    /** Whether nobody continues it: it was reported, or given up. */
    public boolean isOver() {
        return reported() || end.givenUp();
    }

    /** Whether the knife cannot have touched any cloth for it. */
    public boolean isUntouched() {
        return !progress.mayHaveStarted() && progress.doneRecord() == 0;
    }
}
