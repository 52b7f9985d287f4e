package io.tailorline.workflow.database;

/**
 * Marks a thread as one on which somebody waits for an answer: the database then has to answer within
 * {@link ImpatientDataSource#READ_WITHIN}. Work in the background has more patience.
 */
public final class WaitingCaller {

    private static final ThreadLocal<Boolean> HERE = ThreadLocal.withInitial(() -> false);

    private WaitingCaller() {}

    /** From here on somebody waits for this thread, until {@link #isAnswered()}. */
    public static void waits() {
        HERE.set(true);
    }

    /** Nobody waits for this thread any more. */
    public static void isAnswered() {
        HERE.remove();
    }

    static boolean isHere() {
        return HERE.get();
    }
}
