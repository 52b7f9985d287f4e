package io.tailorline.portal.patternroom.review;

import io.tailorline.portal.identity.audit.AuditAction;
import io.tailorline.portal.identity.audit.AuditedActions;
import io.tailorline.portal.patternroom.UnknownOrder;
import io.tailorline.workflow.patternroom.TailorDesk;
import io.tailorline.workflow.patternroom.TailorQuestion;
import io.tailorline.workflow.production.OrderToCut;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/** Takes a tailor's decision about an order, audited, and answers where the order is then. */
@Component
class Decisions {

    private final OrderToCut workshop;
    private final AuditedActions actions;

    Decisions(OrderToCut workshop, AuditedActions actions) {
        this.workshop = workshop;
        this.actions = actions;
    }

    /** What a tailor decides. */
    interface Decision {
        void take() throws TailorDesk.Refused;
    }

    /** For the description of an operation. */
    static final String QUESTION =
            " question: what the tailor was asked, as `question` of the queue says it (lining.no-marker); 409"
                    + " other-question where the order waits for something else now, or for several decisions and none is named.";

    /** @throws UnknownQuestion for a text that names nothing an order can wait for */
    static Optional<TailorQuestion> question(String word) throws UnknownQuestion {
        Optional<TailorQuestion> question = TailorQuestion.of(word);
        if (question.isEmpty() && !word.isEmpty()) {
            throw new UnknownQuestion(word);
        }
        return question;
    }

    ResponseEntity<?> take(String id, AuditAction action, Map<String, String> values, Decision decision)
            throws UnknownOrder, TailorDesk.Refused {
        if (workshop.specification(id).isEmpty()) {
            throw new UnknownOrder(id);
        }
        actions.<TailorDesk.Refused>perform(action, id, values, decision::take);
        OrderToCut.Current now = workshop.current(id).orElseThrow();
        return ResponseEntity.ok()
                .eTag(now.specification().tag())
                .body(Map.of("id", id, "state", now.progress().state().word()));
    }
}
