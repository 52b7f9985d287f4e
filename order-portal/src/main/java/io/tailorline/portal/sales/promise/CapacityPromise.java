package io.tailorline.portal.sales.promise;

/** Says by when a suit can be with its customer, before it is ordered and while it is made. */
public interface CapacityPromise {

    /** The earliest day that the house can promise now, and what becomes of the day that is wanted. */
    Promise earliest(PromiseRequest asked);
}
