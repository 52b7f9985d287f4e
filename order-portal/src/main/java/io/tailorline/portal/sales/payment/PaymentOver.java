package io.tailorline.portal.sales.payment;

/** States after which nothing comes but what the bank tells late. */
public sealed interface PaymentOver extends PaymentState {

    @Override
    default boolean isOver() {
        return true;
    }

    /** Paid, and the suit is cut: nobody asks any more what has become of the order. */
    record Settled() implements PaymentOver {
        @Override
        public PaymentState captured(Balance balance) {
            return this;
        }

        @Override
        public PaymentState cancelled(boolean owes) {
            return new MoneyDue.Refunding();
        }
    }

    record Refunded() implements PaymentOver {
        @Override
        public PaymentState captured(Balance balance) {
            return this;
        }
    }

    record Released() implements PaymentOver {}

    /** A person has given it up, with a reason. */
    record WrittenOff() implements PaymentOver {}
}
