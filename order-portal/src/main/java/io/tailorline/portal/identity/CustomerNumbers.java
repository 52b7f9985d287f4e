package io.tailorline.portal.identity;

/**
 * Numbers of customers, who have no accounts: the same for all orders of one, and not to be turned back into an
 * address.
 */
@FunctionalInterface
public interface CustomerNumbers {

    /** As {@code C-7K2M9Q}. @param address of the customer; upper and lower case count alike */
    String number(String address);
}
