package io.tailorline.portal.patternroom.review;

import static io.tailorline.portal.patternroom.review.ReviewLimits.LIMITS;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import io.tailorline.json.FormatFault;
import io.tailorline.json.JsonCursor;
import io.tailorline.pattern.notice.Notice;
import io.tailorline.portal.identity.Staff;
import io.tailorline.portal.identity.audit.AuditAction;
import io.tailorline.portal.patternroom.UnknownOrder;
import io.tailorline.portal.web.Refusal;
import io.tailorline.portal.web.problem.Problems;
import io.tailorline.workflow.patternroom.OrderRecall;
import io.tailorline.workflow.patternroom.TailorDesk;
import java.security.Principal;
import java.util.List;
import java.util.Map;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Takes an order back to the tailor's review before the knife, with a reason that whoever reviews it reads. */
@RestController
@RequestMapping("/api/v1/tailor/orders/{id}")
@Tag(name = "tailor")
class RecallController {

    private final OrderRecall recall;
    private final Problems problems;
    private final Decisions decisions;

    RecallController(OrderRecall recall, Problems problems, Decisions decisions) {
        this.recall = recall;
        this.problems = problems;
        this.decisions = decisions;
    }

    @PostMapping(path = "/recall", consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            operationId = "recallOrder",
            summary = "Take the order back to review before the knife",
            description =
                    "Body: {\"reason\": \"…\"}, for who reviews it and the audit log. Its jobs are withdrawn, its pattern"
                            + " stays, and its cloth stays reserved. 409 not-recallable once START is pressed, without a pattern, while it"
                            + " waits for a tailor already, or for an order that an earlier release began.")
    ResponseEntity<?> recall(@PathVariable("id") String id, @RequestBody String text, Principal by)
            throws UnknownOrder, FormatFault, TailorDesk.Refused {
        JsonCursor body = JsonCursor.parse("recall", text);
        body.allow("reason");
        String reason =
                body.field("reason").text().replaceAll("\\p{Cntrl}+", " ").strip();
        if (reason.isEmpty() || reason.length() > LIMITS.reason()) {
            return problems.about(
                    "recall",
                    Refusal.of(
                            "reason-expected",
                            "reason",
                            "%d characters".formatted(reason.length()),
                            "1 to %d characters".formatted(LIMITS.reason())));
        }
        return decisions.take(
                id,
                AuditAction.ORDER_RECALLED,
                Map.of("reason", reason),
                () -> recall.recall(id, List.of(Notice.verbatim(reason)), Staff.name(by)));
    }
}
