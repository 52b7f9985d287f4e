package io.tailorline.portal.sales.web;

import io.tailorline.portal.sales.order.OrderRequest;
import io.tailorline.portal.sales.order.OrderRequest.Address;
import io.tailorline.portal.sales.order.OrderRequest.Customer;
import io.tailorline.portal.web.Refusal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Whether an order must say who it is for and where it goes: {@code tailorline.orders.customer=required}; without that
 * setting only pages ask for it. The house's own staff may always leave it out.
 */
@Component
class ContactRule {

    private static final String REQUIRED = "required";

    private final boolean isRequired;

    ContactRule(@Value("${tailorline.orders.customer:optional}") String setting) {
        if (!List.of(REQUIRED, "optional").contains(setting)) {
            throw new IllegalArgumentException(
                    "tailorline.orders.customer: %s; expected required or optional.".formatted(setting));
        }
        this.isRequired = setting.equals(REQUIRED);
    }

    List<Refusal> refusals(OrderRequest request, boolean isStaff) {
        if (!isRequired || isStaff) {
            return List.of();
        }
        Customer customer = request.customer().orElseGet(() -> new Customer("", "", ""));
        Optional<Address> address = customer.address();
        List<Refusal> missing = new ArrayList<>();
        ask(missing, "customer.name", customer.name(), "A. Customer");
        ask(missing, "customer.email", customer.email(), "name@example.org");
        ask(
                missing,
                "customer.address.lines",
                address.map(Address::lines).orElse(List.of()).stream()
                        .findFirst()
                        .orElse(""),
                "1 High Street");
        ask(missing, "customer.address.town", address.map(Address::town).orElse(""), "London");
        ask(missing, "customer.address.country", address.map(Address::country).orElse(""), "GB");
        return missing;
    }

    private static void ask(List<Refusal> missing, String field, String value, String example) {
        if (value.isBlank()) {
            missing.add(Refusal.of("contact-missing", field, "", example));
        }
    }
}
