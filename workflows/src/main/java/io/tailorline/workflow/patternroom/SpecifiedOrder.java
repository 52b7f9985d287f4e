package io.tailorline.workflow.patternroom;

import java.util.Optional;

/** An order as the pattern room sees it. */
public interface SpecifiedOrder {

    String orderId();

    OrderSpecification specification();

    /** The table that its plan chose; empty before there is a plan. */
    Optional<String> plannedTable();

    /** Of the cloth that its marker needs, mm. */
    Optional<Double> markerLength();

    /** Of its marker, 0 to 1. */
    Optional<Double> efficiency();

    /** Table time of its program, s. */
    Optional<Double> predictedSeconds();
}
