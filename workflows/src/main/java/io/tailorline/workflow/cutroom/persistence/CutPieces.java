package io.tailorline.workflow.cutroom.persistence;

import io.tailorline.cutter.program.PieceOnCloth;
import io.tailorline.cutter.program.PiecePlace;
import io.tailorline.cutter.program.TablePoint;
import io.tailorline.pattern.piece.PieceRef;
import io.tailorline.workflow.cutroom.CutHistory;
import io.tailorline.workflow.cutroom.CutPiecesOfOrders;
import io.tailorline.workflow.cutroom.PiecesCut;
import io.tailorline.workflow.cutroom.persistence.CutPiece.State;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Which pieces of which orders are cut, on which cloth and where on it, by which job. Written in the transaction that
 * processes the event of a table, so that the same event once more changes nothing.
 */
public class CutPieces implements CutPiecesOfOrders {

    private final JdbcClient jdbc;
    private final InstantSource clock;
    private final CutHistory history;
    private final StoredCutHistory told;
    private final JobOrders shared;

    /** @param history is told what a job has cut so far */
    public CutPieces(JdbcClient jdbc, InstantSource clock, CutHistory history) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.history = history;
        this.told = new StoredCutHistory(jdbc);
        this.shared = new JobOrders(jdbc);
    }

    /** What the job has cut is this and no more, whatever was known before. */
    public void replace(TableJob job, List<PieceOnCloth> pieces) {
        jdbc.sql("delete from cutroom.cut_piece where job_id = ?")
                .param(job.jobId())
                .update();
        pieces.forEach(piece -> insert(job, CutPiece.of(piece)));
        told.told(job.jobId(), history);
    }

    /** What the job has cut is at least this: a piece that is cut already stays so. */
    public void extend(TableJob job, List<PieceOnCloth> pieces) {
        jdbc.sql("delete from cutroom.cut_piece where job_id = ? and state <> ?")
                .params(job.jobId(), State.CUT.name())
                .update();
        Set<PieceRef> cut = new HashSet<>(jdbc.sql("select piece from cutroom.cut_piece where job_id = ?")
                .param(job.jobId())
                .query((row, n) -> PieceRef.parse(row.getString("piece")))
                .list());
        pieces.stream().filter(piece -> !cut.contains(piece.piece())).forEach(piece -> insert(job, CutPiece.of(piece)));
        told.told(job.jobId(), history);
    }

    private void insert(TableJob job, CutPiece piece) {
        Optional<PiecePlace> place = piece.place();
        jdbc.sql("""
                        insert into cutroom.cut_piece (order_id, job_id, piece, state, roll, cloth,
                            place_x, place_y, rotation_deg, mirrored, geometry, changed_at)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                        """)
                .params(Arrays.asList(
                        JobOrders.workOf(piece.piece(), job.orderId()),
                        job.jobId(),
                        piece.piece().toString(),
                        piece.state().name(),
                        job.roll(),
                        job.cloth(),
                        place.map(at -> at.at().x()).orElse(null),
                        place.map(at -> at.at().y()).orElse(null),
                        place.map(PiecePlace::rotationDeg).orElse(null),
                        place.map(PiecePlace::mirrored).orElse(null),
                        place.map(PiecePlace::geometry).orElse(null),
                        clock.instant().atOffset(ZoneOffset.UTC)))
                .update();
    }

    /** What of the order is cut and still counts. */
    @Override
    public PiecesCut soFar(String orderId) {
        Map<PieceRef, State> known = new TreeMap<>();
        jdbc.sql("""
                        select p.piece, p.state from cutroom.cut_piece p join cutroom.cut_job j on j.job_id = p.job_id
                        where p.order_id = ? and j.written_off_at is null
                        """)
                .param(orderId)
                .query((row, n) ->
                        Map.entry(PieceRef.parse(row.getString("piece")), State.valueOf(row.getString("state"))))
                .list()
                .forEach(piece -> known.merge(piece.getKey(), piece.getValue(), CutPieces::surer));
        if (known.isEmpty()) {
            return PiecesCut.NOTHING;
        }
        int pieces = new OrderCuts(jdbc).mostPieces(orderId);
        return new PiecesCut(pieces, in(known, State.CUT), in(known, State.BEGUN), in(known, State.UNCERTAIN));
    }

    /** The same of the order that a job is of, or of all that share it. */
    public PiecesCut soFar(TableJob job) {
        Map<String, Integer> orders = shared.pieces(job.jobId());
        if (orders.isEmpty()) {
            return soFar(job.orderId());
        }
        PiecesCut cut = orders.keySet().stream().map(this::soFar).reduce(PiecesCut.NOTHING, PiecesCut::with);
        int all = orders.values().stream().mapToInt(Integer::intValue).sum();
        return new PiecesCut(all, cut.cut(), cut.begun(), cut.uncertain());
    }

    /** A piece that was spoilt and is cut anew from other cloth is cut. */
    private static State surer(State one, State other) {
        return one.compareTo(other) <= 0 ? one : other;
    }

    private static Set<PieceRef> in(Map<PieceRef, State> known, State state) {
        Set<PieceRef> found = new TreeSet<>();
        known.forEach((piece, is) -> {
            if (is == state) {
                found.add(piece);
            }
        });
        return found;
    }

    /** What the knife has been in on one piece of cloth, also where that was written off. */
    public List<CutPiece> onCloth(String cloth) {
        return jdbc.sql("select * from cutroom.cut_piece where cloth = ? order by changed_at, piece")
                .param(cloth)
                .query((row, n) -> read(row))
                .list();
    }

    private static CutPiece read(ResultSet row) throws SQLException {
        return new CutPiece(PieceRef.parse(row.getString("piece")), State.valueOf(row.getString("state")), place(row));
    }

    private static Optional<PiecePlace> place(ResultSet row) throws SQLException {
        double x = row.getDouble("place_x");
        return row.wasNull()
                ? Optional.empty()
                : Optional.of(new PiecePlace(
                        new TablePoint(x, row.getDouble("place_y")),
                        row.getDouble("rotation_deg"),
                        row.getBoolean("mirrored"),
                        row.getString("geometry")));
    }
}
