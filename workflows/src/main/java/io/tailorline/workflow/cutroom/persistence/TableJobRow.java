package io.tailorline.workflow.cutroom.persistence;

import io.tailorline.cutter.program.ClothCheck;
import io.tailorline.cutter.program.TablePoint;
import io.tailorline.workflow.cutroom.CutRoom.JobState;
import io.tailorline.workflow.platform.database.Columns;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Rows of {@code cutroom.cut_job}. */
final class TableJobRow {

    private static final Set<JobState> OVER = EnumSet.of(JobState.DONE, JobState.ABORTED);

    static final String ENDED = names(OVER);

    /** All other states by name, so that the few open jobs are found by their index among all that ever were. */
    static final String OPEN = openBut(EnumSet.noneOf(JobState.class));

    /** Those of them that their table has before it: one whose roll rests comes after whatever is sent meanwhile. */
    static final String BEFORE_TABLE = openBut(EnumSet.of(JobState.RESTS));

    /** Those of them that go on by themselves: one that is held waits for a person. */
    static final String MOVING = openBut(EnumSet.of(JobState.RESTS, JobState.HELD));

    private TableJobRow() {}

    private static String openBut(Set<JobState> left) {
        Set<JobState> open = EnumSet.complementOf(EnumSet.copyOf(OVER));
        open.removeAll(left);
        return names(open);
    }

    private static String names(Set<JobState> states) {
        return states.stream().map(state -> "'" + state + "'").collect(Collectors.joining(", ", "(", ")"));
    }

    private static CutExtent extent(ResultSet row) throws SQLException {
        double x = row.getDouble("head_x");
        Optional<TablePoint> head =
                row.wasNull() ? Optional.empty() : Optional.of(new TablePoint(x, row.getDouble("head_y")));
        return new CutExtent(row.getLong("done_record"), row.getLong("may_be_cut_to"), head);
    }

    static TableJob read(ResultSet row, int number) throws SQLException {
        return new TableJob(
                row.getString("job_id"),
                row.getString("order_id"),
                row.getString("article"),
                row.getString("table_name"),
                row.getString("roll"),
                JobState.valueOf(row.getString("state")),
                row.getBoolean("scanned"),
                row.getBoolean("start_asked"),
                ClothCheck.valueOf(row.getString("cloth_check")),
                row.getInt("pieces"),
                row.getInt("pieces_done"),
                row.getDouble("predicted_seconds"),
                row.getDouble("elapsed_seconds"),
                Optional.ofNullable(row.getString("fault")),
                Optional.ofNullable(row.getString("report")),
                Optional.ofNullable(row.getString("last_event")),
                row.getString("program_id"),
                row.getString("cloth"),
                extent(row),
                Columns.instant(row, "created_at"),
                Columns.instant(row, "changed_at"));
    }
}
