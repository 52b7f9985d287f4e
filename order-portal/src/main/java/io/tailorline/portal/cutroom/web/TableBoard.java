package io.tailorline.portal.cutroom.web;

import io.tailorline.workflow.cutroom.CutRoom;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The tables of the room, a row each: where a person is needed comes first. */
final class TableBoard {

    /** The word of the register map for a table that is not heard. */
    static final String UNKNOWN = "UNKNOWN";

    /** The job nearest to the knife is the table's. */
    static final List<CutRoom.JobState> NEAREST_FIRST = List.of(
            CutRoom.JobState.CUTTING,
            CutRoom.JobState.FAULT,
            CutRoom.JobState.UNCERTAIN,
            CutRoom.JobState.PAUSED,
            CutRoom.JobState.HELD,
            CutRoom.JobState.READY,
            CutRoom.JobState.SCAN,
            CutRoom.JobState.DONE,
            CutRoom.JobState.LOADING,
            CutRoom.JobState.QUEUED,
            CutRoom.JobState.RESTS);

    private static final Set<CutRoom.JobState> STOPPED =
            Set.of(CutRoom.JobState.FAULT, CutRoom.JobState.UNCERTAIN, CutRoom.JobState.HELD);
    private static final Set<String> SILENT = Set.of("FAULT", UNKNOWN);

    private TableBoard() {}

    /**
     * One table.
     *
     * @param said what it last said of itself; empty for one that is in no settings any more
     * @param job nearest to its knife, if any
     * @param then the jobs after it
     */
    record Row(String table, Optional<CutRoom.Table> said, Optional<CutRoom.Job> job, List<CutRoom.Job> then) {

        /** The word of the register map; empty for a table that is in no settings any more. */
        public String tableState() {
            return said.map(CutRoom.Table::state).orElse("");
        }

        /** Since when nothing was heard, and what was heard last; null while it is heard, or if it never was. */
        public @Nullable Silence silence() {
            return said.filter(last ->
                            last.state().equals(UNKNOWN) && !last.saidAt().equals(Instant.EPOCH))
                    .map(last -> new Silence(last.saidAt(), last.lastState(), ""))
                    .orElse(null);
        }

        /** As people call it. */
        public String number() {
            return TableBoard.number(table);
        }

        /** The job's state as the message bundles name it; empty without a job. */
        public String state() {
            return job.map(on -> on.state().name().toLowerCase(Locale.ROOT)).orElse("");
        }

        /** Whether it waits for a person. */
        public boolean isStopped() {
            return job.filter(on -> STOPPED.contains(on.state())).isPresent() || isSilent();
        }

        public boolean isSilent() {
            return SILENT.contains(tableState());
        }

        /**
         * Whether the table's own state says more than that of its job. A table that has cut and has no other job is
         * free: that it has cut is shown with the job.
         */
        public boolean tellsTable() {
            return job.isEmpty()
                    ? !tableState().equals("DONE")
                    : isSilent() && !(tableState() + state()).equals("FAULTfault");
        }

        /** Whether it is cutting or paused. */
        public boolean isUnderWay() {
            return state().equals("cutting") || state().equals("paused");
        }
    }

    /** A table as people call it. */
    static String number(String table) {
        return table.replaceFirst("^table-", "");
    }

    /** @param open jobs that are not over, in cutting order */
    static List<Row> rows(List<CutRoom.Table> tables, List<CutRoom.Job> open) {
        TreeMap<String, Optional<CutRoom.Table>> all = new TreeMap<>();
        open.forEach(job -> all.put(job.table(), Optional.empty()));
        tables.forEach(table -> all.put(table.name(), Optional.of(table)));
        List<Row> rows = new ArrayList<>();
        all.forEach((table, said) -> {
            List<CutRoom.Job> here = open.stream()
                    .filter(job -> job.table().equals(table))
                    .sorted(Comparator.comparingInt(job -> NEAREST_FIRST.indexOf(job.state())))
                    .toList();
            rows.add(new Row(
                    table,
                    said,
                    here.stream().findFirst(),
                    here.stream().skip(1).toList()));
        });
        rows.sort(Comparator.comparing(row -> !row.isStopped()));
        return rows;
    }
}
