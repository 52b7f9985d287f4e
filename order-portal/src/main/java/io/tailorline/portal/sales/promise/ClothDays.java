package io.tailorline.portal.sales.promise;

import io.tailorline.workflow.patternroom.OrderSpecification;
import java.time.LocalDate;
import java.util.Optional;

/**
 * When the cloth of orders is there, where the house counts its cloth. A day that is over says that it lies in the
 * house; nothing says that it is not counted, or that nobody knows: then the calendar of the house counts.
 */
public interface ClothDays {

    /** All cloth of this order, as it is reserved and awaited now. */
    Optional<LocalDate> ofOrder(String orderId);

    /** All cloth of this order if it were changed so. */
    Optional<LocalDate> ofChange(String orderId, OrderSpecification wanted);
}
