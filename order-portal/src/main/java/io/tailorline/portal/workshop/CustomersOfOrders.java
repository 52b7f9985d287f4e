package io.tailorline.portal.workshop;

import java.util.Collection;
import java.util.List;
import java.util.Map;

/** Who ordered, for administrators who must reach people about their cloth; whoever takes the orders implements it. */
public interface CustomersOfOrders {

    /**
     * What an order says of its customer.
     *
     * @param email may be empty
     */
    record Customer(String name, String email) {}

    /** By number; an order that named nobody, or whose data are deleted, is not among them. */
    Map<String, Customer> of(Collection<String> orders);

    /**
     * Numbers of the orders whose customer's name has this part, whichever letters are capitals; the newest first.
     *
     * @param most no more than these
     */
    List<String> named(String part, int most);
}
