package io.tailorline.portal.workshop.stock;

import io.tailorline.portal.identity.audit.AuditAction;
import io.tailorline.portal.identity.audit.AuditedActions;
import io.tailorline.workflow.workshop.stock.StockAnswer;
import io.tailorline.workflow.workshop.stock.StockReservation;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;

/** Does to the stock what a planner decided and records it, in one transaction; then serves who waits for the cloth. */
@Component
public class StockDesk {

    private final AuditedActions audited;
    private final StockReservation reservations;

    StockDesk(AuditedActions audited, StockReservation reservations) {
        this.audited = audited;
        this.reservations = reservations;
    }

    /**
     * @param subject number of the roll, or of the ticket of one that has none yet
     * @throws StockRefused with why; then nothing is recorded
     */
    public StockAnswer.Done perform(
            AuditAction action, String subject, Map<String, String> values, Supplier<StockAnswer> deed)
            throws StockRefused {
        AtomicReference<StockAnswer.Done> done = new AtomicReference<>();
        audited.perform(action, subject, values, () -> done.set(accepted(deed.get())));
        StockAnswer.Done answer = Objects.requireNonNull(done.get());
        if (!answer.entries().isEmpty()) {
            reservations.serveWaiting(answer.roll().article());
        }
        return answer;
    }

    private static StockAnswer.Done accepted(StockAnswer answer) throws StockRefused {
        var refusal = answer.refusal();
        if (refusal.isPresent()) {
            throw new StockRefused(refusal.get());
        }
        return answer.map(done -> done, why -> {
            throw new IllegalStateException(why.toString());
        });
    }
}
