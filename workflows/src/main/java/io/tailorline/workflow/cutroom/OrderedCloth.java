package io.tailorline.workflow.cutroom;

import io.tailorline.nesting.cloth.Fabric;

/** @param roll of the cloth that the order names */
public record OrderedCloth(Fabric fabric, String roll) {

    /** The cloth of each order; whoever knows what is ordered implements it. */
    public interface OfOrders {
        OrderedCloth cloth(String orderId);
    }
}
