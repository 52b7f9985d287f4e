package io.tailorline.workflow.messaging;

/** What is done with a message, all of it or nothing. */
@FunctionalInterface
public interface MessageWork {

    /** @throws BrokenMessage when it can never be done */
    void accept(Envelope message) throws BrokenMessage;
}
