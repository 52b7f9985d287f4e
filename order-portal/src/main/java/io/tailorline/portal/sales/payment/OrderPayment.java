package io.tailorline.portal.sales.payment;

import io.tailorline.portal.sales.payment.BeforeStart.Waiting;
import io.tailorline.portal.sales.payment.PaymentState.Balance;
import io.tailorline.portal.sales.payment.PaymentState.Call;
import io.tailorline.portal.sales.price.Amounts;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import javax.money.MonetaryAmount;

/**
 * The payment of an order.
 *
 * @param amount its price; empty until the bank is asked for the first time
 * @param captured what was taken; empty until something was
 * @param refunded what of that was given back; empty until something was
 * @param owed what is owed all the same once the order is cancelled; empty before
 * @param authorisation how many times it was reserved or tried to be, from 1
 * @param call number of the call that is made, or was made last; each has another key
 * @param attempts of the call that got no answer
 * @param nextTry when the call is made
 * @param remark of whoever decided about it; empty where nobody did
 */
public record OrderPayment(
        String orderId,
        PaymentState state,
        Optional<MonetaryAmount> amount,
        Optional<MonetaryAmount> captured,
        Optional<MonetaryAmount> refunded,
        Optional<MonetaryAmount> owed,
        int authorisation,
        int call,
        int attempts,
        Instant nextTry,
        String remark,
        Instant changedAt) {

    private static final Duration FIRST_PAUSE = Duration.ofSeconds(2);
    private static final Duration LONGEST_PAUSE = Duration.ofMinutes(10);
    private static final int DOUBLINGS = 9;

    /** What was declined is tried again by itself, for a customer may have filled up an account. */
    private static final Duration BEFORE_ANOTHER_TRY = Duration.ofHours(6);

    /** By which the bank knows what is reserved now. */
    public String reference() {
        return reference(authorisation);
    }

    /** By which the bank knew what was reserved before. */
    public String lastReference() {
        return reference(authorisation - 1);
    }

    private String reference(int number) {
        return orderId + "-" + number;
    }

    /** Of the call that is made now; the same as long as it gets no answer. */
    public String key() {
        return key(call);
    }

    /** Of the call whose answer has brought it where it is. */
    public String lastKey() {
        return key(call - 1);
    }

    private String key(int number) {
        return orderId + "/" + number;
    }

    /** What is to be taken: its price, or what a cancelled order owes. */
    public MonetaryAmount due() {
        return owed.orElseGet(this::price);
    }

    /** What was taken and not given back; empty where nothing was taken. */
    public Optional<MonetaryAmount> kept() {
        return captured.map(taken -> refunded.map(taken::subtract).orElse(taken));
    }

    /** What is to be given back. */
    public MonetaryAmount refundable() {
        return kept().orElseGet(this::price).subtract(due());
    }

    public boolean isCancelled() {
        return owed.isPresent();
    }

    /** Of a cancelled order no more is taken. */
    public Balance balance() {
        if (kept().filter(kept -> Amounts.isOneCurrency(kept, due())).isEmpty()) {
            return Balance.SHORT;
        }
        MonetaryAmount over = refundable();
        return over.isPositive() ? Balance.OVER : over.isZero() || isCancelled() ? Balance.EVEN : Balance.SHORT;
    }

    /** Whether the bank speaks of money that this payment can be about. */
    public boolean isOf(MonetaryAmount told) {
        return amount.filter(price -> Amounts.isOneCurrency(price, told)).isPresent();
    }

    public MonetaryAmount price() {
        return amount.orElseThrow(
                () -> new IllegalStateException("The payment of order '%s' has no amount.".formatted(orderId)));
    }

    /** In another state, if it is another. */
    OrderPayment in(PaymentState other, Instant now) {
        return other.equals(state) ? this : entered(other, now);
    }

    /** Another state has another call with another key, and another reservation another reference. */
    OrderPayment entered(PaymentState other, Instant now) {
        return new OrderPayment(
                orderId,
                other,
                amount,
                captured,
                refunded,
                owed,
                authorisation + (other.call().equals(Optional.of(Call.RENEW)) ? 1 : 0),
                call + 1,
                0,
                other instanceof Waiting ? now.plus(BEFORE_ANOTHER_TRY) : now,
                remark,
                now);
    }

    /** Its call is made again after a pause that grows. */
    OrderPayment postponed(Instant now) {
        Duration pause = FIRST_PAUSE.multipliedBy(1L << Math.min(attempts, DOUBLINGS));
        Instant next = now.plus(pause.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : pause);
        return new OrderPayment(
                orderId,
                state,
                amount,
                captured,
                refunded,
                owed,
                authorisation,
                call,
                attempts + 1,
                next,
                remark,
                changedAt);
    }

    OrderPayment priced(MonetaryAmount price) {
        return with(Optional.of(price), captured, refunded, owed, remark);
    }

    OrderPayment taken(MonetaryAmount captured) {
        return with(amount, Optional.of(captured), refunded, owed, remark);
    }

    OrderPayment givenBack(MonetaryAmount more) {
        return with(amount, captured, Optional.of(refunded.map(more::add).orElse(more)), owed, remark);
    }

    OrderPayment owing(MonetaryAmount owed) {
        return with(amount, captured, refunded, Optional.of(owed), remark);
    }

    OrderPayment remarked(String remark) {
        return with(amount, captured, refunded, owed, remark);
    }

    private OrderPayment with(
            Optional<MonetaryAmount> amount,
            Optional<MonetaryAmount> captured,
            Optional<MonetaryAmount> refunded,
            Optional<MonetaryAmount> owed,
            String remark) {
        return new OrderPayment(
                orderId,
                state,
                amount,
                captured,
                refunded,
                owed,
                authorisation,
                call,
                attempts,
                nextTry,
                remark,
                changedAt);
    }

    /** Of which order a reference is; empty for what is none of ours. */
    public static Optional<String> orderOf(String reference) {
        int dash = reference.lastIndexOf('-');
        return dash > 0 && reference.substring(dash + 1).matches("[0-9]{1,6}")
                ? Optional.of(reference.substring(0, dash))
                : Optional.empty();
    }
}
