package io.tailorline.portal.sales.payment;

import io.tailorline.portal.sales.payment.BeforeStart.Paused;
import io.tailorline.portal.sales.payment.BeforeStart.Pausing;
import io.tailorline.portal.sales.payment.BeforeStart.Unreserved;
import io.tailorline.portal.sales.payment.MoneyDue.Capturing;
import io.tailorline.portal.sales.payment.MoneyDue.DifferenceDue;
import io.tailorline.portal.sales.payment.MoneyDue.Releasing;
import io.tailorline.portal.sales.payment.PaymentOver.Released;
import io.tailorline.portal.sales.payment.PaymentState.Balance;
import io.tailorline.portal.sales.payment.PaymentState.Call;
import io.tailorline.portal.sales.price.Amounts;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;
import javax.money.MonetaryAmount;
import org.springframework.transaction.support.TransactionOperations;

/** Moves payments on by what the bank answers to a call and what it tells by webhook. */
public final class BankReports {

    /** Characters of a bank's word that are kept. */
    private static final int LONGEST_FAULT = 200;

    private final PaymentChanges changes;
    private final InstantSource clock;

    public BankReports(OrderPayments payments, TransactionOperations transaction, InstantSource clock) {
        this.changes = new PaymentChanges(payments, transaction);
        this.clock = clock;
    }

    /** A call was answered; nothing happens where something else has happened to the payment meanwhile. */
    void answered(OrderPayment called, Payments.Answer answer) {
        changes.make(
                called.orderId(),
                payment -> payment.call() == called.call() ? after(payment, answer) : late(payment, called, answer));
    }

    private OrderPayment after(OrderPayment payment, Payments.Answer answer) {
        PaymentState state = payment.state();
        Instant now = clock.instant();
        if (answer instanceof Payments.Declined declined) {
            return payment.in(state.declined(shortened(declined.why())), now);
        }
        Payments.Done done = (Payments.Done) answer;
        return switch (state.call().orElseThrow()) {
            case AUTHORISE, RENEW -> payment.in(state.authorised(done.until().orElse(now)), now);
            case CAPTURE -> captured(payment, done.amount());
            case REFUND -> refunded(payment, done.amount());
            case RELEASE -> payment.in(state.released(), now);
        };
    }

    /**
     * What was taken counts. What was reserved for an order that was cancelled or sent back meanwhile, and had nothing
     * to release then, is released.
     */
    private OrderPayment late(OrderPayment payment, OrderPayment called, Payments.Answer answer) {
        if (!(answer instanceof Payments.Done done)) {
            return payment;
        }
        Call call = called.state().call().orElseThrow();
        if (call == Call.CAPTURE) {
            return payment.captured().isEmpty() ? captured(payment, done.amount()) : payment;
        }
        if (call == Call.REFUND) {
            return payment.state() instanceof DifferenceDue ? refundedLate(payment, done.amount()) : payment;
        }
        boolean isReserved = called.state() instanceof Unreserved && call != Call.RELEASE;
        if (isReserved && payment.state() instanceof Released) {
            return payment.in(new Releasing(), clock.instant());
        }
        return isReserved && payment.state() instanceof Paused ? payment.in(new Pausing(), clock.instant()) : payment;
    }

    private OrderPayment captured(OrderPayment payment, MonetaryAmount amount) {
        OrderPayment taken = payment.taken(amount);
        PaymentState state = payment.state().captured(taken.balance());
        return state.equals(payment.state()) ? payment : taken.entered(state, clock.instant());
    }

    /** Also where a part of it is still to be given back: that is another call. */
    private OrderPayment refunded(OrderPayment payment, MonetaryAmount amount) {
        OrderPayment given = payment.givenBack(amount);
        PaymentState state = payment.state().refunded(given.balance(), given.isCancelled());
        return given.entered(state, clock.instant());
    }

    /** The price was changed once more while it was given back. */
    private OrderPayment refundedLate(OrderPayment payment, MonetaryAmount amount) {
        OrderPayment given = payment.givenBack(amount);
        return given.in(payment.state().priced(given.balance()), clock.instant());
    }

    private static String shortened(String why) {
        return why.substring(0, Math.min(why.length(), LONGEST_FAULT));
    }

    /** A call got no answer: it is made again later, with the same key. */
    void unanswered(OrderPayment called) {
        changes.make(
                called.orderId(),
                payment -> payment.call() == called.call() ? payment.postponed(clock.instant()) : payment);
    }

    /**
     * Does what the event tells, if it fits what is known; what tells nothing new changes nothing.
     *
     * @return false where it contradicts what is known: other money, another reference, a call that went otherwise
     */
    boolean fits(BankEvent event) {
        return switch (event.type()) {
            case AUTHORISED ->
                told(
                        event,
                        payment -> payment.in(
                                payment.state().authorised(event.until().orElseThrow()), clock.instant()));
            case LAPSED -> told(event, payment -> payment.in(payment.state().lapsed(), clock.instant()));
            case RELEASED -> told(event, payment -> payment.in(payment.state().released(), clock.instant()));
            case CAPTURED -> proven(event, this::captureReported);
            case REFUNDED -> proven(event, this::refundReported);
            case CAPTURE_FAILED ->
                change(event, payment -> captureFailed(payment, event.call().orElseThrow()));
        };
    }

    /** Of a reservation that was renewed meanwhile it tells nothing new. */
    private boolean told(BankEvent event, Function<OrderPayment, OrderPayment> change) {
        return change(event, payment -> Optional.of(isOfNow(payment, event) ? change.apply(payment) : payment));
    }

    private interface Money {
        /** Empty where it contradicts what is known. */
        Optional<OrderPayment> moved(OrderPayment payment, MonetaryAmount amount);
    }

    /** Money moves only under the reference of now, and in the currency of the order. */
    private boolean proven(BankEvent event, Money told) {
        MonetaryAmount amount = event.amount().orElseThrow();
        return change(
                event,
                payment -> isOfNow(payment, event) && payment.isOf(amount)
                        ? told.moved(payment, amount)
                        : Optional.empty());
    }

    private static boolean isOfNow(OrderPayment payment, BankEvent event) {
        return payment.reference().equals(event.reference());
    }

    private Optional<OrderPayment> captureReported(OrderPayment payment, MonetaryAmount amount) {
        return payment.captured().isEmpty()
                ? Optional.of(captured(payment, amount))
                : payment.captured()
                        .filter(taken -> Amounts.same(taken, amount))
                        .map(taken -> payment);
    }

    /** All that was to be given back, or what is known to be. */
    private Optional<OrderPayment> refundReported(OrderPayment payment, MonetaryAmount amount) {
        boolean isAwaited = !payment.state().refunded(Balance.EVEN, true).equals(payment.state());
        if (isAwaited && Amounts.same(payment.refundable(), amount)) {
            return Optional.of(refunded(payment, amount));
        }
        return payment.refunded().filter(known -> !amount.isGreaterThan(known)).map(known -> payment);
    }

    /** Of a call before the last it tells nothing new; what has taken money has not failed. */
    private Optional<OrderPayment> captureFailed(OrderPayment payment, String key) {
        if (payment.key().equals(key) && payment.state() instanceof Capturing) {
            return Optional.of(payment.in(payment.state().declined("capture-failed"), clock.instant()));
        }
        return payment.captured().isPresent() && payment.lastKey().equals(key)
                ? Optional.empty()
                : Optional.of(payment);
    }

    private boolean change(BankEvent event, Function<OrderPayment, Optional<OrderPayment>> change) {
        AtomicBoolean fits = new AtomicBoolean(true);
        OrderPayment.orderOf(event.reference())
                .ifPresent(order -> changes.make(order, payment -> {
                    Optional<OrderPayment> changed = change.apply(payment);
                    fits.set(changed.isPresent());
                    return changed.orElse(payment);
                }));
        return fits.get();
    }
}
