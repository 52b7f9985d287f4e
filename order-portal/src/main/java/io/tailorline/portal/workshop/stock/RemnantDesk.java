package io.tailorline.portal.workshop.stock;

import io.tailorline.portal.identity.audit.AuditAction;
import io.tailorline.workflow.workshop.stock.StockAnswer;
import io.tailorline.workflow.workshop.stock.remnant.Remnants;
import java.util.Map;
import java.util.function.Supplier;
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
        return perform(number, "put-away", "place", place, () -> remnants.putAway(number, place, by));
    }

    public StockAnswer.Done throwAway(String number, String reason, String by) throws StockRefused {
        return perform(number, "throw-away", "reason", reason, () -> remnants.throwAway(number, reason, by));
    }

    public StockAnswer.Done scrap(String remnant, String reason, String by) throws StockRefused {
        return perform(remnant, "scrap", "reason", reason, () -> remnants.scrap(remnant, reason, by));
    }

    private StockAnswer.Done perform(String number, String what, String field, String said, Supplier<StockAnswer> deed)
            throws StockRefused {
        return desk.perform(AuditAction.ROLL_CHANGED, number, Map.of("what", what, field, said), deed);
    }
}
