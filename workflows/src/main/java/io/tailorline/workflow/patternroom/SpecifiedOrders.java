package io.tailorline.workflow.patternroom;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/** The orders that the pattern room works at; whoever has them implements it. */
public interface SpecifiedOrders {

    Optional<? extends SpecifiedOrder> find(String orderId);

    /** As {@link #find}, and nobody else may change the order until the transaction ends. */
    Optional<? extends SpecifiedOrder> lock(String orderId);

    /** The day the order is due. */
    LocalDate due(String orderId);

    /** Whether an order without versions is as it was placed. */
    boolean isAsPlaced(String orderId);

    Instant placedAt(String orderId);
}
