package io.tailorline.portal.sales.payment;

import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;

/**
 * How far the payment of an order has come, and what each event makes of it. What a state does not expect (an event
 * that comes twice, too late or too early) changes nothing.
 */
public sealed interface PaymentState {

    /** What is to be asked of the bank. */
    enum Call {
        AUTHORISE,
        RENEW,
        CAPTURE,
        REFUND,
        RELEASE
    }

    /** Empty where nothing is. */
    default Optional<Call> call() {
        return Optional.empty();
    }

    /** Whether the knife may start. */
    default boolean letsStart() {
        return true;
    }

    /** {@code capture-failed}. Words on pages: {@code payment.state.<word>}. */
    default String word() {
        return getClass().getSimpleName().replaceAll("(?<=[a-z])(?=[A-Z])", "-").toLowerCase(Locale.ROOT);
    }

    /** Why it stands where it stands; empty where nothing is wrong. */
    default Optional<String> fault() {
        return Optional.empty();
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

    /**
     * Money was taken, which counts whenever it is heard.
     *
     * @param isTooMuch whether more was taken than is owed
     */
    default PaymentState captured(boolean isTooMuch) {
        return isTooMuch ? new Refunding() : new Captured();
    }

    /** @param owes whether anything is owed all the same */
    default PaymentState cancelled(boolean owes) {
        return this;
    }

    default PaymentState refunded() {
        return this;
    }

    default PaymentState released() {
        return this;
    }

    /** A person, or time, tries again what was declined. */
    default PaymentState triedAgain() {
        return this;
    }

    default PaymentState writtenOff() {
        return this;
    }

    /** Nothing is reserved; the order waits before START. */
    sealed interface Unreserved extends PaymentState {
        @Override
        default boolean letsStart() {
            return false;
        }

        @Override
        default PaymentState authorised(Instant until) {
            return new Authorised(until);
        }

        @Override
        default PaymentState knifeStarted() {
            return new ReservingToCapture();
        }

        @Override
        default PaymentState sentBack() {
            return new Pausing();
        }

        @Override
        default PaymentState cancelled(boolean owes) {
            return owes ? new ReservingToCapture() : new Releasing();
        }
    }

    record Authorising() implements Unreserved {
        @Override
        public Optional<Call> call() {
            return Optional.of(Call.AUTHORISE);
        }

        @Override
        public PaymentState declined(String why) {
            return new Waiting(why);
        }
    }

    record Renewing() implements Unreserved {
        @Override
        public Optional<Call> call() {
            return Optional.of(Call.RENEW);
        }

        @Override
        public PaymentState declined(String why) {
            return new Waiting(why);
        }
    }

    /** Declined, or not renewed. */
    record Waiting(String why) implements Unreserved {
        @Override
        public Optional<String> fault() {
            return Optional.of(why);
        }

        @Override
        public PaymentState triedAgain() {
            return new Renewing();
        }
    }

    /** What is reserved is given free, for the order waits for its customer. */
    record Pausing() implements Unreserved {
        @Override
        public Optional<Call> call() {
            return Optional.of(Call.RELEASE);
        }

        @Override
        public PaymentState authorised(Instant until) {
            return this;
        }

        @Override
        public PaymentState sentBack() {
            return this;
        }

        @Override
        public PaymentState begunAgain() {
            return new Renewing();
        }

        @Override
        public PaymentState released() {
            return new Paused();
        }

        /** There is nothing to release. */
        @Override
        public PaymentState declined(String why) {
            return new Paused();
        }
    }

    /** Nothing is reserved while the order waits for its customer. */
    record Paused() implements Unreserved {
        @Override
        public PaymentState authorised(Instant until) {
            return this;
        }

        @Override
        public PaymentState sentBack() {
            return this;
        }

        @Override
        public PaymentState begunAgain() {
            return new Renewing();
        }
    }

    record Authorised(Instant until) implements PaymentState {

        /** So long before it lapses it counts as lapsed: what is started within it could not be taken in time. */
        public static final Duration MARGIN = Duration.ofMinutes(10);

        boolean lapsesSoon(Instant now) {
            return !until.isAfter(now.plus(MARGIN));
        }

        @Override
        public PaymentState lapsed() {
            return new Renewing();
        }

        @Override
        public PaymentState sentBack() {
            return new Pausing();
        }

        @Override
        public PaymentState knifeStarted() {
            return new Capturing();
        }

        @Override
        public PaymentState cancelled(boolean owes) {
            return owes ? new Capturing() : new Releasing();
        }
    }

    record Capturing() implements PaymentState {
        @Override
        public Optional<Call> call() {
            return Optional.of(Call.CAPTURE);
        }

        @Override
        public PaymentState declined(String why) {
            return new CaptureFailed(why);
        }
    }

    /** Money is owed and nothing is reserved: it is reserved anew and then taken. */
    record ReservingToCapture() implements PaymentState {
        @Override
        public Optional<Call> call() {
            return Optional.of(Call.RENEW);
        }

        @Override
        public PaymentState authorised(Instant until) {
            return new Capturing();
        }

        @Override
        public PaymentState declined(String why) {
            return new CaptureFailed(why);
        }

        @Override
        public PaymentState cancelled(boolean owes) {
            return owes ? this : new Releasing();
        }
    }

    record Captured() implements PaymentState {
        @Override
        public PaymentState captured(boolean isTooMuch) {
            return this;
        }

        @Override
        public PaymentState orderCut() {
            return new Settled();
        }

        @Override
        public PaymentState cancelled(boolean owes) {
            return new Refunding();
        }
    }

    /** Paid, and the suit is cut: nobody asks any more what has become of the order. */
    record Settled() implements PaymentState {
        @Override
        public PaymentState captured(boolean isTooMuch) {
            return this;
        }

        @Override
        public PaymentState cancelled(boolean owes) {
            return new Refunding();
        }
    }

    /** A person decides. */
    record CaptureFailed(String why) implements PaymentState {
        @Override
        public Optional<String> fault() {
            return Optional.of(why);
        }

        @Override
        public PaymentState cancelled(boolean owes) {
            return owes ? this : new Releasing();
        }

        /** Where nothing is reserved any more a capture can never succeed. */
        @Override
        public PaymentState triedAgain() {
            return Payments.Declined.NOTHING_RESERVED.contains(why) ? new ReservingToCapture() : new Capturing();
        }

        @Override
        public PaymentState writtenOff() {
            return new WrittenOff();
        }
    }

    record Refunding() implements PaymentState {
        @Override
        public Optional<Call> call() {
            return Optional.of(Call.REFUND);
        }

        @Override
        public PaymentState captured(boolean isTooMuch) {
            return this;
        }

        @Override
        public PaymentState refunded() {
            return new Refunded();
        }

        @Override
        public PaymentState declined(String why) {
            return new RefundFailed(why);
        }
    }

    record Refunded() implements PaymentState {
        @Override
        public PaymentState captured(boolean isTooMuch) {
            return this;
        }
    }

    /** A person decides. */
    record RefundFailed(String why) implements PaymentState {
        @Override
        public Optional<String> fault() {
            return Optional.of(why);
        }

        @Override
        public PaymentState captured(boolean isTooMuch) {
            return this;
        }

        @Override
        public PaymentState refunded() {
            return new Refunded();
        }

        @Override
        public PaymentState triedAgain() {
            return new Refunding();
        }

        @Override
        public PaymentState writtenOff() {
            return new WrittenOff();
        }
    }

    record Releasing() implements PaymentState {
        @Override
        public Optional<Call> call() {
            return Optional.of(Call.RELEASE);
        }

        @Override
        public PaymentState released() {
            return new Released();
        }

        /** There is nothing to release. */
        @Override
        public PaymentState declined(String why) {
            return new Released();
        }
    }

    record Released() implements PaymentState {}

    /** A person has given it up, with a reason. */
    record WrittenOff() implements PaymentState {}
}
