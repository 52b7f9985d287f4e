package io.tailorline.workflow.messages;

/** What is done with a message, all of it or nothing. */
@FunctionalInterface
public interface MessageWork {

    /** @throws BrokenMessage when it can never be done */
    void accept(Envelope message) throws BrokenMessage;

    /** @param behind messages of its kind that waited outside the queue when this one was sent */
    default void accept(Envelope message, int behind) throws BrokenMessage {
        accept(message);
    }

    /** The message failed every time and is about to be parked: whoever waits for its answer is to be told. */
    default void givenUp(Envelope message, String reason) {}
}
