package io.tailorline.cutter.journal;

/**
 * What the journal says of its last job.
 *
 * @param jobId the table knows the job by it
 * @param checksum of the program's words
 * @param token with which the host held the table
 * @param bootCount of the controller that took the job
 * @param records in the program
 * @param startRecord from which START is, or was, to be given; 1 unless a person has said otherwise
 * @param mayHaveStarted whether START was about to be given since the job was last handed over
 * @param doneRecord last record that the table confirmed, 0 none
 * @param finished whether the table reported the job done
 * @param elapsedSeconds table time, once finished
 * @param cutLength knife down, mm, once finished
 * @param airLength knife up, mm, once finished
 * @param serial of the controller that took the job; 0 in a journal that does not say
 * @param told whether the person who drove was told that the job is done
 * @param countedFrom record with which the table's time and lengths begin: 1, unless the table lost them and was given the job anew
 */
public record JobEntry(
        long jobId,
        long checksum,
        long token,
        int bootCount,
        long records,
        long startRecord,
        boolean mayHaveStarted,
        long doneRecord,
        boolean finished,
        double elapsedSeconds,
        double cutLength,
        double airLength,
        long serial,
        boolean told,
        long countedFrom) {

    static JobEntry begun(long jobId, long checksum, long token, int bootCount, long records, long serial) {
        return new JobEntry(jobId, checksum, token, bootCount, records, 1, false, 0, false, 0, 0, 0, serial, false, 1);
    }

    /** @param kept whether the table still has its count */
    JobEntry loadedAgain(int boot, long start, long controller, boolean kept) {
        return new JobEntry(
                jobId,
                checksum,
                token,
                boot,
                records,
                start,
                false,
                start - 1,
                false,
                0,
                0,
                0,
                controller,
                false,
                kept ? countedFrom : start);
    }

    JobEntry starting() {
        return new JobEntry(
                jobId,
                checksum,
                token,
                bootCount,
                records,
                startRecord,
                true,
                doneRecord,
                false,
                0,
                0,
                0,
                serial,
                false,
                countedFrom);
    }

    /** What was confirmed once stays confirmed. */
    JobEntry confirmed(long done) {
        return new JobEntry(
                jobId,
                checksum,
                token,
                bootCount,
                records,
                startRecord,
                mayHaveStarted,
                Math.max(done, doneRecord),
                false,
                0,
                0,
                0,
                serial,
                false,
                countedFrom);
    }

    JobEntry finishedAfter(double seconds, double cut, double air) {
        return new JobEntry(
                jobId,
                checksum,
                token,
                bootCount,
                records,
                startRecord,
                true,
                records,
                true,
                seconds,
                cut,
                air,
                serial,
                false,
                countedFrom);
    }

    JobEntry toldOf() {
        return new JobEntry(
                jobId,
                checksum,
                token,
                bootCount,
                records,
                startRecord,
                mayHaveStarted,
                doneRecord,
                finished,
                elapsedSeconds,
                cutLength,
                airLength,
                serial,
                true,
                countedFrom);
    }
}
