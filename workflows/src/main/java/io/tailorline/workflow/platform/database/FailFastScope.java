package io.tailorline.workflow.platform.database;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;

/**
 * Marks a thread as one on which somebody waits for an answer: the database then has to answer within
 * {@link FailFastDataSource#READ_WITHIN}. Work in the background waits longer.
 */
public final class FailFastScope {

    private static final ThreadLocal<Boolean> HERE = ThreadLocal.withInitial(() -> false);

    /** The driver's own connection that this caller had last. */
    private static final ThreadLocal<Optional<Connection>> LAST = ThreadLocal.withInitial(Optional::empty);

    private FailFastScope() {}

    /** From here on somebody waits for this thread, until {@link #isAnswered()}. */
    public static void waits() {
        HERE.set(true);
    }

    /** Nobody waits for this thread any more. */
    public static void isAnswered() {
        HERE.remove();
        LAST.remove();
    }

    static void has(Connection connection) throws SQLException {
        LAST.set(Optional.ofNullable(connection.unwrap(Connection.class)));
    }

    /** Whether the connection that this caller had last broke in its hands: it has waited for the database already. */
    static boolean hasLostItsConnection() throws SQLException {
        Optional<Connection> last = LAST.get();
        return last.isPresent() && last.get().isClosed();
    }

    static boolean isHere() {
        return HERE.get();
    }
}
