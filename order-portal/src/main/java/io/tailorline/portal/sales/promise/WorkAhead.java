package io.tailorline.portal.sales.promise;

import java.time.LocalDate;

/** What the house has taken on, asked anew for each promise. */
public interface WorkAhead {

    /** The same as it is this instant, read once for a round of many orders. */
    default WorkAhead read() {
        return this;
    }

    /** All of it. */
    CommittedWork now();

    /** What comes before an order that must be cut by this day, without the order itself. */
    CommittedWork before(String orderId, LocalDate cutBy);
}
