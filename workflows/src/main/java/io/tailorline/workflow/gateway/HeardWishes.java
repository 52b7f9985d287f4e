package io.tailorline.workflow.gateway;

import java.util.ArrayDeque;
import java.util.Deque;

/**
 * The messages that last brought a wish for one table. The broker may deliver a message twice, and a RESUME obeyed twice would
 * end a pause that somebody asked for in between. Kept in memory only: a wish that was not acknowledged when
 * the gateway ended is delivered again to the next one, and obeyed.
 */
final class HeardWishes {

    /** More than a broker holds unacknowledged for one table. */
    private static final int REMEMBERED = 256;

    private final Deque<String> ids = new ArrayDeque<>();

    /** Remembers the message; false when it is known. */
    boolean isNew(String messageId) {
        if (ids.contains(messageId)) {
            return false;
        }
        ids.addLast(messageId);
        if (ids.size() > REMEMBERED) {
            ids.removeFirst();
        }
        return true;
    }
}
