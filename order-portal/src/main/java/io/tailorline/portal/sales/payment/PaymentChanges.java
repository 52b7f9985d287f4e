package io.tailorline.portal.sales.payment;

import java.util.Optional;
import java.util.function.UnaryOperator;
import org.springframework.transaction.support.TransactionOperations;

/** Changes stored payments, each in one transaction that compares the version. */
final class PaymentChanges {

    private final OrderPayments payments;
    private final TransactionOperations transaction;

    PaymentChanges(OrderPayments payments, TransactionOperations transaction) {
        this.payments = payments;
        this.transaction = transaction;
    }

    /** @return whether anything has changed */
    boolean make(String orderId, UnaryOperator<OrderPayment> change) {
        return Boolean.TRUE.equals(transaction.execute(status -> {
            Optional<OrderPayment> seen = payments.find(orderId);
            Optional<OrderPayment> changed = seen.map(change).filter(after -> !after.equals(seen.get()));
            changed.ifPresent(payments::store);
            return changed.isPresent();
        }));
    }
}
