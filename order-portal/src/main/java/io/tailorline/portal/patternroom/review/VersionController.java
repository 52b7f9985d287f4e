package io.tailorline.portal.patternroom.review;

import static io.tailorline.portal.patternroom.review.ReviewLimits.LIMITS;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import io.tailorline.json.FormatFault;
import io.tailorline.json.JsonCursor;
import io.tailorline.portal.identity.Staff;
import io.tailorline.portal.identity.audit.AuditAction;
import io.tailorline.portal.identity.audit.AuditedActions;
import io.tailorline.portal.patternroom.UnknownOrder;
import io.tailorline.portal.web.Refusal;
import io.tailorline.portal.web.problem.Problems;
import io.tailorline.workflow.patternroom.OrderSpecification;
import io.tailorline.workflow.patternroom.OrderVersion;
import io.tailorline.workflow.patternroom.OrderVersions;
import io.tailorline.workflow.patternroom.VersionDifference;
import java.security.Principal;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The versions of an order over REST: what it was and is, what was kept under a name, what differs between two. */
@RestController
@RequestMapping("/api/v1/tailor/orders/{id}/versions")
@Tag(name = "tailor")
class VersionController {

    private final BenchDrafts drafts;
    private final OrderVersions versions;
    private final SpecifiedVersions specified;
    private final Problems problems;
    private final AuditedActions actions;
    private final DifferenceViews differences;

    VersionController(
            BenchDrafts drafts,
            OrderVersions versions,
            SpecifiedVersions specified,
            Problems problems,
            AuditedActions actions,
            DifferenceViews differences) {
        this.drafts = drafts;
        this.versions = versions;
        this.specified = specified;
        this.problems = problems;
        this.actions = actions;
        this.differences = differences;
    }

    @GetMapping
    @Operation(
            summary = "The versions of an order",
            description =
                    "ETag: what is on the order now, for If-Match of an approval. A version's bench is put on the bench"
                            + " again as it stands.")
    ResponseEntity<?> list(@PathVariable("id") String id) throws UnknownOrder {
        OrderSpecification order = drafts.order(id);
        String tag = order.tag();
        return ResponseEntity.ok()
                .eTag(tag)
                .body(Map.of("etag", tag, "versions", VersionView.of(versions.of(id), order)));
    }

    @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            summary = "Keep what is on the bench under a name",
            description =
                    "Body: {\"name\":\"…\",\"comment\":\"…\",\"bench\":{\"alterations\":[…],\"corrections\":[…],\"body\":{…}}}; without a bench, what is on the"
                            + " order. What cannot be drafted, or breaks the certificate, is refused. The order stays as it is.")
    ResponseEntity<?> keep(@PathVariable("id") String id, @RequestBody String text, Principal by)
            throws UnknownOrder, FormatFault, SexChanged, NotDraftable, OrderVersions.TooMany {
        OrderSpecification order = drafts.order(id);
        JsonCursor body = JsonCursor.parse("version", text);
        body.allow("name", "comment", "bench");
        String name = body.field("name").text().strip();
        String comment = body.find("comment", JsonCursor::text).orElse("").strip();
        OrderSpecification kept = PatternAdjustment.in(body, order);
        if (name.isEmpty() || name.length() > LIMITS.versionName()) {
            return problems.about("version", tooLong("name", name, LIMITS.versionName(), 1));
        }
        if (comment.length() > LIMITS.versionComment()) {
            return problems.about("version", tooLong("comment", comment, LIMITS.versionComment(), 0));
        }
        drafts.draft(id, kept);
        AtomicReference<OrderVersion> version = new AtomicReference<>();
        actions.<OrderVersions.TooMany>perform(
                AuditAction.ORDER_VERSION_KEPT,
                id,
                Map.of("version", kept.tag()),
                () -> version.set(versions.keep(id, name, comment, kept, Staff.name(by))));
        return ResponseEntity.status(HttpStatus.CREATED)
                .body(VersionView.of(Objects.requireNonNull(version.get()), order));
    }

    private static Refusal tooLong(String field, String text, int most, int least) {
        return Refusal.of(
                "length-expected",
                field,
                "%d characters".formatted(text.length()),
                "%d to %d characters".formatted(least, most));
    }

    @GetMapping("/{from}/difference/{to}")
    @Operation(
            summary = "What differs between two versions of an order",
            description =
                    "Numbers of versions; 'now' is what is on the order. Each change with its values before and after.")
    ResponseEntity<?> difference(
            @PathVariable("id") String id, @PathVariable("from") String from, @PathVariable("to") String to)
            throws UnknownOrder, UnknownVersion {
        OrderSpecification order = drafts.order(id);
        OrderSpecification then = specified.get(id, order, from);
        OrderSpecification now = specified.get(id, order, to);
        VersionDifference difference = VersionDifference.between(then.body(), then.style(), now.body(), now.style());
        return ResponseEntity.ok(Map.of(
                "from",
                from,
                "to",
                to,
                "changes",
                differences.of(difference, now.body().sex(), LocaleContextHolder.getLocale())));
    }
}
