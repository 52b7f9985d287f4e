package io.tailorline.portal.sales.payment;

import io.tailorline.portal.sales.accepted.AcceptedOrder;
import io.tailorline.portal.sales.accepted.AcceptedOrders;
import io.tailorline.portal.sales.changed.ChangedOrder;
import io.tailorline.portal.sales.changed.ChangedOrders;
import io.tailorline.portal.sales.payment.BeforeStart.Authorised;
import io.tailorline.portal.sales.payment.BeforeStart.Authorising;
import io.tailorline.portal.sales.payment.BeforeStart.Renewing;
import io.tailorline.portal.sales.payment.PaymentOver.Released;
import io.tailorline.portal.sales.price.Amounts;
import io.tailorline.portal.sales.state.SentBack;
import io.tailorline.workflow.cutroom.StartCondition;
import io.tailorline.workflow.production.OrderProgress;
import io.tailorline.workflow.production.OrderState;
import io.tailorline.workflow.production.OrderToCut;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import javax.money.MonetaryAmount;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Moves payments on by what becomes of their orders, by time and by what a person decides. Each change is one
 * transaction that compares the version; the bank is asked in none.
 */
public final class PaymentDesk implements AcceptedOrders, ChangedOrders, StartCondition {

    /** Word of the condition, {@code job.blocked.payment} on pages. */
    private static final String CLOSED = "payment";

    private final OrderPayments payments;
    private final OrderToCut workshop;
    private final SentBack sentBack;
    private final PaymentChanges changes;
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
        this.changes = new PaymentChanges(payments, transaction);
        this.clock = clock;
    }

    /** The bank is asked once the order is stored: an order never waits for a bank. */
    @Override
    public void accepted(AcceptedOrder accepted) {
        payments.add(accepted.order().id().text(), accepted.at());
    }

    @Override
    public void changed(ChangedOrder changed) {
        costs(changed.order().id().text(), changed.price().total());
    }

    /**
     * The order costs this from now on; in the caller's transaction, where there is one. What is reserved is reserved
     * anew, and START waits for it; what was taken beyond it is given back.
     */
    public void costs(String orderId, MonetaryAmount price) {
        changes.make(orderId, payment -> {
            Optional<MonetaryAmount> before = payment.amount();
            if (before.filter(amount -> Amounts.same(amount, price)).isPresent()) {
                return payment;
            }
            OrderPayment priced = payment.priced(price);
            return before.isEmpty() ? firstPriced(priced) : repriced(priced);
        });
    }

    /** An order of before there were prices has nothing to pay until then. */
    private OrderPayment firstPriced(OrderPayment priced) {
        return priced.state() instanceof Released ? priced.in(new Authorising(), clock.instant()) : priced;
    }

    /** By a call of its own also where the bank is just asked for what it cost before. */
    private OrderPayment repriced(OrderPayment priced) {
        PaymentState after = priced.state().priced(priced.balance());
        Instant now = clock.instant();
        return after instanceof Renewing ? priced.entered(after, now) : priced.in(after, now);
    }

    @Override
    public Optional<String> blockedBy(String orderId) {
        return payments.find(orderId)
                .filter(payment -> !payment.state().letsStart() || lapsesSoon(payment))
                .map(payment -> CLOSED);
    }

    private boolean lapsesSoon(OrderPayment payment) {
        return payment.state() instanceof Authorised authorised && authorised.lapsesSoon(clock.instant());
    }

    /** Of a START and a lapse at the same instant one comes second, and decides by what the first has left. */
    @Override
    public Optional<String> blockedAtStart(String orderId) {
        Optional<String> why = blockedBy(orderId);
        if (why.isEmpty()) {
            payments.touch(orderId);
        }
        return why;
    }

    /** What has become of the order: it has started, was sent back or begun again, or is cancelled. */
    public void follow(String orderId) {
        workshop.find(orderId).ifPresent(progress -> changes.make(orderId, payment -> follow(payment, progress)));
    }

    private OrderPayment follow(OrderPayment payment, OrderProgress progress) {
        Instant now = clock.instant();
        if (progress.state() == OrderState.CANCELLED) {
            return cancelled(payment, now);
        }
        if (progress.state() == OrderState.CUT || progress.state() == OrderState.BUNDLED) {
            OrderPayment started = payment.in(payment.state().knifeStarted(), now);
            return started.in(started.state().orderCut(), now);
        }
        if (progress.knifeStarted()) {
            return payment.in(payment.state().knifeStarted(), now);
        }
        return payment.in(
                sentBack.is(progress)
                        ? payment.state().sentBack()
                        : payment.state().begunAgain(),
                now);
    }

    private OrderPayment cancelled(OrderPayment payment, Instant now) {
        if (payment.amount().isEmpty()) {
            return payment.in(new Released(), now);
        }
        if (payment.isCancelled()) {
            return payment;
        }
        MonetaryAmount price = payment.price();
        MonetaryAmount owed = payments.owed(payment.orderId()).orElseGet(() -> price.subtract(price));
        OrderPayment owing = payment.owing(owed);
        return payment.captured().isPresent() && !owing.refundable().isPositive()
                ? owing
                : owing.in(payment.state().cancelled(owed.isPositive()), now);
    }

    /** The reservation ends, or has ended. */
    public void lapsed(String orderId) {
        changes.make(orderId, payment -> payment.in(payment.state().lapsed(), clock.instant()));
    }

    /** What the bank is asked for; empty for an order without a price, which nobody pays. */
    public Optional<OrderPayment> priced(String orderId) {
        changes.make(orderId, payment -> {
            if (payment.amount().isPresent()) {
                return payment;
            }
            return payments.price(orderId)
                    .map(payment::priced)
                    .orElseGet(() -> payment.in(new Released(), clock.instant()));
        });
        return payments.find(orderId).filter(payment -> payment.state().call().isPresent());
    }

    /** Tries again what a person decides about, or what waits. False where there is nothing to try. */
    public boolean tryAgain(String orderId) {
        return changes.make(orderId, payment -> payment.in(payment.state().triedAgain(), clock.instant()));
    }

    /** Gives up what could not be captured, refunded or released. False where there is nothing to give up. */
    public boolean writeOff(String orderId, String reason) {
        return changes.make(orderId, payment -> {
            PaymentState state = payment.state().writtenOff(payment.isCancelled());
            return state.equals(payment.state())
                    ? payment
                    : payment.in(state, clock.instant()).remarked(reason);
        });
    }
}
