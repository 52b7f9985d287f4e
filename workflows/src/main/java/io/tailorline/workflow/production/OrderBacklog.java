package io.tailorline.workflow.production;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** What is still to be cut. */
public interface OrderBacklog {

    /** The orders whose knife has not started, those too that wait for a person; none that was cancelled. */
    List<Uncut> uncut();

    /**
     * @param due the day on which it is due
     * @param tableSeconds that its program takes on a table, s; empty before there is one
     */
    record Uncut(String orderId, OrderState state, LocalDate due, Optional<Double> tableSeconds) {}
}
