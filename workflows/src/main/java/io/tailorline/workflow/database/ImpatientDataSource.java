package io.tailorline.workflow.database;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongSupplier;
import javax.sql.DataSource;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/**
 * Connections that give up soon for a {@link WaitingCaller}: a server that is there but silent (stopped, cut off, its
 * disk hanging) fails a read instead of keeping the caller. After a connection could not be had, further callers are
 * refused at once for a moment, so that none of them, and no second question of the same one, waits in vain. Safe for
 * use by several threads.
 */
public final class ImpatientDataSource extends DelegatingDataSource {

    /** How long one answer of the database may take; with the wait for a connection it stays within 2 s. */
    static final Duration READ_WITHIN = Duration.ofMillis(1500);

    /** How long the database counts as away after a connection could not be had. */
    static final Duration AWAY_FOR = Duration.ofSeconds(1);

    private static final long NEVER = Long.MIN_VALUE;

    private final LongSupplier nanoTime;
    private final AtomicLong failedNanos = new AtomicLong(NEVER);

    public ImpatientDataSource(DataSource pool) {
        this(pool, System::nanoTime);
    }

    ImpatientDataSource(DataSource pool, LongSupplier nanoTime) {
        super(pool);
        this.nanoTime = nanoTime;
    }

    @Override
    public Connection getConnection() throws SQLException {
        if (!WaitingCaller.isHere()) {
            return super.getConnection();
        }
        refuseWhileAway();
        try {
            Connection connection = super.getConnection();
            failedNanos.set(NEVER);
            // the pool sets it back when the connection is returned
            connection.setNetworkTimeout(Runnable::run, Math.toIntExact(READ_WITHIN.toMillis()));
            return connection;
        } catch (SQLException away) {
            failedNanos.set(nanoTime.getAsLong());
            throw away;
        }
    }

    private void refuseWhileAway() throws SQLTransientConnectionException {
        long failed = failedNanos.get();
        if (failed != NEVER && nanoTime.getAsLong() - failed < AWAY_FOR.toNanos()) {
            throw new SQLTransientConnectionException(
                    "The database gave no connection within the last %d ms; it is asked again after that."
                            .formatted(AWAY_FOR.toMillis()));
        }
    }
}
