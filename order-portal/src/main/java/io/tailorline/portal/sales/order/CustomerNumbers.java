package io.tailorline.portal.sales.order;

import io.tailorline.portal.sales.order.OrderRequest.Customer;

/** Gives customers numbers: the same for all orders of one, and not to be turned back into a name or an address. */
@FunctionalInterface
public interface CustomerNumbers {

    /** {@code C-7K2M9Q}. */
    String of(Customer customer);
}
