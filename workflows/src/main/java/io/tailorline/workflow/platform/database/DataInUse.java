package io.tailorline.workflow.platform.database;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What these data know of themselves: what they lie on, when they were last in use, and to when they were restored. */
public class DataInUse {

    private static final Duration BETWEEN_NOTES = Duration.ofMinutes(1);

    private final JdbcClient jdbc;
    private final InstantSource clock;

    public DataInUse(JdbcClient jdbc, InstantSource clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** What the data lay on when they were last in use. */
    public Optional<String> identity() {
        return jdbc.sql("select identity from platform.stored_data")
                .query((row, n) -> Optional.ofNullable(row.getString(1)))
                .single();
    }

    /**
     * The data are in use, and lie on this; written once a minute.
     *
     * @param before what they lay on when the transaction has looked
     * @throws OptimisticLockingFailureException when somebody else has noted another identity since
     */
    public void seen(Optional<String> before, String identity) {
        if (before.filter(identity::equals).isEmpty()) {
            lieOn(before.orElse(""), identity);
            return;
        }
        Instant now = clock.instant();
        jdbc.sql("update platform.stored_data set seen_at = ? where identity = ? and seen_at < ?")
                .params(
                        now.atOffset(ZoneOffset.UTC),
                        identity,
                        now.minus(BETWEEN_NOTES).atOffset(ZoneOffset.UTC))
                .update();
    }

    private void lieOn(String before, String identity) {
        int changed = jdbc.sql(
                        "update platform.stored_data set identity = ?, seen_at = ? where coalesce(identity, '') = ?")
                .params(identity, clock.instant().atOffset(ZoneOffset.UTC), before)
                .update();
        if (changed == 0) {
            throw new OptimisticLockingFailureException(
                    "The data lay on '%s' no longer when '%s' was noted.".formatted(before, identity));
        }
    }

    public Optional<Instant> seenAt() {
        return jdbc.sql("select seen_at from platform.stored_data")
                .query((row, n) -> instant(row))
                .single();
    }

    public void restoredTo(Instant instant) {
        jdbc.sql("update platform.stored_data set restored_to = ?")
                .param(instant.atOffset(ZoneOffset.UTC))
                .update();
    }

    /** To which instant the data were restored the last time; empty when they never were. */
    public Optional<Instant> restoredTo() {
        return jdbc.sql("select restored_to from platform.stored_data")
                .query((row, n) -> instant(row))
                .single();
    }

    private static Optional<Instant> instant(ResultSet row) throws SQLException {
        return Optional.ofNullable(row.getObject(1, OffsetDateTime.class)).map(OffsetDateTime::toInstant);
    }
}
