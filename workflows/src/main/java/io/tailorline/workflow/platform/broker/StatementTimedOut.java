package io.tailorline.workflow.platform.broker;

/**
 * A statement of the work on a message took longer than a connection waits, while the database answered others: the
 * message is what is slow.
 */
public final class StatementTimedOut extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public StatementTimedOut(RuntimeException failure) {
        super("a statement took too long while the database answered others: " + failure.getMessage(), failure);
    }
}
