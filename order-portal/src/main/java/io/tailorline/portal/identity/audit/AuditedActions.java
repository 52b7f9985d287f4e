package io.tailorline.portal.identity.audit;

import io.tailorline.workflow.platform.database.RetriedTransaction;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionStatus;
import org.springframework.transaction.support.DefaultTransactionDefinition;

/** Does what staff decided and records it, in one transaction: both or neither. */
@Component
public class AuditedActions {

    private final AuditLog log;
    private final PlatformTransactionManager transactions;

    AuditedActions(AuditLog log, PlatformTransactionManager transactions) {
        this.log = log;
        this.transactions = transactions;
    }

    /** Something that staff does; refused by its own kind of exception. */
    public interface Work<E extends Exception> {
        void perform() throws E;
    }

    /**
     * @param subject number of the order, job or message, or name of the account
     * @throws E when the action is refused; then nothing is recorded
     */
    public <E extends Exception> void perform(
            AuditAction action, String subject, Map<String, String> values, Work<E> work) throws E {
        RetriedTransaction.again(() -> performOnce(action, subject, values, work));
    }

    private <E extends Exception> boolean performOnce(
            AuditAction action, String subject, Map<String, String> values, Work<E> work) throws E {
        TransactionStatus transaction = transactions.getTransaction(new DefaultTransactionDefinition());
        boolean done = false;
        try {
            work.perform();
            log.record(action, subject, values);
            done = true;
        } finally {
            if (!done) {
                transactions.rollback(transaction);
            }
        }
        transactions.commit(transaction);
        return true;
    }
}
