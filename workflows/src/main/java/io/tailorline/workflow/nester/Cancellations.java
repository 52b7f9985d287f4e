package io.tailorline.workflow.nester;

import io.tailorline.nesting.Cancellation;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The orders that nesting may have to stop for, the latest ones. A call may come before its command: the command of a
 * cancelled order is then processed in no time. Safe for use by several threads.
 */
final class Cancellations {

    /** More than can wait before one nester for as long as anyone waits. */
    private static final int REMEMBERED = 1000;

    private final Map<String, Cancellation> byOrder = new LinkedHashMap<>();

    synchronized Cancellation of(String orderId) {
        Cancellation cancellation = byOrder.computeIfAbsent(orderId, id -> new Cancellation());
        if (byOrder.size() > REMEMBERED) {
            byOrder.remove(byOrder.keySet().iterator().next());
        }
        return cancellation;
    }

    /** The search was stopped for another reason: the order may be nested again. */
    synchronized void forget(String orderId, Cancellation stopped) {
        byOrder.remove(orderId, stopped);
    }

    void cancel(String orderId) {
        of(orderId).cancel();
    }
}
