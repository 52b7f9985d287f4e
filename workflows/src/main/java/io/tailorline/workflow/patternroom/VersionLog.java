package io.tailorline.workflow.patternroom;

/** Where it is recorded what is made of orders. */
public interface VersionLog {

    /**
     * Records what is on the order from now on, in the caller's transaction, which holds the order's lock.
     *
     * @param before the order as it was
     * @param by account of whoever changed it
     */
    void record(SpecifiedOrder before, OrderVersion.Kind kind, OrderSpecification now, String by);
}
