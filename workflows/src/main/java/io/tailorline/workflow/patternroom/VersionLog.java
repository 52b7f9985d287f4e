package io.tailorline.workflow.patternroom;

/** Where it is recorded what is made of orders. */
public interface VersionLog {

    /**
     * Records what is on the order from now on, in the caller's transaction.
     *
     * @param before what was on the order
     * @param by account of whoever changed it
     */
    void record(String orderId, OrderSpecification before, OrderVersion.Kind kind, OrderSpecification now, String by);
}
