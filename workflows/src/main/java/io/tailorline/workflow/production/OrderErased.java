package io.tailorline.workflow.production;

/**
 * An order is deleted for good, long after its end; published in the transaction that deletes it, so that whatever else
 * is known of the person goes with it or stays with it.
 */
public record OrderErased(String orderId) {}
