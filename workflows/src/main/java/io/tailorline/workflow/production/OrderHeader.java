package io.tailorline.workflow.production;

import java.time.LocalDate;
import java.util.Optional;

/**
 * For whom and for when an order is made, as far as the workshop may know.
 *
 * @param wantedBy the day the suit is needed; without one it is due after the usual lead time of the house
 * @param customer number of the customer, the same for all orders of one; no name and no address. At most 16 characters
 */
public record OrderHeader(Optional<LocalDate> wantedBy, Optional<String> customer) {

    /** An order of nobody in particular, due after the usual lead time. */
    public static final OrderHeader NONE = new OrderHeader(Optional.empty(), Optional.empty());
}
