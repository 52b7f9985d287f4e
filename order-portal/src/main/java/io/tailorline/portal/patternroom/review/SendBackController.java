package io.tailorline.portal.patternroom.review;

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
import io.tailorline.workflow.patternroom.OrderSpecification;
import io.tailorline.workflow.patternroom.TailorDesk;
import java.security.Principal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Sends an order back to the customer, who is told what to do. */
@RestController
@RequestMapping("/api/v1/tailor/orders/{id}")
@Tag(name = "tailor")
class SendBackController {

    private final TailorDesk desk;
    private final BenchDrafts drafts;
    private final Problems problems;
    private final Decisions decisions;

    SendBackController(TailorDesk desk, BenchDrafts drafts, Problems problems, Decisions decisions) {
        this.desk = desk;
        this.drafts = drafts;
        this.problems = problems;
        this.decisions = decisions;
    }

    @PostMapping(path = "/send-back", consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            summary = "Reject the order with a reason for the customer",
            description = "Body: {\"reason\": \"…\"}, or measurements to take again, or both:"
                    + " {\"measurements\":[{\"field\":\"chestGirth\",\"todo\":\"…\"}],\"reason\":\"…\"}. The customer reads"
                    + " each measurement with what was given and what to do. An order of which something is cut goes back with"
                    + " \"writeOff\": true only: that counts no longer, and the house bears its cloth."
                    + IfMatch.DESCRIPTION)
    ResponseEntity<?> sendBack(
            @PathVariable("id") String id,
            @RequestHeader(name = "If-Match", required = false) Optional<String> match,
            @RequestBody String text,
            Principal by)
            throws UnknownOrder, FormatFault, TailorDesk.Refused {
        SendBack back = SendBack.read(JsonCursor.parse("send-back", text));
        Optional<Refusal> refusal = back.refusal();
        if (refusal.isPresent()) {
            return problems.about("send-back", refusal.get());
        }
        OrderSpecification now = drafts.order(id);
        String seen = IfMatch.tag(id, match, now);
        List<Notice> reasons = back.reasons(now.body());
        return decisions.take(
                id, AuditAction.ORDER_SENT_BACK, values(back), () -> send(id, back, reasons, seen, Staff.name(by)));
    }

    private void send(String id, SendBack back, List<Notice> reasons, String seen, String by)
            throws TailorDesk.Refused {
        if (back.writesOff()) {
            desk.writeOffAndSendBack(id, reasons, seen, by);
        } else {
            desk.sendBack(id, reasons, seen, by);
        }
    }

    private static Map<String, String> values(SendBack back) {
        Map<String, String> values = new TreeMap<>();
        if (!back.measurements().isEmpty()) {
            values.put("measurements", back.fields());
        }
        if (back.writesOff()) {
            values.put("writeOff", "true");
        }
        return values;
    }
}
