package io.tailorline.portal.patternroom.review;

import static io.tailorline.portal.patternroom.review.ReviewLimits.LIMITS;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import io.tailorline.json.FormatFault;
import io.tailorline.json.JsonCursor;
import io.tailorline.portal.identity.Staff;
import io.tailorline.portal.identity.audit.AuditAction;
import io.tailorline.portal.patternroom.UnknownOrder;
import io.tailorline.portal.web.Refusal;
import io.tailorline.portal.web.problem.Problems;
import io.tailorline.workflow.patternroom.TailorDesk;
import io.tailorline.workflow.patternroom.TailorQuestion;
import io.tailorline.workflow.production.OrderProgress;
import io.tailorline.workflow.production.OrderToCut;
import java.security.Principal;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Has everything of an order cut again from new cloth, with a reason that the audit log keeps. */
@RestController
@RequestMapping("/api/v1/tailor/orders/{id}")
@Tag(name = "tailor")
class CutAgainController {

    private final OrderToCut workshop;
    private final TailorDesk desk;
    private final Problems problems;
    private final Decisions decisions;

    CutAgainController(OrderToCut workshop, TailorDesk desk, Problems problems, Decisions decisions) {
        this.workshop = workshop;
        this.desk = desk;
        this.problems = problems;
        this.decisions = decisions;
    }

    @PostMapping(path = "/cut-again", consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            summary = "Have all pieces cut again from new cloth",
            description =
                    "Body: {\"reason\": \"…\"}, for the audit log, which also keeps how many pieces were cut. What is cut"
                            + " counts no longer. Where pieces are only missing, the cutter room has those cut."
                            + Decisions.QUESTION)
    ResponseEntity<?> cutAgain(
            @PathVariable("id") String id,
            @RequestParam(name = "question", defaultValue = "") String question,
            @RequestBody String text,
            Principal by)
            throws UnknownOrder, UnknownQuestion, FormatFault, TailorDesk.NotWaiting, TailorDesk.Refused {
        Optional<TailorQuestion> asked = Decisions.question(question);
        JsonCursor body = JsonCursor.parse("cut-again", text);
        body.allow("reason");
        String reason =
                body.field("reason").text().replaceAll("\\p{Cntrl}+", " ").strip();
        if (reason.isEmpty() || reason.length() > LIMITS.reasonToCutAgain()) {
            return problems.about(
                    "cut-again",
                    Refusal.of(
                            "reason-expected",
                            "reason",
                            "%d characters".formatted(reason.length()),
                            "1 to %d characters".formatted(LIMITS.reasonToCutAgain())));
        }
        int cut = workshop.find(id)
                .map(OrderProgress::cut)
                .map(soFar -> soFar.cut().size())
                .orElse(0);
        return decisions.take(
                id,
                AuditAction.ORDER_CUT_AGAIN,
                Map.of("reason", reason, "cut", Integer.toString(cut)),
                () -> desk.cutAllAgain(id, asked, Staff.name(by)));
    }
}
