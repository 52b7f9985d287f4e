package io.tailorline.portal.patternroom.review;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import io.tailorline.json.FormatFault;
import io.tailorline.portal.identity.Staff;
import io.tailorline.portal.identity.audit.AuditAction;
import io.tailorline.portal.patternroom.UnknownOrder;
import io.tailorline.workflow.patternroom.OrderSpecification;
import io.tailorline.workflow.patternroom.TailorDesk;
import io.tailorline.workflow.patternroom.TailorQuestion;
import java.security.Principal;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Approves an order as it is, or with what is on the tailor's bench. */
@RestController
@RequestMapping("/api/v1/tailor/orders/{id}")
@Tag(name = "tailor")
class ApprovalController {

    private final TailorDesk desk;
    private final BenchDrafts drafts;
    private final Decisions decisions;

    ApprovalController(TailorDesk desk, BenchDrafts drafts, Decisions decisions) {
        this.desk = desk;
        this.drafts = drafts;
        this.decisions = decisions;
    }

    @PostMapping("/approve")
    @Operation(
            summary = "Approve the order as it is, or with what is on the bench",
            description = "Body: none for the order as it is, or the bench,"
                    + " {\"alterations\":[{\"rule\",\"side\",\"amount\"}],\"corrections\":[…],\"body\":{…}}, as in STYLE"
                    + " and BODY, the body only where measures are corrected; it replaces"
                    + " what is on the order, which is drafted with it and not reviewed again. What cannot be drafted is"
                    + " refused and the order stays as it is." + Decisions.QUESTION
                    + IfMatch.DESCRIPTION)
    ResponseEntity<?> approve(
            @PathVariable("id") String id,
            @RequestHeader(name = "If-Match", required = false) Optional<String> match,
            @RequestParam(name = "question", defaultValue = "") String question,
            @RequestBody(required = false) Optional<String> text,
            Principal by)
            throws UnknownOrder, UnknownQuestion, FormatFault, SexChanged, NotDraftable, TailorDesk.Refused {
        Optional<TailorQuestion> asked = Decisions.question(question);
        OrderSpecification now = drafts.order(id);
        String bench = text.orElse("");
        if (PatternAdjustment.isEmpty(bench) && IfMatch.tags(match).isEmpty()) {
            return decisions.take(
                    id, AuditAction.ORDER_APPROVED, Map.of(), () -> desk.approve(id, asked, Staff.name(by)));
        }
        String seen = IfMatch.tag(id, match, now);
        OrderSpecification wanted = PatternAdjustment.on(now, bench);
        boolean isAnother = !wanted.tag().equals(now.tag());
        if (isAnother) {
            drafts.draft(id, wanted);
        }
        Map<String, String> values = isAnother
                ? Map.of(
                        "alterations",
                        Integer.toString(wanted.style().alterations().size()),
                        "version",
                        wanted.tag())
                : Map.of();
        return decisions.take(
                id, AuditAction.ORDER_APPROVED, values, () -> desk.approve(id, asked, wanted, seen, Staff.name(by)));
    }
}
