package io.tailorline.portal.sales.web;

import io.tailorline.portal.sales.order.OrderRequest;
import io.tailorline.portal.sales.order.OrderRequest.Address;
import io.tailorline.portal.sales.order.OrderRequest.Customer;
import io.tailorline.portal.web.Refusal;
import java.util.ArrayList;
import java.util.List;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Whether an order must say who it is for, where it goes and which terms were read:
 * {@code tailorline.orders.customer=required}; without that setting only pages ask for it. The house's own staff may
 * always leave it out.
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
        List<Refusal> missing = new ArrayList<>();
        ask(missing, "customer.name", customer.name(), "A. Customer");
        ask(missing, "customer.email", customer.email(), "name@example.org");
        missing.addAll(missing(
                "customer.address.", customer.address().orElseGet(() -> new Address(List.of(), "", "", ""))));
        if (request.terms().isEmpty()) {
            missing.add(Refusal.of("terms-missing", "terms", "", "/terms"));
        }
        return missing;
    }

    /**
     * What an address lacks for a parcel to arrive.
     *
     * @param prefix of its fields in the request
     */
    static List<Refusal> missing(String prefix, Address address) {
        List<Refusal> missing = new ArrayList<>();
        ask(missing, prefix + "lines", address.lines().stream().findFirst().orElse(""), "1 High Street");
        ask(missing, prefix + "town", address.town(), "London");
        ask(missing, prefix + "country", address.country(), "GB");
        return missing;
    }

    private static void ask(List<Refusal> missing, String field, String value, String example) {
        if (value.isBlank()) {
            missing.add(Refusal.of("contact-missing", field, "", example));
        }
    }
}
