package io.tailorline.workflow.platform.database;

import java.net.SocketTimeoutException;
import java.sql.SQLException;
import java.sql.SQLNonTransientConnectionException;
import java.sql.SQLRecoverableException;
import java.sql.SQLTransientException;
import java.util.Set;
import java.util.function.Predicate;
import org.h2.mvstore.MVStoreException;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.transaction.CannotCreateTransactionException;

/**
 * Whether a failure is the database's: it cannot be reached, does not answer, is full, read-only, or too busy. The same
 * request may succeed later, so it is answered by 503 and not as a bug. Whoever threw it (Spring, the process engine)
 * wraps it in exceptions of its own, so the causes are looked at.
 */
public final class DatabaseFault {

    /**
     * Classes of SQL states, of the standard and of PostgreSQL's appendix A: 08 connection, 53 resources (53100 disk
     * full, 53300 too many connections), 57 operator intervention (shutting down, starting), 58 system error (58030
     * input or output). Of each the first two letters.
     */
    private static final Set<String> CLASSES = Set.of("08", "53", "57", "58");

    /**
     * Single states: 25006 read-only transaction, 40001 and 40P01 serialization and deadlock, 55P03 and HYT00 lock not
     * granted in time; of H2, which gives its own codes: 90013 no such database file any more, 90028 and 90031 input or
     * output, 90067 connection broken, 90097 read-only, 90098 and 90121 closed, 90100 no disk space.
     */
    private static final Set<String> STATES = Set.of(
            "25006", "40001", "40P01", "55P03", "HYT00", "90013", "90028", "90031", "90067", "90097", "90098", "90100",
            "90121");

    /** A statement that ran into the server's {@code statement_timeout}, or into a limit of H2's. */
    private static final String CANCELLED = "57014";

    /** What the pool says, without a state, of a connection that it has given up after a fault: at the rollback. */
    private static final String GIVEN_UP = "Connection is closed";

    private static final int CAUSES_AT_MOST = 30;

    private DatabaseFault() {}

    /** Whether a cause of the failure has this SQL state. */
    public static boolean hasState(@Nullable Throwable failure, String state) {
        return hasCause(failure, cause -> cause instanceof SQLException sql && state.equals(sql.getSQLState()));
    }

    /**
     * Whether a statement was given up because its answer took too long. A wait for a lock that others hold is not
     * counted: it says nothing about the statement.
     */
    public static boolean isTimeout(@Nullable Throwable failure) {
        return hasState(failure, CANCELLED) || hasCause(failure, SocketTimeoutException.class::isInstance);
    }

    public static boolean isCauseOf(@Nullable Throwable failure) {
        return hasCause(failure, DatabaseFault::isFault);
    }

    /** What the failure at the bottom says, for one line of a log: an outage makes many stack traces of one fault. */
    public static String rootMessage(Throwable failure) {
        Throwable root = failure;
        for (int i = 0; i < CAUSES_AT_MOST && root.getCause() != null; i++) {
            root = root.getCause();
        }
        return root.getMessage() == null ? root.toString() : root.getMessage();
    }

    private static boolean hasCause(@Nullable Throwable failure, Predicate<Throwable> wanted) {
        Throwable cause = failure;
        for (int i = 0; cause != null && i < CAUSES_AT_MOST; i++) {
            if (wanted.test(cause)) {
                return true;
            }
            cause = cause.getCause();
        }
        return false;
    }

    private static boolean isFault(Throwable failure) {
        return failure instanceof CannotCreateTransactionException
                || failure instanceof DataAccessResourceFailureException
                || failure instanceof TransientDataAccessException
                || failure instanceof MVStoreException
                || failure instanceof SQLException sql && isFault(sql);
    }

    private static boolean isFault(SQLException failure) {
        String state = failure.getSQLState();
        return GIVEN_UP.equals(failure.getMessage())
                || failure instanceof SQLTransientException
                || failure instanceof SQLRecoverableException
                || failure instanceof SQLNonTransientConnectionException
                || state != null
                        && (STATES.contains(state) || state.length() == 5 && CLASSES.contains(state.substring(0, 2)));
    }
}
