package io.tailorline.portal.sales.changed;

/**
 * Hears of every order that its customer changes, in the transaction that changes it: a new price, another day, a
 * letter are stored with the change, or neither is. Nothing may be waited for here. It is called again where the
 * transaction is begun again.
 */
@FunctionalInterface
public interface ChangedOrders {

    void changed(ChangedOrder changed);
}
