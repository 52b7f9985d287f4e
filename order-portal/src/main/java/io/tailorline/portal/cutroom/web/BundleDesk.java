package io.tailorline.portal.cutroom.web;

import io.tailorline.portal.identity.audit.AuditAction;
import io.tailorline.portal.identity.audit.AuditedActions;
import io.tailorline.portal.web.Refusal;
import io.tailorline.workflow.production.OrderToCut;
import io.tailorline.workflow.production.OrderToCut.BundleResult;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Says that the cut materials of an order are put together; recorded. */
@Component
class BundleDesk {

    private final OrderToCut workshop;
    private final AuditedActions actions;

    BundleDesk(OrderToCut workshop, AuditedActions actions) {
        this.workshop = workshop;
        this.actions = actions;
    }

    /** Nothing is bundled, and nothing recorded. */
    private static final class NotBundled extends Exception {
        private static final long serialVersionUID = 1L;

        private final transient BundleResult why;

        private NotBundled(BundleResult why) {
            super(why.toString());
            this.why = why;
        }
    }

    /** @return why not; empty where it is bundled now, or was before */
    Optional<Refusal> bundle(String order, String by) {
        try {
            actions.<NotBundled>perform(AuditAction.ORDER_BUNDLED, order, Map.of(), () -> {
                BundleResult result = workshop.bundle(order, by);
                if (!(result instanceof BundleResult.Bundled)) {
                    throw new NotBundled(result);
                }
            });
            return Optional.empty();
        } catch (NotBundled refused) {
            return Optional.of(refusal(order, refused.why));
        }
    }

    private static Refusal refusal(String order, BundleResult why) {
        if (why instanceof BundleResult.NotCut uncut) {
            return Refusal.of("materials-uncut", "id", order, String.join(", ", uncut.uncut()));
        }
        return why instanceof BundleResult.OneMaterial
                ? Refusal.of("one-material", "id", order, "")
                : Refusal.of(UNKNOWN, "id", order, "TL-4F7K-22");
    }

    static final String UNKNOWN = "order-unknown";
}
