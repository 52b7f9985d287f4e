package io.tailorline.portal.workshop.stock;

import io.tailorline.portal.identity.audit.AuditAction;
import io.tailorline.workflow.workshop.stock.StockAnswer;
import io.tailorline.workflow.workshop.stock.remnant.Remnants;
import java.util.Map;
import org.springframework.stereotype.Component;

/** What becomes of what cuts leave, recorded: the same by the page and over REST. */
@Component
public class RemnantDesk {

    private final Remnants remnants;
    private final StockDesk desk;

    RemnantDesk(Remnants remnants, StockDesk desk) {
        this.remnants = remnants;
        this.desk = desk;
    }

    public StockAnswer.Done putAway(String number, String place, String by) throws StockRefused {
        return desk.perform(
                AuditAction.ROLL_CHANGED,
                number,
                Map.of("what", "put-away", "place", place),
                () -> remnants.putAway(number, place, by));
    }

    public StockAnswer.Done throwAway(String number, String reason, String by) throws StockRefused {
        return desk.perform(
                AuditAction.ROLL_CHANGED,
                number,
                Map.of("what", "throw-away", "reason", reason),
                () -> remnants.throwAway(number, reason, by));
    }

    public StockAnswer.Done scrap(String remnant, String reason, String by) throws StockRefused {
        return desk.perform(
                AuditAction.ROLL_CHANGED,
                remnant,
                Map.of("what", "scrap", "reason", reason),
                () -> remnants.scrap(remnant, reason, by));
    }
}
