package io.tailorline.workflow.platform.logging;

import org.slf4j.MDC;

/**
 * Names the order in each log line of its work, as {@code orderId}, in whichever role it is done: a search for its
 * number finds the whole story.
 */
public final class OrderInLog {

    /** The field of a structured log line. */
    public static final String FIELD = "orderId";

    private OrderInLog() {}

    /** From now on, on this thread, until it is closed. */
    public static MDC.MDCCloseable begin(String orderId) {
        return MDC.putCloseable(FIELD, orderId);
    }
}
