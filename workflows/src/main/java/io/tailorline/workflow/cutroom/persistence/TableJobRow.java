package io.tailorline.workflow.cutroom.persistence;

import io.tailorline.cutter.program.ClothCheck;
import io.tailorline.cutter.program.TablePoint;
import io.tailorline.workflow.cutroom.CutRoom.JobState;
import io.tailorline.workflow.platform.database.Columns;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;

/** Rows of {@code cutroom.cut_job}. */
final class TableJobRow {

    static final String ENDED = "('DONE', 'ABORTED')";

    /** All other states by name, so that the few open jobs are found by their index among all that ever were. */
    static final String OPEN = Arrays.stream(JobState.values())
            .filter(state -> state != JobState.DONE && state != JobState.ABORTED)
            .map(state -> "'" + state.name() + "'")
            .collect(Collectors.joining(", ", "(", ")"));

    /** Those of them that their table has before it: one whose roll rests comes after whatever is sent meanwhile. */
    static final String BEFORE_TABLE = " and state <> '" + JobState.RESTS + "'";

    private TableJobRow() {}

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
