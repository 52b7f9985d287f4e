package io.tailorline.portal.cutroom.persistence;

import io.tailorline.cutter.io.CalibrationJson;
import io.tailorline.cutter.projection.Calibration;
import io.tailorline.json.FormatFault;
import io.tailorline.json.JsonCursor;
import java.sql.Timestamp;
import java.time.InstantSource;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/**
 * The projectors' calibrations by the name of the table, the same for every portal. Calibration files in the table
 * {@code cutroom.projector_calibration}, read anew each time.
 */
@Repository
public class Calibrations {

    private static final Logger LOG = LoggerFactory.getLogger(Calibrations.class);

    private final JdbcTemplate jdbc;
    private final InstantSource clock = InstantSource.system();

    Calibrations(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** Empty where there is none, or none that can be read: the picture then says so. */
    public Optional<Calibration> of(String table) {
        return jdbc
                .queryForList(
                        "select content from cutroom.projector_calibration where table_name = ?", String.class, table)
                .stream()
                .findFirst()
                .flatMap(text -> read(table, text));
    }

    private static Optional<Calibration> read(String table, String text) {
        try {
            return Optional.of(CalibrationJson.read(JsonCursor.parse("calibration of " + table, text)));
        } catch (FormatFault broken) {
            LOG.warn("The projector of {} counts as not calibrated: {}", table, broken.getMessage());
            return Optional.empty();
        }
    }

    /** @param text a calibration file, in place of the one before */
    @Transactional
    public void put(String table, String text) {
        Timestamp now = Timestamp.from(clock.instant());
        int changed = jdbc.update(
                "update cutroom.projector_calibration set content = ?, changed_at = ? where table_name = ?",
                text,
                now,
                table);
        if (changed == 0) {
            jdbc.update(
                    "insert into cutroom.projector_calibration (table_name, content, changed_at) values (?, ?, ?)",
                    table,
                    text,
                    now);
        }
    }

    /** The table's projector counts as not calibrated from now on. */
    public void remove(String table) {
        jdbc.update("delete from cutroom.projector_calibration where table_name = ?", table);
    }
}
