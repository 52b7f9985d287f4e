package io.tailorline.portal.cutroom.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.tailorline.pattern.piece.PieceRef;
import io.tailorline.workflow.cutroom.CutRoom;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * A job as the API tells it: neither name nor body nor price. Times in table seconds.
 *
 * @param material word of what of the order it cuts: {@code shell}, {@code lining}
 * @param wantedBy the day on which the customer of its order needs it
 * @param report of a job that is done: what its time does not cover
 * @param planNotes what was done to cut within the time, for whoever starts it; only of one job, not in lists
 * @param silentSince when the table last told its state, where it tells nothing now; {@code never} for one that was
 *     never heard; only of one job
 * @param pressed a button that has changed nothing yet: {@code start}, {@code pause}, {@code resume}, {@code abort};
 *     only of one job
 * @param missingPieces how many pieces its order lacks, where it is over and a person decides how they are cut; only of
 *     one job
 * @param clothBeginMm how far from the cut end of its roll the marker begins, mm, where the house counts its cloth and
 *     the job is not over; only of one job
 * @param restsUntil when its roll has rested, of a job in the state {@code rests} whose roll was put to rest; only of
 *     one job
 */
@JsonInclude(JsonInclude.Include.NON_ABSENT)
record JobView(
        String jobId,
        String orderId,
        Optional<LocalDate> wantedBy,
        String material,
        String table,
        String roll,
        String state,
        int pieces,
        int piecesDone,
        Optional<String> pieceNow,
        double predictedSeconds,
        double elapsedSeconds,
        Optional<String> fault,
        Optional<String> report,
        String changedAt,
        Optional<List<String>> planNotes,
        Optional<String> silentSince,
        Optional<String> pressed,
        Optional<Integer> missingPieces,
        Optional<Double> clothBeginMm,
        Optional<String> restsUntil) {

    static JobView of(CutRoom.Job job, Optional<LocalDate> wantedBy) {
        return of(
                job,
                wantedBy,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    static JobView of(
            CutRoom.Job job,
            Optional<LocalDate> wantedBy,
            Optional<List<String>> planNotes,
            Optional<Silence> silence,
            Optional<PressedCommands.Pressed> pressed,
            Optional<Integer> missingPieces,
            Optional<Double> clothBeginMm,
            Optional<Instant> restsUntil) {
        return new JobView(
                job.jobId(),
                job.orderId(),
                wantedBy,
                job.material().word(),
                job.table(),
                job.roll(),
                word(job.state()),
                job.pieces(),
                job.piecesDone(),
                job.pieceNow().map(PieceRef::toString),
                job.predictedSeconds(),
                job.elapsedSeconds(),
                job.fault(),
                job.report(),
                job.changedAt().toString(),
                planNotes,
                silence.map(Silence::told),
                pressed.map(PressedCommands.Pressed::word),
                missingPieces,
                clothBeginMm,
                restsUntil.map(Instant::toString));
    }

    private static String word(CutRoom.JobState state) {
        return state.name().toLowerCase(Locale.ROOT);
    }
}
