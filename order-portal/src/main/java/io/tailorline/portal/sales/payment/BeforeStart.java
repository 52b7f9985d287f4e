package io.tailorline.portal.sales.payment;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** States of an order whose knife has not started: money is reserved, or is to be. */
public sealed interface BeforeStart extends PaymentState {

    @Override
    default PaymentState sentBack() {
        return new Pausing();
    }

    /** Nothing is reserved, or not for long; the order waits before START. */
    sealed interface Unreserved extends BeforeStart {
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
            return new MoneyDue.ReservingToCapture();
        }

        @Override
        default PaymentState cancelled(boolean owes) {
            return owes ? new MoneyDue.ReservingToCapture() : new MoneyDue.Releasing();
        }
    }

    /** The bank is asked to reserve the amount. */
    sealed interface Reserving extends Unreserved {
        @Override
        default PaymentState priced(Balance balance) {
            return new Renewing();
        }

        @Override
        default PaymentState declined(String why) {
            return new Waiting(why);
        }
    }

    record Authorising() implements Reserving {
        @Override
        public Optional<Call> call() {
            return Optional.of(Call.AUTHORISE);
        }
    }

    record Renewing() implements Reserving {
        @Override
        public Optional<Call> call() {
            return Optional.of(Call.RENEW);
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

    /** The order waits for its customer: nothing is reserved meanwhile. */
    sealed interface Unneeded extends Unreserved {
        @Override
        default PaymentState authorised(Instant until) {
            return this;
        }

        @Override
        default PaymentState sentBack() {
            return this;
        }

        @Override
        default PaymentState begunAgain() {
            return new Renewing();
        }
    }

    /** What is reserved is released. */
    record Pausing() implements Unneeded {
        @Override
        public Optional<Call> call() {
            return Optional.of(Call.RELEASE);
        }

        @Override
        public PaymentState released() {
            return new Paused();
        }

        @Override
        public PaymentState declined(String why) {
            return Payments.Declined.NOTHING_TO_RELEASE.contains(why) ? new Paused() : new PauseFailed(why);
        }
    }

    record Paused() implements Unneeded {}

    /** The bank has not released what is reserved. A person decides, unless the order goes on. */
    record PauseFailed(String why) implements Unneeded {
        @Override
        public Optional<String> fault() {
            return Optional.of(why);
        }

        @Override
        public PaymentState released() {
            return new Paused();
        }

        @Override
        public PaymentState triedAgain() {
            return new Pausing();
        }

        @Override
        public PaymentState writtenOff(boolean isCancelled) {
            return new Paused();
        }
    }

    record Authorised(Instant until) implements BeforeStart {

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
        public PaymentState priced(Balance balance) {
            return new Renewing();
        }

        @Override
        public PaymentState knifeStarted() {
            return new MoneyDue.Capturing();
        }

        @Override
        public PaymentState cancelled(boolean owes) {
            return owes ? new MoneyDue.Capturing() : new MoneyDue.Releasing();
        }
    }
}
