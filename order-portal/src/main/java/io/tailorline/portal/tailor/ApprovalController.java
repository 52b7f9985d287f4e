package io.tailorline.portal.tailor;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import io.tailorline.json.FormatFault;
import io.tailorline.pattern.DraftResult;
import io.tailorline.pattern.PatternEngine;
import io.tailorline.pattern.piece.Style;
import io.tailorline.portal.audit.AuditAction;
import io.tailorline.portal.order.json.FormatRefusal;
import io.tailorline.portal.problem.Problems;
import io.tailorline.portal.security.Staff;
import io.tailorline.workflow.OrderSpecification;
import io.tailorline.workflow.OrderToCut;
import io.tailorline.workflow.TailorDesk;
import java.security.Principal;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Approves an order as it is, or with what is on the tailor's bench. */
@RestController
@RequestMapping("/api/v1/tailor/orders/{id}")
@Tag(name = "tailor")
class ApprovalController {

    private final TailorDesk desk;
    private final OrderToCut workshop;
    private final PatternEngine engine;
    private final Problems problems;
    private final Decisions decisions;
    private final Changes changes;

    ApprovalController(
            TailorDesk desk,
            OrderToCut workshop,
            PatternEngine engine,
            Problems problems,
            Decisions decisions,
            Changes changes) {
        this.desk = desk;
        this.workshop = workshop;
        this.engine = engine;
        this.problems = problems;
        this.decisions = decisions;
        this.changes = changes;
    }

    @PostMapping("/approve")
    @Operation(
            summary = "Approve the order as it is, or with other alterations",
            description =
                    "Body: none for the order as it is, or {\"alterations\":[{\"rule\",\"side\",\"amount\"}]}, as in STYLE; the"
                            + " list replaces the one on the order, which is drafted with it and not reviewed again. If-Match:"
                            + " the ETag of the order's versions; 412 with what has changed since and by whom. What cannot be"
                            + " drafted is refused and the order stays as it is.")
    ResponseEntity<?> approve(
            @PathVariable("id") String id,
            @RequestHeader(name = "If-Match", required = false) Optional<String> match,
            @RequestBody(required = false) Optional<String> text,
            Principal by) {
        Optional<OrderSpecification> ordered = workshop.specification(id);
        if (ordered.isEmpty()) {
            return decisions.unknown(id);
        }
        OrderSpecification now = ordered.get();
        Optional<Style> bench;
        try {
            bench = Bench.find(text.orElse(""));
        } catch (FormatFault fault) {
            return problems.of(HttpStatus.UNPROCESSABLE_ENTITY, FormatRefusal.of("", fault));
        }
        Optional<String> seen = match.flatMap(ApprovalController::tag);
        if (bench.isEmpty() && seen.isEmpty()) {
            return decisions.decide(id, AuditAction.ORDER_APPROVED, Map.of(), () -> desk.approve(id, Staff.name(by)));
        }
        String lookedAt = seen.orElse(now.tag());
        if (!lookedAt.equals(now.tag())) {
            return changes.refusal(id, lookedAt);
        }
        OrderSpecification wanted = bench.map(now::withBench).orElse(now);
        boolean isAnother = !wanted.tag().equals(now.tag());
        if (isAnother && engine.draft(id, wanted.style(), wanted.body()) instanceof DraftResult.Rejected rejected) {
            return decisions.refused(rejected, wanted.body().sex());
        }
        Map<String, String> values = isAnother
                ? Map.of(
                        "alterations",
                        Integer.toString(wanted.style().alterations().size()),
                        "version",
                        wanted.tag())
                : Map.of();
        return decisions.decide(
                id,
                AuditAction.ORDER_APPROVED,
                values,
                lookedAt,
                () -> desk.approve(id, wanted.style(), lookedAt, Staff.name(by)));
    }

    /** Empty for {@code *}: whatever is on the order. */
    private static Optional<String> tag(String match) {
        String bare = match.strip().replaceFirst("^W/", "").replace("\"", "");
        return bare.equals("*") ? Optional.empty() : Optional.of(bare);
    }
}
