package io.tailorline.workflow.cutroom.persistence;

import io.tailorline.pattern.piece.PieceRef;
import io.tailorline.workflow.cutroom.CutHistory;
import io.tailorline.workflow.cutroom.JobsOnRolls;
import io.tailorline.workflow.cutroom.MaterialWork;
import io.tailorline.workflow.platform.database.Columns;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What jobs have cut, and are to cut, from which rolls. */
public class StoredCutHistory implements CutHistory.Source, JobsOnRolls {

    private static final String CUT = CutPiece.State.CUT.name();

    private final JdbcClient jdbc;

    public StoredCutHistory(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Those that have cut whole pieces, or were begun without these data. */
    @Override
    public List<String> jobs() {
        return jdbc.sql(
                        "select job_id from cutroom.cut_job j where program_id = ? or exists"
                                + " (select 1 from cutroom.cut_piece p where p.job_id = j.job_id and p.state = ?) order by job_id")
                .params(TableJob.UNKNOWN_PROGRAM, CUT)
                .query(String.class)
                .list();
    }

    @Override
    public void tell(String jobId, CutHistory history) {
        jdbc.sql("select job_id from cutroom.cut_job where job_id = ? for update")
                .param(jobId)
                .query(String.class)
                .optional();
        told(jobId, history);
    }

    /** The same by whoever has changed it. */
    void told(String jobId, CutHistory history) {
        Set<PieceRef> pieces =
                new HashSet<>(jdbc.sql("select piece from cutroom.cut_piece where job_id = ? and state = ?")
                        .params(jobId, CUT)
                        .query((row, n) -> PieceRef.parse(row.getString("piece")))
                        .list());
        Optional<CutHistory.Cut> told = jdbc.sql(
                        "select order_id, roll, article, written_off_at, changed_at, program_id from cutroom.cut_job where job_id = ?")
                .param(jobId)
                .query((row, n) -> cut(jobId, row, pieces))
                .optional()
                .flatMap(cut -> cut);
        told.ifPresentOrElse(history::cut, () -> history.nothingCut(jobId));
    }

    private static Optional<CutHistory.Cut> cut(String jobId, ResultSet row, Set<PieceRef> pieces) throws SQLException {
        boolean isUnknown = TableJob.UNKNOWN_PROGRAM.equals(row.getString("program_id"));
        return pieces.isEmpty() && !isUnknown
                ? Optional.empty()
                : Optional.of(new CutHistory.Cut(
                        jobId,
                        MaterialWork.parse(row.getString("order_id")),
                        row.getString("roll"),
                        row.getString("article"),
                        pieces,
                        row.getObject("written_off_at") == null,
                        Columns.instant(row, "changed_at")));
    }

    @Override
    public List<MaterialWork> open(Collection<String> rolls) {
        return rolls.isEmpty()
                ? List.of()
                : jdbc
                        .sql("select distinct order_id from cutroom.cut_job where roll in (:rolls) and state in "
                                + TableJobRow.OPEN + " order by order_id")
                        .param("rolls", rolls)
                        .query(String.class)
                        .list()
                        .stream()
                        .map(MaterialWork::parse)
                        .toList();
    }
}
