package io.tailorline.workflow.patternroom;

import java.util.Optional;

/** What has become of orders; whoever has them implements it. */
public interface OrdersInProduction {

    /** How far an order has come, as far as its pattern counts for the customer's next one. */
    enum Standing {
        OPEN,
        CUT,
        ENDED_UNCUT
    }

    /**
     * @param table that its plan chose; empty before there is a plan
     * @param markerLength of the cloth that its marker needs, mm
     * @param efficiency of its marker, 0 to 1
     * @param predictedSeconds table time of its program, s
     */
    record Plan(
            Optional<String> table,
            Optional<Double> markerLength,
            Optional<Double> efficiency,
            Optional<Double> predictedSeconds) {}

    /** Empty where there is no such order. */
    Optional<Plan> plan(String orderId);

    /** Empty where there is no such order. */
    Optional<Standing> standing(String orderId);
}
