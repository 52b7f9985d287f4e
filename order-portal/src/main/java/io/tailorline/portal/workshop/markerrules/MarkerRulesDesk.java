package io.tailorline.portal.workshop.markerrules;

import io.tailorline.portal.identity.audit.AuditAction;
import io.tailorline.portal.identity.audit.AuditedActions;
import io.tailorline.workflow.workshop.HouseMarkerRules;
import io.tailorline.workflow.workshop.MarkerRulesOfHouse;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Stores the rules and records who did. */
@Component
class MarkerRulesDesk {

    private final MarkerRulesOfHouse rules;
    private final AuditedActions audited;

    MarkerRulesDesk(MarkerRulesOfHouse rules, AuditedActions audited) {
        this.rules = rules;
        this.audited = audited;
    }

    /** Somebody else was faster. */
    static final class Overtaken extends Exception {
        private static final long serialVersionUID = 1L;
    }

    MarkerRulesOfHouse.Stored current() {
        return rules.current();
    }

    /** @param read version that was changed */
    MarkerRulesOfHouse.Stored store(int read, HouseMarkerRules changed, String by) throws Overtaken {
        if (read != rules.current().version()) {
            throw new Overtaken();
        }
        audited.perform(
                AuditAction.MARKER_RULES_CHANGED,
                "marker-rules",
                Map.of("version", Integer.toString(read + 1)),
                () -> rules.store(read, changed, by).orElseThrow(Overtaken::new));
        return new MarkerRulesOfHouse.Stored(read + 1, changed, by);
    }
}
