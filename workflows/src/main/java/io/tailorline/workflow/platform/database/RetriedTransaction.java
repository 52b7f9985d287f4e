package io.tailorline.workflow.platform.database;

import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.transaction.support.TransactionCallback;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Begins a transaction again that came second: it then decides about what the first one has left, and says so. Within
 * another transaction it is part of that one, which is begun again by whoever began it.
 */
public final class RetriedTransaction implements TransactionOperations {

    /** One is enough for each that came first; more than some at a time there are not. */
    public static final int TRIES = 10;

    private static final int CAUSES_AT_MOST = 30;

    private final TransactionOperations transaction;

    public RetriedTransaction(TransactionOperations transaction) {
        this.transaction = transaction;
    }

    @Override
    public <T extends @Nullable Object> T execute(TransactionCallback<T> action) {
        for (int tries = 1; ; tries++) {
            try {
                return transaction.execute(action);
            } catch (RuntimeException failed) {
                if (tries == TRIES
                        || !cameSecond(failed)
                        || TransactionSynchronizationManager.isActualTransactionActive()) {
                    throw failed;
                }
            }
        }
    }

    /** Whether a failure, by itself or as the process engine passes it on, is that of a change that came second. */
    public static boolean cameSecond(Throwable failure) {
        return Stream.iterate(failure, Objects::nonNull, Throwable::getCause)
                .limit(CAUSES_AT_MOST)
                .anyMatch(OptimisticLockingFailureException.class::isInstance);
    }
}
