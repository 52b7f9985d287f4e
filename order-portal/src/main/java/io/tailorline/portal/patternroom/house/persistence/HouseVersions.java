package io.tailorline.portal.patternroom.house.persistence;

import io.tailorline.json.FormatFault;
import io.tailorline.pattern.io.HouseJson;
import io.tailorline.pattern.piece.House;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/** Every version of the settings that the shop has had. The table {@code patternroom.house_settings}. */
@Repository
public class HouseVersions {

    private final JdbcTemplate jdbc;
    private final InstantSource clock;

    @Autowired
    HouseVersions(JdbcTemplate jdbc) {
        this(jdbc, InstantSource.system());
    }

    HouseVersions(JdbcTemplate jdbc, InstantSource clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** @param by account that stored it */
    public record Stored(House settings, Instant at, String by) {}

    /** What new orders are cut with; empty while the draft's own measures count. */
    public Optional<House> current() {
        return jdbc
                .query(
                        "select * from patternroom.house_settings where version = (select max(version) from patternroom.house_settings)",
                        (row, n) -> stored(row).settings())
                .stream()
                .findFirst();
    }

    /** The newest first. */
    public List<Stored> all() {
        return jdbc.query("select * from patternroom.house_settings order by version desc", (row, n) -> stored(row));
    }

    /** @return false when that version is stored already: somebody else was faster */
    public boolean store(House settings, String by) {
        try {
            jdbc.update(
                    "insert into patternroom.house_settings (version, settings, changed_at, changed_by) values (?, ?, ?, ?)",
                    settings.version(),
                    HouseJson.text(settings),
                    Timestamp.from(clock.instant()),
                    by);
            return true;
        } catch (DuplicateKeyException taken) {
            return false;
        }
    }

    private static Stored stored(ResultSet row) throws SQLException {
        try {
            return new Stored(
                    HouseJson.parse("house_settings", row.getString("settings")),
                    row.getTimestamp("changed_at").toInstant(),
                    row.getString("changed_by"));
        } catch (FormatFault broken) {
            throw new IllegalStateException("House settings were checked before they were stored.", broken);
        }
    }
}
