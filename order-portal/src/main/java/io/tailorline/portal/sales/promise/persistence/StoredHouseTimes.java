package io.tailorline.portal.sales.promise.persistence;

import io.tailorline.json.FormatFault;
import io.tailorline.portal.sales.promise.HouseTimes;
import io.tailorline.portal.sales.promise.HouseTimesSource;
import io.tailorline.portal.sales.promise.HouseTimesYaml;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Every version of calendar and capacity that the house has had, in the table {@code sales.house_times}. Until one is
 * stored the settings' file counts, or what came with the program.
 */
public final class StoredHouseTimes implements HouseTimesSource {

    private final JdbcTemplate jdbc;
    private final HouseTimesYaml reader;
    private final HouseTimes first;
    private final InstantSource clock;

    /** Versions never change, so that what was read once holds. */
    private volatile Optional<Read> last = Optional.empty();

    private record Read(int version, HouseTimes times) {}

    /** @param first counts until a version is stored */
    public StoredHouseTimes(JdbcTemplate jdbc, HouseTimesYaml reader, HouseTimes first, InstantSource clock) {
        this.jdbc = jdbc;
        this.reader = reader;
        this.first = first;
        this.clock = clock;
    }

    /** @param by account that stored it */
    public record Stored(int version, Instant at, String by) {}

    @Override
    public HouseTimes current() {
        int version = version();
        Optional<Read> known = last.filter(read -> read.version() == version);
        if (known.isEmpty()) {
            known = Optional.of(new Read(version, version == 0 ? first : read(version)));
            last = known;
        }
        return known.get().times();
    }

    /** Of what counts now; 0 while none is stored. */
    public int version() {
        Integer version = jdbc.queryForObject("select coalesce(max(version), 0) from sales.house_times", Integer.class);
        return version == null ? 0 : version;
    }

    /** The newest first. */
    public List<Stored> all() {
        return jdbc.query(
                "select version, stored_at, stored_by from sales.house_times order by version desc",
                (row, n) -> new Stored(
                        row.getInt("version"), row.getTimestamp("stored_at").toInstant(), row.getString("stored_by")));
    }

    /** @return false when that version is stored already: somebody else was faster */
    public boolean store(int version, HouseTimes times, String by) {
        try {
            jdbc.update(
                    "insert into sales.house_times (version, text, stored_at, stored_by) values (?, ?, ?, ?)",
                    version,
                    HouseTimesYaml.text(times),
                    Timestamp.from(clock.instant()),
                    by);
            return true;
        } catch (DuplicateKeyException taken) {
            return false;
        }
    }

    private HouseTimes read(int version) {
        String text = String.valueOf(
                jdbc.queryForObject("select text from sales.house_times where version = ?", String.class, version));
        try {
            return reader.parseStored("house_times", text);
        } catch (FormatFault broken) {
            throw new IllegalStateException("Calendars were checked before they were stored.", broken);
        }
    }
}
