package io.tailorline.portal.order.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import io.tailorline.json.FormatFault;
import io.tailorline.pattern.io.BodyJson;
import io.tailorline.pattern.measure.MeasurementSet;
import io.tailorline.portal.audit.AuditAction;
import io.tailorline.portal.audit.AuditLog;
import io.tailorline.portal.order.OrderService;
import io.tailorline.portal.order.json.FormatRefusal;
import io.tailorline.portal.problem.Problems;
import io.tailorline.portal.refusal.Refusal;
import io.tailorline.workflow.OrderState;
import io.tailorline.workflow.OrderToCut;
import io.tailorline.workflow.OrderToCut.MeasureAgainResult;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What a customer does about an order that was sent back: measures again. */
@RestController
@RequestMapping("/api/v1/orders/{id}/measurements")
@Tag(name = "orders")
class MeasureAgainController {

    private final OrderFinder finder;
    private final OrderService service;
    private final OrderToCut workshop;
    private final AuditLog audit;
    private final Problems problems;

    MeasureAgainController(
            OrderFinder finder, OrderService service, OrderToCut workshop, AuditLog audit, Problems problems) {
        this.finder = finder;
        this.service = service;
        this.workshop = workshop;
        this.audit = audit;
        this.problems = problems;
    }

    @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            summary = "Begin an order that was sent back again, with other measurements",
            description =
                    "The body is a BODY, all of it, as in an order. The order keeps its number, its style and its cloth, and"
                            + " a tailor sees what was measured again. 409 when it was not sent back.")
    @ApiResponse(responseCode = "200", description = "Begun")
    @ApiResponse(responseCode = "400", description = "Without a body")
    @ApiResponse(responseCode = "409", description = "The order was not sent back")
    @ApiResponse(responseCode = "413", description = "The body is too long")
    @ApiResponse(responseCode = "415", description = "Not application/json")
    @ApiResponse(responseCode = "422", description = "Not as expected, with field, value and limit")
    ResponseEntity<?> measureAgain(@PathVariable("id") String id, @RequestBody String text) {
        Optional<OrderFinder.Found> found = finder.find(id);
        if (found.isEmpty()) {
            return unknown(id);
        }
        MeasurementSet body;
        try {
            body = BodyJson.parse("body", text);
        } catch (FormatFault fault) {
            return problems.of(HttpStatus.UNPROCESSABLE_ENTITY, FormatRefusal.of("body", fault));
        }
        List<Refusal> refusals =
                service.refusals(body, found.get().specification().style());
        if (!refusals.isEmpty()) {
            return problems.refused(refusals);
        }
        MeasureAgainResult result = workshop.measureAgain(id, body);
        if (result instanceof MeasureAgainResult.NotSentBack not) {
            return problems.of(
                    HttpStatus.CONFLICT, "not-sent-back", id, not.state().word());
        }
        if (result instanceof MeasureAgainResult.UnknownOrder) {
            return unknown(id);
        }
        audit.record(AuditAction.ORDER_MEASURED_AGAIN, id, Map.of());
        return ResponseEntity.ok(Map.of("id", id, "state", OrderState.RECEIVED.word()));
    }

    private ResponseEntity<?> unknown(String id) {
        return problems.of(HttpStatus.NOT_FOUND, KeyRefusals.unknownOrder(id));
    }
}
