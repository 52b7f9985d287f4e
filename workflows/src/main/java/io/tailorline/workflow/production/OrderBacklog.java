package io.tailorline.workflow.production;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** What is still to be cut. */
public interface OrderBacklog {

    /** The orders on their way whose knife has not started; none that was sent back or cancelled. */
    List<Uncut> uncut();

    /**
     * @param due the day on which it is due
     * @param tableSeconds that its program takes on a table, s; empty before there is one
     */
    record Uncut(String orderId, OrderState state, LocalDate due, Optional<Double> tableSeconds) {}
}
