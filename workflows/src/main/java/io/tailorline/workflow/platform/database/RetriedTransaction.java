package io.tailorline.workflow.platform.database;

import java.sql.SQLException;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.transaction.support.TransactionCallback;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Begins a transaction again that came second: it then decides about what the first one has left, and says so. Within
 * another transaction it is part of that one, which is begun again by whoever began it.
 */
public final class RetriedTransaction implements TransactionOperations {

    /** Each transaction that commits first costs one try; on a busy row one loses many in a row. */
    private static final int TRIES = 100;

    private static final int CAUSES_AT_MOST = 30;

    /** Class of the SQL states of a transaction that the database has rolled back. */
    private static final String ROLLED_BACK = "40";

    private final TransactionOperations transaction;

    public RetriedTransaction(TransactionOperations transaction) {
        this.transaction = transaction;
    }

    @Override
    public <T extends @Nullable Object> T execute(TransactionCallback<T> action) {
        return again(() -> transaction.execute(action));
    }

    /** A transaction that is begun anew with each try. */
    public interface Attempt<T extends @Nullable Object, E extends Exception> {
        T make() throws E;
    }

    public static <T extends @Nullable Object, E extends Exception> T again(Attempt<T, E> attempt) throws E {
        for (int tries = 1; ; tries++) {
            try {
                return attempt.make();
            } catch (RuntimeException failed) {
                if (tries == TRIES
                        || !isConcurrencyFailure(failed)
                        || TransactionSynchronizationManager.isActualTransactionActive()) {
                    throw failed;
                }
            }
        }
    }

    /**
     * Whether a failure, by itself or as the process engine passes it on, is that of a change that came second: its row
     * was changed, its key was taken, or it waited for one that waited for it.
     */
    public static boolean isConcurrencyFailure(Throwable failure) {
        return Stream.iterate(failure, Objects::nonNull, Throwable::getCause)
                .limit(CAUSES_AT_MOST)
                .anyMatch(cause -> cause instanceof OptimisticLockingFailureException
                        || cause instanceof DuplicateKeyException
                        || cause instanceof SQLException sql && isDeadlock(sql));
    }

    /** H2 and PostgreSQL report the victim of a deadlock with class 40. */
    private static boolean isDeadlock(SQLException failure) {
        return String.valueOf(failure.getSQLState()).startsWith(ROLLED_BACK);
    }
}
