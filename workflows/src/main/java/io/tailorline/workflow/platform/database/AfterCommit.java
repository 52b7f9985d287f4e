package io.tailorline.workflow.platform.database;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Publishes in the application, or logs, what has happened, once it is committed: a transaction that comes to nothing,
 * or is begun again, tells nothing.
 */
public final class AfterCommit {

    private AfterCommit() {}

    public static void publish(ApplicationEventPublisher events, Object event) {
        run(() -> events.publishEvent(event));
    }

    /** At once where there is no transaction. */
    public static void run(Runnable action) {
        if (!TransactionSynchronizationManager.isSynchronizationActive()) {
            action.run();
            return;
        }
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                action.run();
            }
        });
    }
}
