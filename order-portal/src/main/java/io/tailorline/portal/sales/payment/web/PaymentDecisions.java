package io.tailorline.portal.sales.payment.web;

import io.tailorline.portal.identity.audit.AuditAction;
import io.tailorline.portal.identity.audit.AuditedActions;
import io.tailorline.portal.sales.payment.BankEvents;
import io.tailorline.portal.sales.payment.OrderPayments;
import io.tailorline.portal.sales.payment.PaymentDesk;
import io.tailorline.portal.sales.payment.PaymentRounds;
import io.tailorline.portal.web.Refusal;
import io.tailorline.portal.web.WantedDays;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import javax.money.MonetaryException;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** What an administrator decides about payments, each decision in the audit log; a refusal is a value. */
@Component
class PaymentDecisions {

    /** Characters. */
    static final int LONGEST_REASON = 500;

    private final ObjectProvider<OrderPayments> payments;
    private final ObjectProvider<BankEvents> events;
    private final ObjectProvider<PaymentDesk> desk;
    private final ObjectProvider<PaymentRounds> rounds;
    private final AuditedActions audited;
    private final WantedDays wanted;

    PaymentDecisions(
            ObjectProvider<OrderPayments> payments,
            ObjectProvider<BankEvents> events,
            ObjectProvider<PaymentDesk> desk,
            ObjectProvider<PaymentRounds> rounds,
            AuditedActions audited,
            WantedDays wanted) {
        this.wanted = wanted;
        this.payments = payments;
        this.events = events;
        this.desk = desk;
        this.rounds = rounds;
        this.audited = audited;
    }

    /** There is nothing to decide, or it was decided meanwhile. */
    private static final class Nothing extends Exception {
        private static final long serialVersionUID = 1L;
    }

    private interface Decision {
        boolean take(PaymentDesk desk);
    }

    /** Whether this house takes payments at all. */
    boolean isOn() {
        return desk.getIfAvailable() != null;
    }

    List<PaymentView> waiting() {
        return payments.stream().flatMap(each -> waiting(each).stream()).toList();
    }

    private List<PaymentView> waiting(OrderPayments of) {
        List<String> orders = of.waiting();
        Map<String, LocalDate> days = wanted.of(orders, Function.identity());
        return orders.stream()
                .flatMap(order -> view(of, order, Optional.ofNullable(days.get(order))).stream())
                .toList();
    }

    /** One that cannot be read hides no other. */
    private static Optional<PaymentView> view(OrderPayments payments, String orderId, Optional<LocalDate> wantedBy) {
        try {
            return payments.find(orderId).map(payment -> PaymentView.of(payment, wantedBy));
        } catch (IllegalStateException | MonetaryException unreadable) {
            return Optional.of(PaymentView.unreadable(orderId, wantedBy, String.valueOf(unreadable.getMessage())));
        }
    }

    /** All payments by their states. */
    List<PaymentTotalView> totals() {
        return payments.stream()
                .flatMap(each -> each.totals().stream())
                .map(PaymentTotalView::of)
                .toList();
    }

    List<BankEvents.Parked> parked() {
        return events.stream().flatMap(each -> each.parked().stream()).toList();
    }

    Optional<Refusal> tryAgain(String orderId) {
        return decide(AuditAction.PAYMENT_TRIED_AGAIN, orderId, "", desk -> desk.tryAgain(orderId));
    }

    Optional<Refusal> writeOff(String orderId, String reason) {
        if (reason.isBlank() || reason.length() > LONGEST_REASON) {
            return Optional.of(Refusal.of(
                    "reason-expected",
                    "reason",
                    "%d characters".formatted(reason.length()),
                    "1 to %d characters".formatted(LONGEST_REASON)));
        }
        return decide(AuditAction.PAYMENT_WRITTEN_OFF, orderId, reason, desk -> desk.writeOff(orderId, reason));
    }

    private Optional<Refusal> decide(AuditAction action, String orderId, String reason, Decision decision) {
        PaymentDesk on = desk.getIfAvailable();
        if (on == null || !orderId.matches("[A-Z0-9-]{1,16}")) {
            return Optional.of(nothing(orderId));
        }
        try {
            audited.perform(action, orderId, Map.of("reason", reason), () -> {
                if (!decision.take(on)) {
                    throw new Nothing();
                }
            });
            rounds.ifAvailable(PaymentRounds::wake);
            return Optional.empty();
        } catch (Nothing nothing) {
            return Optional.of(nothing(orderId));
        }
    }

    private static Refusal nothing(String orderId) {
        return Refusal.of("payment-nothing", "order", orderId, "capture-failed");
    }
}
