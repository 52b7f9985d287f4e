package io.tailorline.portal.patternroom.review;

import io.tailorline.portal.web.problem.Problems;
import io.tailorline.workflow.patternroom.OrderSpecification;
import io.tailorline.workflow.patternroom.OrderVersion;
import io.tailorline.workflow.patternroom.OrderVersions;
import io.tailorline.workflow.patternroom.VersionDifference;
import io.tailorline.workflow.production.OrderToCut;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/** Tells a tailor whose order has changed under his hands who changed it, and what. */
@Component
class Changes {

    private final OrderToCut workshop;
    private final OrderVersions versions;
    private final Problems problems;
    private final DifferenceViews differences;

    Changes(OrderToCut workshop, OrderVersions versions, Problems problems, DifferenceViews differences) {
        this.workshop = workshop;
        this.versions = versions;
        this.problems = problems;
        this.differences = differences;
    }

    /**
     * 412 with {@code etag}, {@code by}, {@code at} and the {@code changes} since.
     *
     * @param seen tag of the order that the tailor saw; when no version has it, changes are told from what was ordered
     */
    ResponseEntity<ProblemDetail> refusal(String id, String seen) {
        OrderSpecification now = workshop.specification(id).orElseThrow();
        List<OrderVersion> known = versions.of(id);
        Optional<OrderVersion> before = known.stream()
                .filter(version -> version.tag().equals(seen))
                .findFirst()
                .or(() -> known.stream().findFirst());
        Optional<OrderVersion> last = known.stream()
                .filter(version -> version.kind().isOnTheOrder())
                .max(Comparator.comparing(OrderVersion::number));
        Locale locale = LocaleContextHolder.getLocale();
        List<DifferenceViews.Line> lines = before.map(
                        version -> VersionDifference.between(version.body(), version.style(), now.body(), now.style()))
                .map(difference -> differences.of(difference, now.body().sex(), locale))
                .orElse(List.of());
        ProblemDetail problem = problems.detail(
                HttpStatus.PRECONDITION_FAILED,
                lines.isEmpty() ? "version-unknown" : "changed-meanwhile",
                last.map(OrderVersion::by).orElse(""),
                String.join("; ", lines.stream().map(DifferenceViews.Line::text).toList()));
        problem.setProperty("etag", now.tag());
        last.ifPresent(version -> {
            problem.setProperty("by", version.by());
            problem.setProperty("at", version.at().toString());
        });
        problem.setProperty("changes", lines);
        return ResponseEntity.status(HttpStatus.PRECONDITION_FAILED)
                .eTag(now.tag())
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(problem);
    }
}
