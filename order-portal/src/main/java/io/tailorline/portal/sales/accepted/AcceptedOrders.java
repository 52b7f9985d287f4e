package io.tailorline.portal.sales.accepted;

/**
 * Hears of every order that is accepted, in the transaction that stores it and starts the workshop: what is stored here
 * is there with the order, or neither is. Beans of this type are called one after the other; an exception lets nothing
 * of the order remain. Nothing may be waited for here, no bank and no mail server: that comes after the transaction.
 */
@FunctionalInterface
public interface AcceptedOrders {

    void accepted(AcceptedOrder accepted);
}
