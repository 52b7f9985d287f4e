package io.tailorline.workflow.platform.database;

import java.sql.SQLException;
import java.util.Objects;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
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

    /** Whoever lost a race for a key finds it when he looks again; whoever does not has a fault of his own. */
    private static final int TRIES_FOR_A_KEY = 3;

    /** Before this try, and before each one after it, whoever keeps losing lets the others pass. */
    private static final int FIRST_TRY_AFTER_A_PAUSE = 5;

    /** About as long as a decision takes. */
    private static final long PAUSE_AT_MOST_MS = 20;

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
        int keys = 0;
        for (int next = 2; ; next++) {
            try {
                return attempt.make();
            } catch (RuntimeException failed) {
                boolean mayTryAgain =
                        cameSecond(failed) ? next <= TRIES : isTakenKey(failed) && ++keys < TRIES_FOR_A_KEY;
                if (!mayTryAgain || TransactionSynchronizationManager.isActualTransactionActive()) {
                    throw failed;
                }
            }
            if (next >= FIRST_TRY_AFTER_A_PAUSE) {
                LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(
                        ThreadLocalRandom.current().nextLong(1, PAUSE_AT_MOST_MS + 1)));
            }
        }
    }

    /**
     * Whether a failure, by itself or as the process engine passes it on, is that of a change that came second: its row
     * was changed, or it waited for one that waited for it.
     */
    public static boolean cameSecond(Throwable failure) {
        return causes(failure)
                .anyMatch(cause -> cause instanceof OptimisticLockingFailureException
                        || cause instanceof SQLException sql && isDeadlock(sql));
    }

    /** By somebody who inserted it first, or by a row that whoever failed has overlooked. */
    private static boolean isTakenKey(Throwable failure) {
        return causes(failure).anyMatch(DuplicateKeyException.class::isInstance);
    }

    private static Stream<Throwable> causes(Throwable failure) {
        return Stream.iterate(failure, Objects::nonNull, Throwable::getCause).limit(CAUSES_AT_MOST);
    }

    /** H2 and PostgreSQL report the victim of a deadlock with class 40. */
    private static boolean isDeadlock(SQLException failure) {
        return String.valueOf(failure.getSQLState()).startsWith(ROLLED_BACK);
    }
}
