package io.tailorline.workflow.platform.inbox;

import io.tailorline.workflow.messages.BrokenMessage;
import io.tailorline.workflow.messages.Envelope;
import io.tailorline.workflow.messages.MessageWork;
import io.tailorline.workflow.platform.broker.StatementTimedOut;
import io.tailorline.workflow.platform.database.DatabaseFault;
import java.util.ArrayList;
import java.util.List;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Processes each event once: the inbox, the effect on the order and the token move in one transaction.
 *
 * <p>A statement that takes too long is no sign by itself: of the event, or of a database that hangs. So the database
 * then has to store something that is always quick to store.
 */
public final class ProcessInbox implements MessageWork {

    private final Inbox inbox;
    private final TransactionOperations transaction;
    private final MessageWork work;

    public ProcessInbox(Inbox inbox, TransactionOperations transaction, MessageWork work) {
        this.inbox = inbox;
        this.transaction = transaction;
        this.work = work;
    }

    /** @throws StatementTimedOut when the work took too long and the database works */
    @Override
    public void accept(Envelope message) throws BrokenMessage {
        List<RuntimeException> failures = new ArrayList<>();
        try {
            process(message, failures);
        } catch (RuntimeException failed) {
            failures.add(failed);
            if (failures.stream().anyMatch(DatabaseFault::isTimeout) && inbox.stores()) {
                throw new StatementTimedOut(failures.get(0));
            }
            throw failed;
        }
    }

    /** @param failures gets what the work throws: a rollback on the broken connection fails too, and hides it */
    private void process(Envelope message, List<RuntimeException> failures) throws BrokenMessage {
        BrokenMessage[] broken = new BrokenMessage[1];
        transaction.executeWithoutResult(status -> {
            failures.clear();
            try {
                if (inbox.isNew(message.id())) {
                    work.accept(message);
                }
            } catch (BrokenMessage cannot) {
                status.setRollbackOnly();
                broken[0] = cannot;
            } catch (RuntimeException failed) {
                failures.add(failed);
                throw failed;
            }
        });
        if (broken[0] != null) {
            throw broken[0];
        }
    }
}
