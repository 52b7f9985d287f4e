package io.tailorline.portal.patternroom.review;

import io.swagger.v3.oas.annotations.Hidden;
import io.tailorline.json.FormatFault;
import io.tailorline.portal.patternroom.UnknownOrder;
import io.tailorline.portal.web.FormatRefusal;
import io.tailorline.portal.web.Refusal;
import io.tailorline.portal.web.problem.Problems;
import io.tailorline.portal.web.view.NoticeTexts;
import io.tailorline.workflow.patternroom.MarkerPreviews;
import io.tailorline.workflow.patternroom.OrderVersions;
import io.tailorline.workflow.patternroom.TailorDesk;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** Answers a tailor whose request is not done: what was wrong, and what is possible. */
@RestControllerAdvice(basePackageClasses = UnknownOrder.class)
@Hidden
class TailorRefusals {

    /** Sent alone, their fields are named as in an order. */
    private static final Set<String> PARTS_OF_AN_ORDER = Set.of("body", "style");

    private final Problems problems;
    private final NoticeTexts notices;
    private final Changes changes;

    TailorRefusals(Problems problems, NoticeTexts notices, Changes changes) {
        this.problems = problems;
        this.notices = notices;
        this.changes = changes;
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> unknown(UnknownOrder order) {
        return problems.of(HttpStatus.NOT_FOUND, Refusal.of("order-unknown", "id", order.id(), "TL-4F7K-22"));
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> unknown(UnknownVersion version) {
        return problems.of(
                HttpStatus.NOT_FOUND,
                Refusal.of(
                        "version-unknown", "version", version.number(), "1 to %d, or now".formatted(version.last())));
    }

    /** The source of a fault names what was refused. */
    @ExceptionHandler
    ResponseEntity<ProblemDetail> unreadable(FormatFault fault) {
        String subject = fault.source();
        return problems.about(subject, FormatRefusal.of(PARTS_OF_AN_ORDER.contains(subject) ? subject : "", fault));
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> sexChanged(SexChanged refused) {
        return problems.about("body", refused.refusal());
    }

    /** Rule, value, limit; {@code places} has those of each error on the drawing. */
    @ExceptionHandler
    ResponseEntity<ProblemDetail> notDraftable(NotDraftable refused) {
        ResponseEntity<ProblemDetail> told = problems.about(
                "bench",
                refused.reasons().stream()
                        .map(reason -> new Refusal(
                                "style",
                                reason.where(),
                                reason.value(),
                                reason.expected(),
                                List.of(notices.of(reason.notice(), refused.sex(), LocaleContextHolder.getLocale()))))
                        .toList());
        ProblemDetail problem = Objects.requireNonNull(told.getBody());
        problem.setProperty(
                "places",
                refused.reasons().stream()
                        .map(reason -> reason.places().stream()
                                .map(CertificateView.Mark::of)
                                .toList())
                        .toList());
        refused.properties().forEach(problem::setProperty);
        return told;
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> notWaiting(TailorDesk.NotWaiting refused) {
        return problems.of(HttpStatus.CONFLICT, "not-waiting", refused.orderId(), refused.state());
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> otherQuestion(TailorDesk.OtherQuestion refused) {
        return problems.of(HttpStatus.CONFLICT, "other-question", refused.orderId(), refused.open());
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> unknown(UnknownQuestion question) {
        return problems.of(
                HttpStatus.UNPROCESSABLE_CONTENT,
                Refusal.of("question-unknown", "question", question.word(), "shell.review, lining.no-marker"));
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> clothCut(TailorDesk.ClothCut refused) {
        return problems.of(HttpStatus.CONFLICT, "cloth-cut", refused.orderId(), refused.cut(), refused.pieces());
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> notRecallable(TailorDesk.NotRecallable refused) {
        return problems.of(
                HttpStatus.CONFLICT, "not-recallable-" + refused.why().word(), refused.orderId(), refused.state());
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> knifeRuns(TailorDesk.KnifeRuns refused) {
        return problems.of(HttpStatus.CONFLICT, "knife-runs", refused.orderId());
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> tooMany(OrderVersions.TooMany full) {
        return problems.of(HttpStatus.CONFLICT, "too-many-versions", OrderVersions.MOST);
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> costUnknown(CostUnknown order) {
        return problems.of(HttpStatus.CONFLICT, "cost-unknown", order.id());
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> busy(MarkerPreviews.Busy busy) {
        ResponseEntity<ProblemDetail> told = problems.of(HttpStatus.CONFLICT, "nest-busy", busy.seconds());
        return ResponseEntity.status(told.getStatusCode())
                .headers(told.getHeaders())
                .header(HttpHeaders.RETRY_AFTER, Long.toString(busy.seconds()))
                .body(told.getBody());
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> changed(TailorDesk.ChangedMeanwhile refused) {
        return changes.refusal(refused.orderId(), refused.seen());
    }
}
