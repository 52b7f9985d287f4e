package io.tailorline.portal.sales.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import io.tailorline.portal.identity.audit.AuditAction;
import io.tailorline.portal.identity.audit.AuditedActions;
import io.tailorline.portal.sales.order.OrderId;
import io.tailorline.portal.sales.order.OrderSecret;
import io.tailorline.portal.sales.persistence.Orders;
import io.tailorline.portal.web.problem.Problems;
import java.security.SecureRandom;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** A new link for a customer who lost theirs. */
@RestController
@Tag(name = "tailor")
class OrderLinks {

    private final Orders orders;
    private final AuditedActions actions;
    private final Problems problems;
    private final SecureRandom random = new SecureRandom();

    OrderLinks(Orders orders, AuditedActions actions, Problems problems) {
        this.orders = orders;
        this.actions = actions;
        this.problems = problems;
    }

    @PostMapping("/api/v1/tailor/orders/{id}/link")
    @Operation(
            summary = "Make a new link to the order for its customer",
            description = "The link and the secret from before open nothing any more.")
    ResponseEntity<?> renew(@PathVariable("id") String id) {
        Optional<OrderId> number = OrderId.isOne(id) ? Optional.of(new OrderId(id)) : Optional.empty();
        if (number.flatMap(orders::find).isEmpty()) {
            return problems.of(HttpStatus.NOT_FOUND, KeyRefusals.unknownOrder(id));
        }
        OrderSecret secret = OrderSecret.draw(random);
        actions.perform(AuditAction.ORDER_LINK_RENEWED, id, Map.of(), () -> orders.replaceSecret(number.get(), secret));
        return ResponseEntity.ok(
                Map.of("id", id, "secret", secret.text(), "page", OrderPages.link(number.get(), secret)));
    }
}
