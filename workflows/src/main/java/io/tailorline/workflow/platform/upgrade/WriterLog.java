package io.tailorline.workflow.platform.upgrade;

import io.tailorline.workflow.platform.database.StoredTables;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import javax.sql.DataSource;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Which releases have worked on a database, in the database. */
final class WriterLog {

    private static final String SCHEMA = "platform";

    private final DataSource database;
    private final JdbcClient jdbc;
    private final InstantSource clock;

    WriterLog(DataSource database, InstantSource clock) {
        this.database = database;
        this.jdbc = JdbcClient.create(database);
        this.clock = clock;
    }

    /** Who started last; empty before the first start. */
    Optional<Release> last() {
        if (!StoredTables.exists(database, StoredTables.stored(database, SCHEMA), "written_by")) {
            return Optional.empty();
        }
        return jdbc.sql("select version, schema_version from platform.written_by order by last_start desc limit 1")
                .query((row, number) -> new Release(row.getString("version"), row.getString("schema_version")))
                .optional();
    }

    /** This release has started and writes from now on. */
    void started(Release release) {
        if (update(release) > 0) {
            return;
        }
        OffsetDateTime now = now();
        try {
            jdbc.sql("insert into platform.written_by (version, schema_version, first_start, last_start) values"
                            + " (?, ?, ?, ?)")
                    .params(release.version(), release.schema(), now, now)
                    .update();
        } catch (DuplicateKeyException anotherPortal) {
            update(release);
        }
    }

    private int update(Release release) {
        return jdbc.sql("update platform.written_by set last_start = ? where version = ? and schema_version = ?")
                .params(now(), release.version(), release.schema())
                .update();
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}
