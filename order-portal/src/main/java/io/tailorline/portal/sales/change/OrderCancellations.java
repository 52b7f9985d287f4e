package io.tailorline.portal.sales.change;

import io.tailorline.portal.identity.audit.AuditAction;
import io.tailorline.portal.identity.audit.AuditedActions;
import io.tailorline.portal.sales.price.Amounts;
import io.tailorline.portal.sales.price.persistence.CancellationFees;
import io.tailorline.workflow.production.OrderToCut;
import io.tailorline.workflow.production.OrderToCut.CancelResult;
import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import javax.money.MonetaryAmount;
import org.springframework.stereotype.Component;

/** Cancels orders for what their customers were told that it costs. */
@Component
public class OrderCancellations {

    private final OrderToCut workshop;
    private final CancellationFees fees;
    private final AuditedActions actions;

    OrderCancellations(OrderToCut workshop, CancellationFees fees, AuditedActions actions) {
        this.workshop = workshop;
        this.fees = fees;
        this.actions = actions;
    }

    /** What keeps the order from being cancelled; nothing has changed. */
    public static final class NotCancelled extends Exception {
        private static final long serialVersionUID = 1L;

        private final transient CancelResult result;
        private final transient Optional<MonetaryAmount> owes;

        NotCancelled(CancelResult result, Optional<MonetaryAmount> owes) {
            super(result.toString());
            this.result = result;
            this.owes = owes;
        }

        /** What the workshop says: it would have cancelled the order where only the fee is another. */
        public CancelResult result() {
            return result;
        }

        /** What it would owe where that is not what its customer was told. */
        public Optional<MonetaryAmount> owes() {
            return owes;
        }
    }

    /**
     * Cancels the order, whose process gives back its cloth, and fixes what it owes, audited, in one transaction.
     *
     * @param told what its customer was told that it owes; empty for whoever takes it as it comes
     */
    public void cancel(String id, Optional<BigDecimal> told, String by) throws NotCancelled {
        actions.<NotCancelled>perform(AuditAction.ORDER_CANCELLED, id, Map.of(), () -> {
            CancelResult result = workshop.cancel(id, by);
            if (!(result instanceof CancelResult.Cancelled)) {
                throw new NotCancelled(result, Optional.empty());
            }
            Optional<MonetaryAmount> other = workshop.find(id)
                    .flatMap(fees::of)
                    .filter(owes -> told.filter(amount -> amount.compareTo(Amounts.decimal(owes)) != 0)
                            .isPresent());
            if (other.isPresent()) {
                throw new NotCancelled(result, other);
            }
        });
    }
}
