package io.tailorline.workflow.production;

import io.tailorline.pattern.notice.Notice;
import java.util.List;

/**
 * An order moves on; published in the transaction that moves it, so that what is written by a listener is stored with
 * the move, or neither. A listener that fails undoes the move.
 *
 * @param sentBack whether a tailor has sent it back to its customer; else {@link OrderState#REJECTED} is with a tailor
 * @param overBudget whether it would take its table longer than the house wants, so that a tailor decides
 * @param reasons why it waits for a person or was sent back
 */
public record OrderMoving(
        String orderId, OrderState state, boolean sentBack, boolean overBudget, List<Notice> reasons) {
    public OrderMoving {
        reasons = List.copyOf(reasons);
    }

    /** Within its budget. */
    public OrderMoving(String orderId, OrderState state, boolean sentBack, List<Notice> reasons) {
        this(orderId, state, sentBack, false, reasons);
    }
}
