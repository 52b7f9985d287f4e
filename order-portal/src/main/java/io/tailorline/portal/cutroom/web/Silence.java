package io.tailorline.portal.cutroom.web;

import io.tailorline.workflow.cutroom.CutRoom;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A table that tells nothing of itself, on the page of a job: it is off, or the line to it or to its gateway is broken.
 *
 * @param since when it last told its state; null for one that was never heard
 * @param lastState what it told then, the word of the register map
 * @param advice which words say what happens meanwhile: {@code cutting}, {@code stopped} or {@code waiting}
 */
record Silence(@Nullable Instant since, String lastState, String advice) {

    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm:ss");

    /** Empty while the table is heard, and for a job that is over. */
    static Optional<Silence> of(CutRoom.Job job, List<CutRoom.Table> tables) {
        return tables.stream()
                .filter(table -> !job.isOver() && table.name().equals(job.table()))
                .filter(table -> table.state().equals(TableBoard.UNKNOWN))
                .map(table -> new Silence(
                        table.saidAt().equals(Instant.EPOCH) ? null : table.saidAt(),
                        table.lastState(),
                        advice(job.state())))
                .findFirst();
    }

    private static String advice(CutRoom.JobState state) {
        return switch (state) {
            case CUTTING -> "cutting";
            case PAUSED, FAULT, UNCERTAIN -> "stopped";
            default -> "waiting";
        };
    }

    /** As the clock of this house shows it; a page shows that of its reader. */
    public String clock() {
        return since == null ? "" : clock(since);
    }

    /** As the API tells since when. */
    String told() {
        return since == null ? "never" : since.toString();
    }

    static String clock(Instant at) {
        return CLOCK.format(LocalTime.ofInstant(at, ZoneId.systemDefault()));
    }
}
