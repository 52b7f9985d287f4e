package io.tailorline.portal.tailor;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import io.tailorline.json.FormatFault;
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
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Drafting an order again, over REST. */
@RestController
@RequestMapping("/api/v1/tailor")
@Tag(name = "tailor")
class TailorController {

    private static final String IF_MATCH =
            " If-Match: the ETag of the order's versions; 412 with what has changed since and by whom.";

    private final TailorDesk desk;
    private final BenchDrafts drafts;
    private final Problems problems;
    private final Decisions decisions;
    private final BodyLimitsPolicy limits = new BodyLimitsPolicy();

    TailorController(TailorDesk desk, BenchDrafts drafts, Problems problems, Decisions decisions) {
        this.desk = desk;
        this.drafts = drafts;
        this.problems = problems;
        this.decisions = decisions;
    }

    @PostMapping(path = "/orders/{id}/redraft", consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            summary = "Draft again with corrected measurements",
            description = "The body is a BODY, as in an order." + IF_MATCH)
    ResponseEntity<?> redraft(
            @PathVariable("id") String id,
            @RequestHeader(name = "If-Match", required = false) Optional<String> match,
            @RequestBody String text,
            Principal by)
            throws UnknownOrder, TailorDesk.Refused {
        MeasurementSet corrected;
        try {
            corrected = BodyJson.parse("body", text);
        } catch (FormatFault fault) {
            return problems.of(HttpStatus.UNPROCESSABLE_ENTITY, FormatRefusal.of("body", fault));
        }
        List<Refusal> refusals = limits.refusals(corrected);
        if (!refusals.isEmpty()) {
            return problems.refused(refusals);
        }
        String seen = IfMatch.tag(id, match, drafts.order(id));
        return decisions.take(
                id, AuditAction.ORDER_REDRAFTED, Map.of(), () -> desk.redraft(id, corrected, seen, Staff.name(by)));
    }

    @PostMapping(path = "/orders/{id}/alterations", consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            summary = "Draft again with other alterations",
            description =
                    "Body: {\"alterations\":[{\"rule\",\"side\",\"amount\"}]}, as in STYLE; the list replaces the one on"
                            + " the order. What cannot be drafted is refused and the order stays as it is." + IF_MATCH)
    ResponseEntity<?> alter(
            @PathVariable("id") String id,
            @RequestHeader(name = "If-Match", required = false) Optional<String> match,
            @RequestBody String text,
            Principal by)
            throws UnknownOrder, NotDraftable, TailorDesk.Refused {
        OrderSpecification ordered = drafts.order(id);
        List<Style.Alteration> alterations;
        try {
            alterations = StyleJson.parse("alterations", text).alterations();
        } catch (FormatFault fault) {
            return problems.of(HttpStatus.UNPROCESSABLE_ENTITY, FormatRefusal.of("style", fault));
        }
        String seen = IfMatch.tag(id, match, ordered);
        drafts.draft(id, ordered.withAlterations(alterations));
        return decisions.take(
                id,
                AuditAction.ORDER_ALTERED,
                Map.of("alterations", Integer.toString(alterations.size())),
                () -> desk.redraft(id, alterations, seen, Staff.name(by)));
    }
}
