package io.tailorline.portal.cutroom.persistence;

import io.tailorline.pattern.piece.PieceRef;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Collection;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/**
 * Which pieces people took off the table, the same for every portal. Safe for several threads. Picked pieces in the
 * table {@code cutroom.picked_piece}, a row each.
 */
@Repository
public class PickedPieces {

    private final JdbcTemplate jdbc;
    private final InstantSource clock;

    @Autowired
    PickedPieces(JdbcTemplate jdbc) {
        this(jdbc, InstantSource.system());
    }

    PickedPieces(JdbcTemplate jdbc, InstantSource clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    public Set<PieceRef> of(String jobId) {
        return new TreeSet<>(jdbc.query(
                "select piece from cutroom.picked_piece where job_id = ?",
                (row, number) -> PieceRef.parse(row.getString("piece")),
                jobId));
    }

    /** Notes the pieces as picked, or as back on the table; what is noted already stays so. */
    public void tell(String jobId, Collection<PieceRef> pieces, boolean picked) {
        for (PieceRef piece : pieces) {
            if (picked) {
                add(jobId, piece);
            } else {
                jdbc.update("delete from cutroom.picked_piece where job_id = ? and piece = ?", jobId, piece.toString());
            }
        }
    }

    /**
     * Looks first: on PostgreSQL a key that is there already would end the caller's transaction.
     *
     * @throws DuplicateKeyException when another screen picks the piece at the same moment
     */
    private void add(String jobId, PieceRef piece) {
        boolean known = !jdbc.queryForList(
                        "select piece from cutroom.picked_piece where job_id = ? and piece = ?",
                        String.class,
                        jobId,
                        piece.toString())
                .isEmpty();
        if (known) {
            return;
        }
        jdbc.update(
                "insert into cutroom.picked_piece (job_id, piece, picked_at) values (?, ?, ?)",
                jobId,
                piece.toString(),
                Timestamp.from(clock.instant()));
    }

    /** Forgets what was picked before; returns how many pieces. */
    public int purge(Instant oldest) {
        return jdbc.update("delete from cutroom.picked_piece where picked_at < ?", Timestamp.from(oldest));
    }
}
