package io.tailorline.portal.sales.persistence;

import io.tailorline.portal.sales.order.Order;
import io.tailorline.portal.sales.order.OrderId;
import io.tailorline.portal.workshop.CustomersOfOrders;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.stereotype.Component;

/** Customers as the stored orders name them. */
@Component
class StoredCustomers implements CustomersOfOrders {

    private final Orders orders;

    StoredCustomers(Orders orders) {
        this.orders = orders;
    }

    @Override
    public Map<String, Customer> of(Collection<String> numbers) {
        Map<String, Customer> found = new TreeMap<>();
        for (String number : numbers) {
            if (OrderId.isOne(number)) {
                orders.find(new OrderId(number))
                        .flatMap(Order::customer)
                        .ifPresent(customer -> found.put(number, new Customer(customer.name(), customer.email())));
            }
        }
        return found;
    }

    @Override
    public List<String> named(String part, int most) {
        return orders.named(part, most).stream().map(OrderId::text).toList();
    }
}
