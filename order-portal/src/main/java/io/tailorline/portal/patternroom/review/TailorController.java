package io.tailorline.portal.patternroom.review;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import io.tailorline.json.FormatFault;
import io.tailorline.pattern.io.BodyJson;
import io.tailorline.pattern.io.StyleJson;
import io.tailorline.pattern.measure.MeasurementSet;
import io.tailorline.pattern.piece.Style;
import io.tailorline.portal.identity.Staff;
import io.tailorline.portal.identity.audit.AuditAction;
import io.tailorline.portal.patternroom.UnknownOrder;
import io.tailorline.portal.web.MeasurementRefusals;
import io.tailorline.portal.web.Refusal;
import io.tailorline.portal.web.problem.Problems;
import io.tailorline.workflow.patternroom.OrderSpecification;
import io.tailorline.workflow.patternroom.TailorDesk;
import java.security.Principal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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

    private final TailorDesk desk;
    private final BenchDrafts drafts;
    private final Problems problems;
    private final Decisions decisions;

    TailorController(TailorDesk desk, BenchDrafts drafts, Problems problems, Decisions decisions) {
        this.desk = desk;
        this.drafts = drafts;
        this.problems = problems;
        this.decisions = decisions;
    }

    @PostMapping(path = "/orders/{id}/redraft", consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            summary = "Draft again with corrected measurements",
            description = "The body is a BODY, as in an order." + IfMatch.DESCRIPTION)
    ResponseEntity<?> redraft(
            @PathVariable("id") String id,
            @RequestHeader(name = "If-Match", required = false) Optional<String> match,
            @RequestBody String text,
            Principal by)
            throws UnknownOrder, FormatFault, SexChanged, TailorDesk.Refused {
        OrderSpecification ordered = drafts.order(id);
        MeasurementSet corrected = BodyJson.parse("body", text);
        SexChanged.refuse(corrected, ordered.body());
        List<Refusal> refusals = MeasurementRefusals.of(corrected);
        if (!refusals.isEmpty()) {
            return problems.about("body", refusals);
        }
        String seen = IfMatch.tag(id, match, ordered);
        return decisions.take(
                id, AuditAction.ORDER_REDRAFTED, Map.of(), () -> desk.redraft(id, corrected, seen, Staff.name(by)));
    }

    @PostMapping(path = "/orders/{id}/alterations", consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            summary = "Draft again with other alterations",
            description =
                    "Body: {\"alterations\":[{\"rule\",\"side\",\"amount\"}]}, as in STYLE; the list replaces the one on"
                            + " the order. What cannot be drafted is refused and the order stays as it is."
                            + IfMatch.DESCRIPTION)
    ResponseEntity<?> alter(
            @PathVariable("id") String id,
            @RequestHeader(name = "If-Match", required = false) Optional<String> match,
            @RequestBody String text,
            Principal by)
            throws UnknownOrder, FormatFault, NotDraftable, TailorDesk.Refused {
        OrderSpecification ordered = drafts.order(id);
        List<Style.Alteration> alterations = StyleJson.parse("style", text).alterations();
        String seen = IfMatch.tag(id, match, ordered);
        drafts.draft(id, ordered.withAlterations(alterations));
        return decisions.take(
                id,
                AuditAction.ORDER_ALTERED,
                Map.of("alterations", Integer.toString(alterations.size())),
                () -> desk.redraft(id, alterations, seen, Staff.name(by)));
    }
}
