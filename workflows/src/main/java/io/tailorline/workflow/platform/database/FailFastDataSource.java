package io.tailorline.workflow.platform.database;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongSupplier;
import javax.sql.DataSource;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/**
 * The database with two pools of connections: one for work in the background, which waits, and one for a
 * {@link FailFastScope}, which fails fast. So neither takes the other's connections, and a server that is there but
 * silent (stopped, cut off, its disk hanging) fails a caller's read instead of keeping the caller. After a connection
 * could not be had, further callers are refused at once for a moment, so that none of them, and no second question of
 * the same one, waits in vain. Safe for use by several threads.
 */
public final class FailFastDataSource extends DelegatingDataSource {

    /** How long a caller may wait for a connection; it is a part of {@link #READ_WITHIN}. */
    private static final Duration CONNECTION_WITHIN = Duration.ofMillis(800);

    /** How long a connection of the pool may take to show that it is alive; the pool gives a new one this long too. */
    private static final Duration ALIVE_WITHIN = Duration.ofMillis(700);

    /** How long a connection and one answer of the database may take together. */
    static final Duration READ_WITHIN = Duration.ofMillis(1500);

    /** How long the database counts as away after a connection could not be had. */
    static final Duration AWAY_FOR = Duration.ofSeconds(1);

    private static final long NEVER = Long.MIN_VALUE;

    private final DataSource callers;
    private final LongSupplier nanoTime;
    private final AtomicLong failedNanos = new AtomicLong(NEVER);

    /** @param callers made by {@link #poolOfCallers} */
    public FailFastDataSource(DataSource background, DataSource callers) {
        this(background, callers, System::nanoTime);
    }

    FailFastDataSource(DataSource background, DataSource callers, LongSupplier nanoTime) {
        super(background);
        this.callers = callers;
        this.nanoTime = nanoTime;
    }

    /** A second pool to the same database, as large as the first; whoever makes it closes it. */
    public static HikariDataSource poolOfCallers(HikariDataSource background) {
        HikariConfig settings = new HikariConfig();
        background.copyStateTo(settings);
        settings.setPoolName("callers");
        settings.setConnectionTimeout(CONNECTION_WITHIN.toMillis());
        settings.setValidationTimeout(ALIVE_WITHIN.toMillis());
        // the first pool has found the database already, or has refused the start
        settings.setInitializationFailTimeout(-1);
        return new HikariDataSource(settings);
    }

    @Override
    public Connection getConnection() throws SQLException {
        if (!FailFastScope.isHere()) {
            return super.getConnection();
        }
        if (FailFastScope.hasLostItsConnection()) {
            failedNanos.set(nanoTime.getAsLong());
        }
        refuseWhileAway();
        long asked = nanoTime.getAsLong();
        try {
            Connection connection = limited(callers.getConnection(), asked);
            failedNanos.set(NEVER);
            FailFastScope.has(connection);
            return connection;
        } catch (SQLException away) {
            failedNanos.set(nanoTime.getAsLong());
            throw away;
        }
    }

    /** One that cannot be limited is broken, and goes back to its pool. */
    private Connection limited(Connection connection, long askedNanos) throws SQLException {
        try {
            long waited = Math.min(nanoTime.getAsLong() - askedNanos, CONNECTION_WITHIN.toNanos());
            // the pool sets it back when the connection is returned
            connection.setNetworkTimeout(
                    Runnable::run,
                    Math.toIntExact(READ_WITHIN.minusNanos(waited).toMillis()));
            return connection;
        } catch (SQLException broken) {
            connection.close();
            throw broken;
        }
    }

    private void refuseWhileAway() throws SQLTransientConnectionException {
        long failed = failedNanos.get();
        if (failed != NEVER && nanoTime.getAsLong() - failed < AWAY_FOR.toNanos()) {
            throw new SQLTransientConnectionException(
                    "The database gave no connection or no answer within the last %d ms; it is asked again after that."
                            .formatted(AWAY_FOR.toMillis()));
        }
    }
}
