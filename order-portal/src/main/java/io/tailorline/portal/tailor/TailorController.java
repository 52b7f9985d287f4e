package io.tailorline.portal.tailor;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import io.tailorline.json.FormatFault;
import io.tailorline.pattern.DraftResult;
import io.tailorline.pattern.PatternEngine;
import io.tailorline.pattern.io.BodyJson;
import io.tailorline.pattern.io.StyleJson;
import io.tailorline.pattern.measure.MeasurementSet;
import io.tailorline.pattern.piece.Style;
import io.tailorline.portal.audit.AuditAction;
import io.tailorline.portal.order.BodyLimitsPolicy;
import io.tailorline.portal.order.json.FormatRefusal;
import io.tailorline.portal.problem.Problems;
import io.tailorline.portal.refusal.Refusal;
import io.tailorline.portal.security.Staff;
import io.tailorline.workflow.OrderSpecification;
import io.tailorline.workflow.OrderToCut;
import io.tailorline.workflow.TailorDesk;
import java.security.Principal;
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

/** Drafting an order again, over REST. */
@RestController
@RequestMapping("/api/v1/tailor")
@Tag(name = "tailor")
class TailorController {

    private final TailorDesk desk;
    private final OrderToCut workshop;
    private final Problems problems;
    private final Decisions decisions;
    private final PatternEngine engine;
    private final BodyLimitsPolicy limits = new BodyLimitsPolicy();

    TailorController(
            TailorDesk desk, OrderToCut workshop, Problems problems, PatternEngine engine, Decisions decisions) {
        this.decisions = decisions;
        this.engine = engine;
        this.desk = desk;
        this.workshop = workshop;
        this.problems = problems;
    }

    @PostMapping(path = "/orders/{id}/redraft", consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(summary = "Draft again with corrected measurements", description = "The body is a BODY, as in an order.")
    ResponseEntity<?> redraft(@PathVariable("id") String id, @RequestBody String text, Principal by) {
        MeasurementSet corrected;
        try {
            corrected = BodyJson.parse("body", text);
        } catch (FormatFault fault) {
            return problems.of(HttpStatus.UNPROCESSABLE_ENTITY, FormatRefusal.of("body", fault));
        }
        List<Refusal> refusals = limits.refusals(corrected);
        return refusals.isEmpty()
                ? decisions.decide(
                        id, AuditAction.ORDER_REDRAFTED, Map.of(), () -> desk.redraft(id, corrected, Staff.name(by)))
                : problems.refused(refusals);
    }

    @PostMapping(path = "/orders/{id}/alterations", consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            summary = "Draft again with other alterations",
            description =
                    "Body: {\"alterations\":[{\"rule\",\"side\",\"amount\"}]}, as in STYLE; the list replaces the one on"
                            + " the order. What cannot be drafted is refused and the order stays as it is.")
    ResponseEntity<?> alter(@PathVariable("id") String id, @RequestBody String text, Principal by) {
        Optional<OrderSpecification> ordered = workshop.specification(id);
        if (ordered.isEmpty()) {
            return decisions.unknown(id);
        }
        Style altered;
        try {
            altered = StyleJson.parse("alterations", text);
        } catch (FormatFault fault) {
            return problems.of(HttpStatus.UNPROCESSABLE_ENTITY, FormatRefusal.of("style", fault));
        }
        OrderSpecification specification = ordered.get().withAlterations(altered.alterations());
        DraftResult tried = engine.draft(id, specification.style(), specification.body());
        return tried instanceof DraftResult.Rejected rejected
                ? decisions.refused(rejected, specification.body().sex())
                : decisions.decide(
                        id,
                        AuditAction.ORDER_ALTERED,
                        Map.of(
                                "alterations",
                                Integer.toString(altered.alterations().size())),
                        () -> desk.redraft(id, altered.alterations(), Staff.name(by)));
    }
}
