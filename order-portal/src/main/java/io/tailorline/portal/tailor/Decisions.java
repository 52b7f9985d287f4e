package io.tailorline.portal.tailor;

import io.tailorline.portal.audit.AuditAction;
import io.tailorline.portal.audit.AuditedActions;
import io.tailorline.workflow.patternroom.OrderSpecification;
import io.tailorline.workflow.patternroom.TailorDesk;
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

    ResponseEntity<?> take(String id, AuditAction action, Map<String, String> values, Decision decision)
            throws UnknownOrder, TailorDesk.Refused {
        if (workshop.find(id).isEmpty()) {
            throw new UnknownOrder(id);
        }
        actions.<TailorDesk.Refused>perform(action, id, values, decision::take);
        Map<String, String> answer = Map.of(
                "id", id, "state", workshop.find(id).orElseThrow().state().word());
        Optional<String> tag = workshop.specification(id).map(OrderSpecification::tag);
        return tag.map(text -> ResponseEntity.ok().eTag(text))
                .orElseGet(ResponseEntity::ok)
                .body(answer);
    }
}
