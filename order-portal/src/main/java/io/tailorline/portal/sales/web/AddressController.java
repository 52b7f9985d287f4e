package io.tailorline.portal.sales.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import io.tailorline.portal.identity.audit.AuditAction;
import io.tailorline.portal.identity.audit.AuditedActions;
import io.tailorline.portal.sales.json.AddressResult;
import io.tailorline.portal.sales.json.OrderRequestJson;
import io.tailorline.portal.sales.order.OrderId;
import io.tailorline.portal.sales.order.OrderRequest.Address;
import io.tailorline.portal.sales.persistence.Orders;
import io.tailorline.portal.web.Refusal;
import io.tailorline.portal.web.problem.Problems;
import io.tailorline.workflow.production.ChangeUntil.Part;
import io.tailorline.workflow.production.OrderToCut;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Where the suit of an order goes, for as long as the house lets that be changed. */
@RestController
@Tag(name = "orders")
class AddressController {

    private final OrderFinder finder;
    private final OrderRequestJson requests;
    private final OrderToCut workshop;
    private final Orders orders;
    private final AuditedActions actions;
    private final Problems problems;

    AddressController(
            OrderFinder finder,
            OrderRequestJson requests,
            OrderToCut workshop,
            Orders orders,
            AuditedActions actions,
            Problems problems) {
        this.finder = finder;
        this.requests = requests;
        this.workshop = workshop;
        this.orders = orders;
        this.actions = actions;
        this.problems = problems;
    }

    @PutMapping(path = "/api/v1/orders/{id}/address", consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            summary = "Change where the suit goes",
            description =
                    "{\"lines\":[…],\"postcode\"?,\"town\",\"country\"}, the whole address, as in an order. `changeUntil.now` of the order"
                            + " has `address` while that is possible.")
    @ApiResponse(responseCode = "200", description = "It goes there from now on")
    @ApiResponse(responseCode = "409", description = "Too late: it is on its way, or the order is over")
    @ApiResponse(responseCode = "422", description = "Not as expected, with field, value and limit")
    ResponseEntity<?> change(@PathVariable("id") String id, @RequestBody String text) {
        if (finder.find(id).isEmpty()) {
            return problems.of(HttpStatus.NOT_FOUND, KeyRefusals.unknownOrder(id));
        }
        AddressResult read = requests.readAddress(text);
        if (read instanceof AddressResult.NotJson broken) {
            return problems.of(
                    HttpStatus.BAD_REQUEST,
                    "not-json",
                    broken.fault().place(),
                    broken.fault().value());
        }
        if (read instanceof AddressResult.Faulty faulty) {
            return problems.about("address", faulty.refusals());
        }
        Address address = ((AddressResult.Read) read).address();
        List<Refusal> missing = ContactRule.missing("", address);
        return missing.isEmpty() ? change(id, address) : problems.about("address", missing);
    }

    private ResponseEntity<?> change(String id, Address address) {
        try {
            actions.<TooLate>perform(AuditAction.ORDER_ADDRESS_CHANGED, id, Map.of(), () -> {
                if (!workshop.mayChange(id, Part.ADDRESS)) {
                    throw new TooLate();
                }
                orders.readdress(new OrderId(id), address);
            });
        } catch (TooLate late) {
            return problems.of(HttpStatus.CONFLICT, "address-late", id);
        }
        return ResponseEntity.ok(Map.of("id", id));
    }

    /** It may not be changed any more. */
    private static final class TooLate extends Exception {
        private static final long serialVersionUID = 1L;
    }
}
