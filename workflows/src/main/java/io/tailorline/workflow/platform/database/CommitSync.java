package io.tailorline.workflow.platform.database;

import org.jspecify.annotations.Nullable;
import org.springframework.transaction.TransactionExecution;
import org.springframework.transaction.TransactionExecutionListener;

/**
 * A commit to the embedded database that may not have been written fails: H2 reports it as done while a failed write of
 * another one closes its store. So no message is acknowledged and no caller answered for it.
 */
public final class CommitSync implements TransactionExecutionListener {

    private final EmbeddedStore store;

    public CommitSync(EmbeddedStore store) {
        this.store = store;
    }

    @Override
    public void afterCommit(TransactionExecution transaction, @Nullable Throwable commitFailure) {
        store.requireNoFailedWrite();
    }
}
