package io.tailorline.portal.sales.payment;

import io.tailorline.portal.sales.payment.BeforeStart.Authorised;
import io.tailorline.portal.sales.payment.BeforeStart.Waiting;
import io.tailorline.workflow.platform.supervision.LoopLifecycle;
import io.tailorline.workflow.platform.supervision.SupervisedLoop;
import io.tailorline.workflow.platform.supervision.ThreadFailures;
import io.tailorline.workflow.production.MaterialChanged;
import io.tailorline.workflow.production.OrderAccepted;
import io.tailorline.workflow.production.OrderChanged;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.transaction.event.TransactionalEventListener;

/**
 * Makes the calls to the bank that stored payments ask for, one after the other: the stored state is the outbox. What
 * an order has come to is result as it happens, and asked of every open order every quarter of an hour, so that nothing
 * depends on an event that was lost.
 */
public final class PaymentRounds implements LoopLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(PaymentRounds.class);

    private static final Duration PAUSE = Duration.ofSeconds(5);
    private static final Duration BETWEEN_ROUNDS_OF_ALL = Duration.ofMinutes(15);
    private static final Duration PAUSE_OF_BROKEN = Duration.ofMinutes(1);

    /** What the bank has told is kept this long, or as long as its order. */
    private static final Duration EVENTS_KEPT = Duration.ofDays(180);

    private final OrderPayments payments;
    private final BankEvents events;
    private final PaymentDesk desk;
    private final BankReports reports;
    private final Payments bank;
    private final InstantSource clock;
    private final ThreadFailures failures;
    private final Set<String> changed = ConcurrentHashMap.newKeySet();
    private final SupervisedLoop loop;
    private Instant nextOfAll = Instant.EPOCH;

    public PaymentRounds(
            OrderPayments payments,
            BankEvents events,
            PaymentDesk desk,
            BankReports reports,
            Payments bank,
            ThreadFailures failures,
            InstantSource clock) {
        this.payments = payments;
        this.events = events;
        this.desk = desk;
        this.reports = reports;
        this.bank = bank;
        this.clock = clock;
        this.failures = failures;
        this.loop = new SupervisedLoop("payments", PAUSE, this::round, failures);
    }

    @TransactionalEventListener(fallbackExecution = true)
    void on(OrderChanged change) {
        changed.add(change.orderId());
        loop.wake();
    }

    /** The first knife may be in a further material of the order. */
    @TransactionalEventListener(fallbackExecution = true)
    void on(MaterialChanged change) {
        changed.add(change.work().orderId());
        loop.wake();
    }

    @TransactionalEventListener(fallbackExecution = true)
    void on(OrderAccepted accepted) {
        loop.wake();
    }

    /** A person has decided something, or the bank has told something. */
    public void wake() {
        loop.wake();
    }

    /** Follows the orders that have moved, then makes each call that is due. */
    public void round() {
        for (String order : changed) {
            changed.remove(order);
            guarded(order, desk::follow);
        }
        Instant now = clock.instant();
        if (!now.isBefore(nextOfAll)) {
            nextOfAll = now.plus(BETWEEN_ROUNDS_OF_ALL);
            payments.open().forEach(order -> guarded(order, desk::follow));
            events.forget(now.minus(EVENTS_KEPT));
        }
        payments.due(now).forEach(order -> guarded(order, this::moveOn));
    }

    /** One payment that is broken, or cannot even be read, keeps no other from being made: it is tried again later. */
    private void guarded(String order, Consumer<String> step) {
        try {
            step.accept(order);
        } catch (RuntimeException broken) {
            failures.failed("payments", broken);
            payments.postpone(order, clock.instant().plus(PAUSE_OF_BROKEN));
        }
    }

    private void moveOn(String orderId) {
        payments.find(orderId).map(OrderPayment::state).ifPresent(state -> {
            if (state instanceof Authorised) {
                desk.lapsed(orderId);
            } else if (state instanceof Waiting) {
                desk.tryAgain(orderId);
            }
        });
        desk.priced(orderId).ifPresent(this::call);
    }

    private void call(OrderPayment payment) {
        try {
            Payments.Answer answer = ask(payment);
            if (answer instanceof Payments.Declined declined) {
                LOG.warn(
                        "Order {}: the bank declined to {}: {}",
                        payment.orderId(),
                        payment.state().call(),
                        declined.why());
            }
            reports.answered(payment, answer);
        } catch (Payments.NoAnswer lost) {
            LOG.warn("Order {}: no answer of the bank, it is asked again: {}", payment.orderId(), lost.getMessage());
            reports.unanswered(payment);
        }
    }

    private Payments.Answer ask(OrderPayment payment) throws Payments.NoAnswer {
        Optional<PaymentState.Call> call = payment.state().call();
        String key = payment.key();
        return switch (call.orElseThrow()) {
            case AUTHORISE -> bank.authorise(key, payment.reference(), payment.price());
            case RENEW -> bank.renew(key, payment.reference(), payment.lastReference(), payment.due());
            case CAPTURE -> bank.capture(key, payment.reference(), payment.due());
            case REFUND -> bank.refund(key, payment.reference(), payment.refundable());
            case RELEASE -> bank.release(key, payment.reference());
        };
    }

    @Override
    public SupervisedLoop loop() {
        return loop;
    }
}
