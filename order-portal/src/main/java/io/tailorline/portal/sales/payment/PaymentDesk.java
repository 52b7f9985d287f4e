package io.tailorline.portal.sales.payment;

import io.tailorline.portal.sales.accepted.AcceptedOrder;
import io.tailorline.portal.sales.accepted.AcceptedOrders;
import io.tailorline.portal.sales.change.ChangedOrder;
import io.tailorline.portal.sales.change.ChangedOrders;
import io.tailorline.portal.sales.payment.PaymentState.Authorised;
import io.tailorline.portal.sales.payment.PaymentState.Released;
import io.tailorline.portal.sales.payment.PaymentState.Renewing;
import io.tailorline.portal.sales.payment.PaymentState.Waiting;
import io.tailorline.workflow.cutroom.StartDoor;
import io.tailorline.workflow.production.OrderProgress;
import io.tailorline.workflow.production.OrderState;
import io.tailorline.workflow.production.OrderToCut;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.UnaryOperator;
import javax.money.MonetaryAmount;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Moves payments on: by what becomes of their orders, by what the bank answers and tells, and by time. Each change is
 * one transaction that compares the version; the bank is asked in none.
 */
public final class PaymentDesk implements AcceptedOrders, ChangedOrders, StartDoor {

    /** Word of the door, {@code job.closed.payment} on pages. */
    private static final String CLOSED = "payment";

    private static final Duration FIRST_PAUSE = Duration.ofSeconds(2);
    private static final Duration LONGEST_PAUSE = Duration.ofMinutes(10);
    private static final int DOUBLINGS = 9;

    /** What was declined is tried again by itself, for a customer may have filled up an account. */
    private static final Duration BEFORE_ANOTHER_TRY = Duration.ofHours(6);

    private final OrderPayments payments;
    private final OrderToCut workshop;
    private final TransactionOperations transaction;
    private final InstantSource clock;

    public PaymentDesk(
            OrderPayments payments, OrderToCut workshop, TransactionOperations transaction, InstantSource clock) {
        this.payments = payments;
        this.workshop = workshop;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** The bank is asked once the order is stored: an order never waits for a bank. */
    @Override
    public void accepted(AcceptedOrder accepted) {
        payments.add(accepted.order().id().text(), accepted.at());
    }

    /** What is reserved is reserved anew where the order costs another sum now; START waits for it. */
    @Override
    public void changed(ChangedOrder changed) {
        MonetaryAmount price = changed.price().total();
        change(
                changed.order().id().text(),
                payment -> isReserved(payment) && !payment.price().isEqualTo(price)
                        ? in(priced(payment, price), payment.state().lapsed())
                        : payment);
    }

    private static boolean isReserved(OrderPayment payment) {
        return payment.state() instanceof Authorised && payment.amount().isPresent();
    }

    @Override
    public Optional<String> closed(String orderId) {
        return payments.find(orderId)
                .filter(payment -> !payment.state().letsStart() || hasLapsed(payment))
                .map(payment -> CLOSED);
    }

    private boolean hasLapsed(OrderPayment payment) {
        return payment.state() instanceof Authorised authorised
                && !authorised.until().isAfter(clock.instant());
    }

    /** What has become of the order: it has started, or is cancelled. */
    public void follow(String orderId) {
        workshop.find(orderId).ifPresent(progress -> change(orderId, payment -> follow(payment, progress)));
    }

    private OrderPayment follow(OrderPayment payment, OrderProgress progress) {
        if (progress.state() == OrderState.CANCELLED) {
            return cancelled(payment, progress);
        }
        return progress.knifeStarted() || progress.state() == OrderState.CUT
                ? in(payment, payment.state().knifeStarted())
                : payment;
    }

    private OrderPayment cancelled(OrderPayment payment, OrderProgress progress) {
        if (payment.owed().isPresent() || payment.amount().isEmpty()) {
            return payment.amount().isEmpty() ? in(payment, new Released()) : payment;
        }
        MonetaryAmount owed = payments.owed(
                payment.orderId(), payment.price(), progress.markerLength().isPresent());
        OrderPayment owing = owing(payment, owed);
        return payment.captured().isPresent() && !owing.refundable().isPositive()
                ? owing
                : in(owing, payment.state().cancelled(owed.isPositive()));
    }

    /** The reservation ends, or has ended. */
    public void lapsed(String orderId) {
        change(orderId, payment -> in(payment, payment.state().lapsed()));
    }

    /** What the bank has decided by itself, of what is reserved now; of what was before it tells nothing new. */
    public boolean told(String reference, UnaryOperator<PaymentState> event) {
        return OrderPayment.orderOf(reference)
                .map(order -> change(
                        order,
                        payment -> payment.reference().equals(reference)
                                ? in(payment, event.apply(payment.state()))
                                : payment))
                .orElse(false);
    }

    /** The bank has taken this much under the reference, or tells so once more. */
    public boolean toldCaptured(String reference, MonetaryAmount amount) {
        return OrderPayment.orderOf(reference)
                .map(order -> change(
                        order,
                        payment -> payment.reference().equals(reference)
                                        && payment.captured().isEmpty()
                                ? captured(payment, amount)
                                : payment))
                .orElse(false);
    }

    private OrderPayment captured(OrderPayment payment, MonetaryAmount amount) {
        OrderPayment taken = taken(payment, amount);
        PaymentState state = payment.state().captured(taken.refundable().isPositive());
        return state.equals(payment.state()) ? payment : in(taken, state);
    }

    /** A call was answered; nothing happens where something else has happened to the payment meanwhile. */
    void answered(OrderPayment called, Payments.Answer answer) {
        change(
                called.orderId(),
                payment -> payment.call() == called.call()
                        ? answered(payment, called, answer)
                        : late(payment, called, answer));
    }

    /** What was reserved for an order that was cancelled meanwhile, and had nothing to release then, is released. */
    private OrderPayment late(OrderPayment payment, OrderPayment called, Payments.Answer answer) {
        boolean isReserved = called.state() instanceof PaymentState.Unreserved && answer instanceof Payments.Done;
        return isReserved && payment.state() instanceof Released ? in(payment, new PaymentState.Releasing()) : payment;
    }

    private OrderPayment answered(OrderPayment payment, OrderPayment called, Payments.Answer answer) {
        PaymentState state = payment.state();
        if (answer instanceof Payments.Declined declined) {
            return in(payment, state.declined(declined.why()));
        }
        Payments.Done done = (Payments.Done) answer;
        return switch (called.state().call().orElseThrow()) {
            case AUTHORISE, RENEW -> in(payment, state.authorised(done.until().orElse(clock.instant())));
            case CAPTURE -> captured(payment, done.amount());
            case REFUND -> in(payment, state.refunded());
            case RELEASE -> in(payment, state.released());
        };
    }

    /** A call got no answer: it is made again later, with the same key. */
    void unanswered(OrderPayment called) {
        change(called.orderId(), payment -> {
            if (payment.call() != called.call()) {
                return payment;
            }
            Duration pause = FIRST_PAUSE.multipliedBy(1L << Math.min(payment.attempts(), DOUBLINGS));
            return waiting(
                    payment,
                    payment.attempts() + 1,
                    clock.instant().plus(pause.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : pause));
        });
    }

    /** What the bank is asked for; empty for an order without a price, which nobody pays. */
    Optional<OrderPayment> priced(String orderId) {
        change(orderId, payment -> {
            if (payment.amount().isPresent()) {
                return payment;
            }
            return payments.price(orderId)
                    .map(price -> priced(payment, price))
                    .orElseGet(() -> in(payment, new Released()));
        });
        return payments.find(orderId).filter(payment -> payment.state().call().isPresent());
    }

    /** Tries again what a person decides about, or what waits. False where there is nothing to try. */
    public boolean tryAgain(String orderId) {
        return change(orderId, payment -> in(payment, payment.state().triedAgain()));
    }

    /** Gives up what could not be captured or refunded. False where there is nothing to give up. */
    public boolean writeOff(String orderId, String reason) {
        return change(orderId, payment -> {
            PaymentState state = payment.state().writtenOff();
            return state.equals(payment.state()) ? payment : remarked(in(payment, state), reason);
        });
    }

    private boolean change(String orderId, UnaryOperator<OrderPayment> to) {
        return Boolean.TRUE.equals(transaction.execute(status -> {
            Optional<OrderPayment> seen = payments.find(orderId);
            Optional<OrderPayment> changed = seen.map(to).filter(after -> !after.equals(seen.get()));
            changed.ifPresent(payments::store);
            return changed.isPresent();
        }));
    }

    /** Another state has another call with another key, and another reservation another reference. */
    private OrderPayment in(OrderPayment payment, PaymentState state) {
        if (state.equals(payment.state())) {
            return payment;
        }
        Instant now = clock.instant();
        return new OrderPayment(
                payment.orderId(),
                state,
                payment.amount(),
                payment.captured(),
                payment.owed(),
                payment.authorisation() + (state instanceof Renewing ? 1 : 0),
                payment.call() + 1,
                0,
                state instanceof Waiting ? now.plus(BEFORE_ANOTHER_TRY) : now,
                payment.remark(),
                now);
    }

    private static OrderPayment owing(OrderPayment payment, MonetaryAmount owed) {
        return copy(payment, payment.amount(), payment.captured(), Optional.of(owed), payment.remark());
    }

    private static OrderPayment taken(OrderPayment payment, MonetaryAmount captured) {
        return copy(payment, payment.amount(), Optional.of(captured), payment.owed(), payment.remark());
    }

    private static OrderPayment priced(OrderPayment payment, MonetaryAmount price) {
        return copy(payment, Optional.of(price), payment.captured(), payment.owed(), payment.remark());
    }

    private static OrderPayment remarked(OrderPayment payment, String remark) {
        return copy(payment, payment.amount(), payment.captured(), payment.owed(), remark);
    }

    private static OrderPayment copy(
            OrderPayment payment,
            Optional<MonetaryAmount> amount,
            Optional<MonetaryAmount> captured,
            Optional<MonetaryAmount> owed,
            String remark) {
        return new OrderPayment(
                payment.orderId(),
                payment.state(),
                amount,
                captured,
                owed,
                payment.authorisation(),
                payment.call(),
                payment.attempts(),
                payment.nextTry(),
                remark,
                payment.changedAt());
    }

    private OrderPayment waiting(OrderPayment payment, int attempts, Instant nextTry) {
        return new OrderPayment(
                payment.orderId(),
                payment.state(),
                payment.amount(),
                payment.captured(),
                payment.owed(),
                payment.authorisation(),
                payment.call(),
                attempts,
                nextTry,
                payment.remark(),
                payment.changedAt());
    }
}
