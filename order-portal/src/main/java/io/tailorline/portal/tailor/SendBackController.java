package io.tailorline.portal.tailor;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import io.tailorline.json.FormatFault;
import io.tailorline.json.JsonCursor;
import io.tailorline.pattern.measure.MeasurementSet;
import io.tailorline.portal.audit.AuditAction;
import io.tailorline.portal.order.json.FormatRefusal;
import io.tailorline.portal.problem.Problems;
import io.tailorline.portal.refusal.Refusal;
import io.tailorline.portal.security.Staff;
import io.tailorline.workflow.OrderSpecification;
import io.tailorline.workflow.OrderToCut;
import io.tailorline.workflow.TailorDesk;
import java.security.Principal;
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

/** Sends an order back to the customer, who is told what to do. */
@RestController
@RequestMapping("/api/v1/tailor/orders/{id}")
@Tag(name = "tailor")
class SendBackController {

    private final TailorDesk desk;
    private final OrderToCut workshop;
    private final Problems problems;
    private final Decisions decisions;

    SendBackController(TailorDesk desk, OrderToCut workshop, Problems problems, Decisions decisions) {
        this.desk = desk;
        this.workshop = workshop;
        this.problems = problems;
        this.decisions = decisions;
    }

    @PostMapping(path = "/send-back", consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            summary = "Reject the order with a reason for the customer",
            description = "Body: {\"reason\": \"…\"}, or measurements to take again, or both:"
                    + " {\"measurements\":[{\"field\":\"chestGirth\",\"todo\":\"…\"}],\"reason\":\"…\"}. The customer reads"
                    + " each measurement with what was given and what to do.")
    ResponseEntity<?> sendBack(@PathVariable("id") String id, @RequestBody String text, Principal by) {
        SendBack back;
        try {
            back = SendBack.read(JsonCursor.parse("body", text));
        } catch (FormatFault fault) {
            return problems.of(HttpStatus.UNPROCESSABLE_ENTITY, FormatRefusal.of("", fault));
        }
        if (!back.isSaid() || back.length() > SendBack.LONGEST) {
            return problems.of(
                    HttpStatus.UNPROCESSABLE_ENTITY,
                    Refusal.of(
                            "reason-expected",
                            "reason",
                            "%d characters".formatted(back.length()),
                            "1 to %d characters".formatted(SendBack.LONGEST)));
        }
        if (back.measurements().size() > SendBack.MOST_MEASUREMENTS) {
            return problems.of(
                    HttpStatus.UNPROCESSABLE_ENTITY,
                    Refusal.of(
                            "measurements-too-many",
                            "measurements",
                            Integer.toString(back.measurements().size()),
                            Integer.toString(SendBack.MOST_MEASUREMENTS)));
        }
        Optional<MeasurementSet> body = workshop.specification(id).map(OrderSpecification::body);
        if (body.isEmpty()) {
            return decisions.unknown(id);
        }
        return decisions.decide(
                id,
                AuditAction.ORDER_SENT_BACK,
                back.measurements().isEmpty() ? Map.of() : Map.of("measurements", back.fields()),
                () -> desk.sendBack(id, back.reasons(body.get()), Staff.name(by)));
    }
}
