package io.tailorline.portal.sales.web;

import io.tailorline.portal.identity.OrderGate;
import io.tailorline.portal.sales.order.OrderId;
import io.tailorline.portal.sales.order.OrderSecret;
import io.tailorline.portal.sales.persistence.Orders;
import org.springframework.stereotype.Component;

/** Opens an order by the stored hash of its secret. */
@Component
class StoredSecrets implements OrderGate {

    private final Orders orders;

    StoredSecrets(Orders orders) {
        this.orders = orders;
    }

    @Override
    public boolean opens(String number, String secret) {
        String hash =
                OrderId.isOne(number) ? orders.secretHash(new OrderId(number)).orElse("") : "";
        return OrderSecret.matches(secret, hash);
    }
}
