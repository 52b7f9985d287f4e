package io.tailorline.workflow.cutroom;

import java.util.Optional;

/**
 * Somebody else's reason why the knife must not start for an order yet: payment that has lapsed. Beans of this type are
 * asked one after the other; without any every order may start. It answers from what is stored and waits for nobody.
 */
@FunctionalInterface
public interface StartCondition {

    /** Why the order waits before START, a word; {@code job.blocked.<word>} on pages. Empty when it may start. */
    Optional<String> blockedBy(String orderId);

    /**
     * The same in the transaction of the operator's START. Whoever may block the start at the same instant has to come
     * second: an answer from a row that has versions touches it.
     */
    default Optional<String> blockedAtStart(String orderId) {
        return blockedBy(orderId);
    }
}
