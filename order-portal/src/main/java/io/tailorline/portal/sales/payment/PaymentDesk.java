package io.tailorline.portal.sales.payment;

import io.tailorline.portal.sales.accepted.AcceptedOrder;
import io.tailorline.portal.sales.accepted.AcceptedOrders;
import io.tailorline.portal.sales.changed.ChangedOrder;
import io.tailorline.portal.sales.changed.ChangedOrders;
import io.tailorline.portal.sales.payment.PaymentState.Authorised;
import io.tailorline.portal.sales.payment.PaymentState.Released;
import io.tailorline.portal.sales.payment.PaymentState.Renewing;
import io.tailorline.portal.sales.payment.PaymentState.Waiting;
import io.tailorline.portal.sales.state.SentBack;
import io.tailorline.workflow.cutroom.StartDoor;
import io.tailorline.workflow.production.OrderProgress;
import io.tailorline.workflow.production.OrderState;
import io.tailorline.workflow.production.OrderToCut;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;
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

    /** Characters of a bank's word that are kept. */
    private static final int LONGEST_FAULT = 200;

    /** What was declined is tried again by itself, for a customer may have filled up an account. */
    private static final Duration BEFORE_ANOTHER_TRY = Duration.ofHours(6);

    private final OrderPayments payments;
    private final OrderToCut workshop;
    private final SentBack sentBack;
    private final TransactionOperations transaction;
    private final InstantSource clock;

    public PaymentDesk(
            OrderPayments payments,
            OrderToCut workshop,
            SentBack sentBack,
            TransactionOperations transaction,
            InstantSource clock) {
        this.payments = payments;
        this.workshop = workshop;
        this.sentBack = sentBack;
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
        costs(changed.order().id().text(), changed.price().total());
    }

    /** In the caller's transaction, where there is one. */
    public void costs(String orderId, MonetaryAmount price) {
        change(orderId, payment -> costsOther(payment, price) ? reserved(payment, price) : payment);
    }

    private static boolean costsOther(OrderPayment payment, MonetaryAmount price) {
        return payment.amount().filter(amount -> !amount.isEqualTo(price)).isPresent();
    }

    /** By a call of its own also where the bank is just asked for what it cost before. */
    private OrderPayment reserved(OrderPayment payment, MonetaryAmount price) {
        OrderPayment priced = priced(payment, price);
        return payment.state() instanceof Authorised || payment.state().call().isPresent()
                ? entered(priced, new Renewing())
                : priced;
    }

    @Override
    public Optional<String> closed(String orderId) {
        return payments.find(orderId)
                .filter(payment -> !payment.state().letsStart() || lapsesSoon(payment))
                .map(payment -> CLOSED);
    }

    private boolean lapsesSoon(OrderPayment payment) {
        return payment.state() instanceof Authorised authorised && authorised.lapsesSoon(clock.instant());
    }

    /** What has become of the order: it has started, was sent back or begun again, or is cancelled. */
    public void follow(String orderId) {
        workshop.find(orderId).ifPresent(progress -> change(orderId, payment -> follow(payment, progress)));
    }

    private OrderPayment follow(OrderPayment payment, OrderProgress progress) {
        if (progress.state() == OrderState.CANCELLED) {
            return cancelled(payment);
        }
        if (progress.state() == OrderState.CUT || progress.state() == OrderState.BUNDLED) {
            OrderPayment taken = in(payment, payment.state().knifeStarted());
            return in(taken, taken.state().orderCut());
        }
        if (progress.knifeStarted()) {
            return in(payment, payment.state().knifeStarted());
        }
        return in(
                payment,
                sentBack.is(progress)
                        ? payment.state().sentBack()
                        : payment.state().begunAgain());
    }

    private OrderPayment cancelled(OrderPayment payment) {
        if (payment.owed().isPresent() || payment.amount().isEmpty()) {
            return payment.amount().isEmpty() ? in(payment, new Released()) : payment;
        }
        MonetaryAmount price = payment.price();
        MonetaryAmount owed = payments.owed(payment.orderId()).orElseGet(() -> price.subtract(price));
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

    /**
     * The bank has taken this much under the reference, or tells so once more.
     *
     * @return false where that contradicts what is known: it was taken under another reference, or not as much
     */
    public boolean toldCaptured(String reference, MonetaryAmount amount) {
        return fits(reference, payment -> {
            if (!payment.reference().equals(reference)) {
                return Optional.empty();
            }
            return payment.captured().isEmpty()
                    ? Optional.of(captured(payment, amount))
                    : payment.captured().filter(amount::isEqualTo).map(taken -> payment);
        });
    }

    /**
     * The call with this key took nothing, says the bank. Of a call before the last it tells nothing new.
     *
     * @return false where that contradicts what is known: that very call has taken money
     */
    public boolean toldCaptureFailed(String reference, String key) {
        return fits(reference, payment -> {
            if (payment.key().equals(key) && payment.state() instanceof PaymentState.Capturing) {
                return Optional.of(in(payment, payment.state().declined("capture-failed")));
            }
            return payment.captured().isPresent() && payment.lastKey().equals(key)
                    ? Optional.empty()
                    : Optional.of(payment);
        });
    }

    /** @param event empty where it contradicts what is known */
    private boolean fits(String reference, Function<OrderPayment, Optional<OrderPayment>> event) {
        AtomicBoolean fits = new AtomicBoolean(true);
        OrderPayment.orderOf(reference)
                .ifPresent(order -> change(order, payment -> {
                    Optional<OrderPayment> told = event.apply(payment);
                    fits.set(told.isPresent());
                    return told.orElse(payment);
                }));
        return fits.get();
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

    /**
     * What was taken counts. What was reserved for an order that was cancelled or sent back meanwhile, and had nothing
     * to release then, is released.
     */
    private OrderPayment late(OrderPayment payment, OrderPayment called, Payments.Answer answer) {
        if (!(answer instanceof Payments.Done done)) {
            return payment;
        }
        if (called.state() instanceof PaymentState.Capturing) {
            return payment.captured().isEmpty() ? captured(payment, done.amount()) : payment;
        }
        boolean isReserved = called.state() instanceof PaymentState.Unreserved
                && called.state().call().orElseThrow() != PaymentState.Call.RELEASE;
        if (isReserved && payment.state() instanceof Released) {
            return in(payment, new PaymentState.Releasing());
        }
        return isReserved && payment.state() instanceof PaymentState.Paused
                ? in(payment, new PaymentState.Pausing())
                : payment;
    }

    private OrderPayment answered(OrderPayment payment, OrderPayment called, Payments.Answer answer) {
        PaymentState state = payment.state();
        if (answer instanceof Payments.Declined declined) {
            return in(payment, state.declined(shortened(declined.why())));
        }
        Payments.Done done = (Payments.Done) answer;
        return switch (called.state().call().orElseThrow()) {
            case AUTHORISE, RENEW -> in(payment, state.authorised(done.until().orElse(clock.instant())));
            case CAPTURE -> captured(payment, done.amount());
            case REFUND -> in(payment, state.refunded());
            case RELEASE -> in(payment, state.released());
        };
    }

    private static String shortened(String why) {
        return why.substring(0, Math.min(why.length(), LONGEST_FAULT));
    }

    /** A call got no answer: it is made again later, with the same key. */
    void unanswered(OrderPayment called) {
        change(called.orderId(), payment -> payment.call() == called.call() ? postponed(payment) : payment);
    }

    /** Something of ours broke: the others go on, and this one is tried again later. */
    void postponed(String orderId) {
        change(orderId, this::postponed);
    }

    private OrderPayment postponed(OrderPayment payment) {
        Duration pause = FIRST_PAUSE.multipliedBy(1L << Math.min(payment.attempts(), DOUBLINGS));
        return waiting(
                payment,
                payment.attempts() + 1,
                clock.instant().plus(pause.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : pause));
    }

    /** What the bank is asked for; empty for an order without a price, which nobody pays. */
    public Optional<OrderPayment> priced(String orderId) {
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
        return state.equals(payment.state()) ? payment : entered(payment, state);
    }

    private OrderPayment entered(OrderPayment payment, PaymentState state) {
        Instant now = clock.instant();
        return new OrderPayment(
                payment.orderId(),
                state,
                payment.amount(),
                payment.captured(),
                payment.owed(),
                payment.authorisation() + (state.call().equals(Optional.of(PaymentState.Call.RENEW)) ? 1 : 0),
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
