package io.tailorline.workflow.patternroom;

import io.tailorline.pattern.piece.Garment;
import io.tailorline.pattern.piece.Pattern;
import java.time.LocalDate;
import java.util.List;

/** What the same customer had made before. */
public interface LastOrders {

    /**
     * The last suit of a customer with a garment.
     *
     * @param placed the day on which it was ordered
     * @param pattern as it was cut, or approved
     */
    record LastOrder(Garment garment, String orderId, LocalDate placed, Pattern pattern) {}

    /**
     * Of each garment of an order the last order with it, placed by the same customer before this one, that is cut or
     * whose pattern a tailor approved. Nothing for a garment that the customer never had, for an order of nobody named,
     * and where the pattern is deleted because the order ended long ago.
     */
    List<LastOrder> of(String orderId);
}
