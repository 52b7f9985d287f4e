package io.tailorline.portal.sales.web;

import io.tailorline.workflow.platform.role.StartRefused;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** The person of the house whom a customer asks about an order: an e-mail address, or none. */
@Component
final class HouseContact {

    private final String address;

    HouseContact(@Value("${tailorline.contact:}") String address) {
        if (!address.isEmpty() && !address.matches("[^@\\s<>\"?&]+@[^@\\s<>\"?&]+")) {
            throw new StartRefused(
                    "tailorline.contact is '%s'; expected an e-mail address.".formatted(address),
                    "Give the address that customers write to about their orders, for instance tailor@house.example, or leave it out.");
        }
        this.address = address;
    }

    /** Empty where the house names none. */
    String address() {
        return address;
    }
}
