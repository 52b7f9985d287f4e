package io.tailorline.portal.sales.payment;

import java.time.Instant;
import java.util.Locale;
import java.util.Optional;

/**
 * How far the payment of an order has come, and what each event makes of it. What a state does not expect (an event
 * that comes twice, too late or too early) changes nothing.
 */
public sealed interface PaymentState permits BeforeStart, MoneyDue, PaymentOver {

    /** What is to be asked of the bank. */
    enum Call {
        AUTHORISE,
        RENEW,
        CAPTURE,
        REFUND,
        RELEASE
    }

    /** What was taken, less what was given back, beside what is due. */
    enum Balance {
        /** The order costs more since it was changed. */
        SHORT,
        EVEN,
        /** The order costs less, or is cancelled. */
        OVER
    }

    /** Empty where nothing is. */
    default Optional<Call> call() {
        return Optional.empty();
    }

    /** Whether the knife may start. */
    default boolean letsStart() {
        return true;
    }

    /** {@code capture-failed}. Words on pages: {@code payment.state.<word>}, {@code order.payment.<word>}. */
    default String word() {
        return getClass().getSimpleName().replaceAll("(?<=[a-z])(?=[A-Z])", "-").toLowerCase(Locale.ROOT);
    }

    /** The bank's word for why it stands where it stands; empty where the bank has said nothing. */
    default Optional<String> fault() {
        return Optional.empty();
    }

    /** Whether it waits for a person, and is on the list. */
    default boolean needsDecision() {
        return fault().isPresent();
    }

    /** Whether nothing comes after it but what the bank tells late. */
    default boolean isOver() {
        return false;
    }

    default PaymentState authorised(Instant until) {
        return this;
    }

    /** The bank has refused the call of this state. */
    default PaymentState declined(String why) {
        return this;
    }

    default PaymentState lapsed() {
        return this;
    }

    default PaymentState knifeStarted() {
        return this;
    }

    /** The suit is cut: nothing can be cancelled any more. */
    default PaymentState orderCut() {
        return this;
    }

    /** The order waits for its customer, for nobody knows how long. */
    default PaymentState sentBack() {
        return this;
    }

    /** The order goes on, after it was sent back. */
    default PaymentState begunAgain() {
        return this;
    }

    /** The order costs another sum. */
    default PaymentState priced(Balance balance) {
        return this;
    }

    /** Money was taken, which counts whenever it is result. */
    default PaymentState captured(Balance balance) {
        return MoneyDue.after(balance);
    }

    /** @param owes whether anything is owed all the same */
    default PaymentState cancelled(boolean owes) {
        return this;
    }

    /** @param isCancelled whether the order is over, else it only costs less */
    default PaymentState refunded(Balance balance, boolean isCancelled) {
        return this;
    }

    default PaymentState released() {
        return this;
    }

    /** A person, or time, tries again what was declined. */
    default PaymentState triedAgain() {
        return this;
    }

    default PaymentState writtenOff(boolean isCancelled) {
        return this;
    }
}
