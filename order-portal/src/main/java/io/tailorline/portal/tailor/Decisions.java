package io.tailorline.portal.tailor;

import io.tailorline.pattern.DraftResult;
import io.tailorline.pattern.measure.Sex;
import io.tailorline.portal.audit.AuditAction;
import io.tailorline.portal.audit.AuditedActions;
import io.tailorline.portal.problem.Problems;
import io.tailorline.portal.refusal.Refusal;
import io.tailorline.portal.view.NoticeTexts;
import io.tailorline.workflow.OrderSpecification;
import io.tailorline.workflow.OrderToCut;
import io.tailorline.workflow.TailorDesk;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/** Takes a tailor's decision about an order, audited, and answers what came of it. */
@Component
public class Decisions {

    private final OrderToCut workshop;
    private final Problems problems;
    private final AuditedActions actions;
    private final NoticeTexts notices;
    private final Changes changes;

    Decisions(OrderToCut workshop, Problems problems, AuditedActions actions, NoticeTexts notices, Changes changes) {
        this.workshop = workshop;
        this.problems = problems;
        this.actions = actions;
        this.notices = notices;
        this.changes = changes;
    }

    /** A tailor's decision; refused when the order does not wait for it. */
    interface Decision {
        void take() throws TailorDesk.NotWaiting;
    }

    /** One about an order as the tailor saw it; refused also when it has changed since. */
    interface DecisionOnSeen {
        void take() throws TailorDesk.NotWaiting, TailorDesk.ChangedMeanwhile;
    }

    ResponseEntity<?> decide(String id, AuditAction action, Map<String, String> values, Decision decision) {
        if (workshop.find(id).isEmpty()) {
            return unknown(id);
        }
        try {
            actions.<TailorDesk.NotWaiting>perform(action, id, values, decision::take);
            return taken(id);
        } catch (TailorDesk.NotWaiting notWaiting) {
            return notWaiting(notWaiting);
        }
    }

    /** @param seen {@link OrderSpecification#tag()} of the order that the tailor saw */
    ResponseEntity<?> decide(
            String id, AuditAction action, Map<String, String> values, String seen, DecisionOnSeen decision) {
        try {
            actions.<Exception>perform(action, id, values, decision::take);
            return taken(id);
        } catch (TailorDesk.NotWaiting notWaiting) {
            return notWaiting(notWaiting);
        } catch (TailorDesk.ChangedMeanwhile changed) {
            return changes.refusal(id, seen);
        } catch (RuntimeException bug) {
            throw bug;
        } catch (Exception other) {
            throw new IllegalStateException("A decision is refused in two ways only.", other);
        }
    }

    public ResponseEntity<?> unknown(String id) {
        return problems.of(HttpStatus.NOT_FOUND, Refusal.of("order-unknown", "id", id, "TL-4F7K-22"));
    }

    /** What the engine cannot draft: rule, value, limit. */
    public ResponseEntity<?> refused(DraftResult.Rejected rejected, Sex sex) {
        return refused(rejected.reasons(), sex);
    }

    ResponseEntity<?> refused(List<DraftResult.Reason> reasons, Sex sex) {
        return problems.refused(reasons.stream()
                .map(reason -> new Refusal(
                        "style",
                        reason.where(),
                        reason.value(),
                        reason.expected(),
                        List.of(notices.of(reason.notice(), sex, LocaleContextHolder.getLocale()))))
                .toList());
    }

    private ResponseEntity<?> notWaiting(TailorDesk.NotWaiting refused) {
        return problems.of(HttpStatus.CONFLICT, "not-waiting", String.valueOf(refused.getMessage()));
    }

    private ResponseEntity<?> taken(String id) {
        Map<String, String> answer = Map.of(
                "id", id, "state", workshop.find(id).orElseThrow().state().word());
        Optional<String> tag = workshop.specification(id).map(OrderSpecification::tag);
        return tag.map(text -> ResponseEntity.ok().eTag(text))
                .orElseGet(ResponseEntity::ok)
                .body(answer);
    }
}
