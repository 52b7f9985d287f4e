package io.tailorline.workflow.messaging;

import org.springframework.transaction.support.TransactionTemplate;

/** Processes each event once: the inbox, the effect on the order and the token move in one transaction. */
public final class ProcessInbox implements MessageWork {

    private final Inbox inbox;
    private final TransactionTemplate transaction;
    private final MessageWork work;

    public ProcessInbox(Inbox inbox, TransactionTemplate transaction, MessageWork work) {
        this.inbox = inbox;
        this.transaction = transaction;
        this.work = work;
    }

    @Override
    public void accept(Envelope message) throws BrokenMessage {
        BrokenMessage[] broken = new BrokenMessage[1];
        transaction.executeWithoutResult(status -> {
            if (!inbox.isNew(message.id())) {
                return;
            }
            try {
                work.accept(message);
            } catch (BrokenMessage cannot) {
                status.setRollbackOnly();
                broken[0] = cannot;
            }
        });
        if (broken[0] != null) {
            throw broken[0];
        }
    }
}
