package io.tailorline.workflow.cutroom.persistence;

import io.tailorline.pattern.piece.PieceRef;
import io.tailorline.workflow.cutroom.CutHistory;
import io.tailorline.workflow.cutroom.JobsOnRolls;
import io.tailorline.workflow.cutroom.MaterialWork;
import io.tailorline.workflow.platform.database.Columns;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
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
        List<CountedPiece> pieces = jdbc.sql(
                        "select piece, order_id from cutroom.cut_piece where job_id = ? and state = ?")
                .params(jobId, CUT)
                .query((row, n) -> CountedPiece.read(row))
                .list();
        Optional<CutHistory.Cut> told = jdbc.sql(
                        "select order_id, roll, article, written_off_at, changed_at, program_id from cutroom.cut_job where job_id = ?")
                .param(jobId)
                .query((row, n) -> cut(jobId, row, pieces))
                .optional()
                .flatMap(cut -> cut);
        told.ifPresentOrElse(history::cut, () -> history.nothingCut(jobId));
    }

    /** @param counts false where it was given to its lay */
    private record CountedPiece(PieceRef piece, boolean counts) {

        static CountedPiece read(ResultSet row) throws SQLException {
            return new CountedPiece(
                    PieceRef.parse(row.getString("piece")),
                    !MaterialWork.parse(row.getString("order_id")).isLay());
        }

        String order() {
            return piece.order();
        }
    }

    private static Optional<CutHistory.Cut> cut(String jobId, ResultSet row, List<CountedPiece> pieces)
            throws SQLException {
        boolean isUnknown = TableJob.UNKNOWN_PROGRAM.equals(row.getString("program_id"));
        if (pieces.isEmpty() && !isUnknown) {
            return Optional.empty();
        }
        MaterialWork work = MaterialWork.parse(row.getString("order_id"));
        boolean counts = row.getObject("written_off_at") == null;
        return Optional.of(new CutHistory.Cut(
                jobId,
                work.material(),
                row.getString("roll"),
                row.getString("article"),
                pieces.isEmpty()
                        ? List.of(new CutHistory.Share(work.orderId(), List.of(), counts))
                        : shares(pieces, counts),
                Columns.instant(row, "changed_at")));
    }

    private static List<CutHistory.Share> shares(List<CountedPiece> pieces, boolean counts) {
        return pieces.stream()
                .collect(Collectors.groupingBy(CountedPiece::order, TreeMap::new, Collectors.toList()))
                .entrySet()
                .stream()
                .map(order -> new CutHistory.Share(
                        order.getKey(),
                        order.getValue().stream()
                                .map(CountedPiece::piece)
                                .sorted()
                                .toList(),
                        counts && order.getValue().stream().allMatch(CountedPiece::counts)))
                .toList();
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
