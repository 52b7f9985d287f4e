package io.tailorline.portal.sales.payment;

import java.time.Instant;
import java.util.Optional;

/** States in which money is taken, was taken for a suit that is not cut yet, or goes back. */
public sealed interface MoneyDue extends PaymentState {

    /** What becomes of money that was taken. */
    static PaymentState after(Balance balance) {
        return switch (balance) {
            case SHORT -> new DifferenceDue();
            case EVEN -> new Captured();
            case OVER -> new Refunding();
        };
    }

    /** An amount was changed meanwhile keeps its call: whether that has taken the old one is not known. */
    record Capturing() implements MoneyDue {
        @Override
        public Optional<Call> call() {
            return Optional.of(Call.CAPTURE);
        }

        @Override
        public PaymentState declined(String why) {
            return new CaptureFailed(why);
        }

        /** What it may have taken all the same is told, and refunded then. */
        @Override
        public PaymentState cancelled(boolean owes) {
            return owes ? this : new Releasing();
        }
    }

    /** Money is owed and nothing is reserved: it is reserved anew and then taken. */
    record ReservingToCapture() implements MoneyDue {
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

    /** A person decides. */
    record CaptureFailed(String why) implements MoneyDue {
        @Override
        public Optional<String> fault() {
            return Optional.of(why);
        }

        @Override
        public PaymentState cancelled(boolean owes) {
            return owes ? this : new Releasing();
        }

        /** Where nothing, or not as much, is reserved a capture can never succeed. */
        @Override
        public PaymentState triedAgain() {
            return Payments.Declined.NOT_RESERVED.contains(why) ? new ReservingToCapture() : new Capturing();
        }

        @Override
        public PaymentState writtenOff(boolean isCancelled) {
            return new WritingOff();
        }
    }

    /** The bank is asked to release what is reserved; where it says that nothing is, that is as good. */
    sealed interface ReleaseDue extends MoneyDue {
        @Override
        default Optional<Call> call() {
            return Optional.of(Call.RELEASE);
        }

        @Override
        default PaymentState declined(String why) {
            return Payments.Declined.NOTHING_TO_RELEASE.contains(why) ? released() : new ReleaseFailed(why);
        }
    }

    /** A person has given it up: what is still reserved is released. */
    record WritingOff() implements ReleaseDue {
        @Override
        public PaymentState released() {
            return new PaymentOver.WrittenOff();
        }
    }

    record Captured() implements MoneyDue {
        @Override
        public PaymentState captured(Balance balance) {
            return this;
        }

        @Override
        public PaymentState priced(Balance balance) {
            return after(balance);
        }

        @Override
        public PaymentState orderCut() {
            return new PaymentOver.Settled();
        }

        @Override
        public PaymentState cancelled(boolean owes) {
            return new Refunding();
        }
    }

    /** The order costs more since it was changed than was taken. A person settles it with the customer. */
    record DifferenceDue() implements MoneyDue {
        @Override
        public boolean needsDecision() {
            return true;
        }

        @Override
        public PaymentState captured(Balance balance) {
            return this;
        }

        @Override
        public PaymentState priced(Balance balance) {
            return after(balance);
        }

        @Override
        public PaymentState cancelled(boolean owes) {
            return new Refunding();
        }

        @Override
        public PaymentState writtenOff(boolean isCancelled) {
            return new Captured();
        }
    }

    record Refunding() implements MoneyDue {
        @Override
        public Optional<Call> call() {
            return Optional.of(Call.REFUND);
        }

        @Override
        public PaymentState captured(Balance balance) {
            return this;
        }

        @Override
        public PaymentState priced(Balance balance) {
            return balance == Balance.OVER ? this : new DifferenceDue();
        }

        @Override
        public PaymentState refunded(Balance balance, boolean isCancelled) {
            return balance == Balance.EVEN && isCancelled ? new PaymentOver.Refunded() : after(balance);
        }

        @Override
        public PaymentState declined(String why) {
            return new RefundFailed(why);
        }
    }

    /** A person decides. */
    record RefundFailed(String why) implements MoneyDue {
        @Override
        public Optional<String> fault() {
            return Optional.of(why);
        }

        @Override
        public PaymentState captured(Balance balance) {
            return this;
        }

        @Override
        public PaymentState priced(Balance balance) {
            return after(balance);
        }

        @Override
        public PaymentState cancelled(boolean owes) {
            return new Refunding();
        }

        @Override
        public PaymentState refunded(Balance balance, boolean isCancelled) {
            return new Refunding().refunded(balance, isCancelled);
        }

        @Override
        public PaymentState triedAgain() {
            return new Refunding();
        }

        @Override
        public PaymentState writtenOff(boolean isCancelled) {
            return isCancelled ? new PaymentOver.WrittenOff() : new Captured();
        }
    }

    record Releasing() implements ReleaseDue {
        @Override
        public PaymentState released() {
            return new PaymentOver.Released();
        }
    }

    /** The bank has not released what is reserved and is not needed any more. A person decides. */
    record ReleaseFailed(String why) implements MoneyDue {
        @Override
        public Optional<String> fault() {
            return Optional.of(why);
        }

        @Override
        public PaymentState released() {
            return new PaymentOver.Released();
        }

        @Override
        public PaymentState triedAgain() {
            return new Releasing();
        }

        @Override
        public PaymentState writtenOff(boolean isCancelled) {
            return new PaymentOver.WrittenOff();
        }
    }
}
