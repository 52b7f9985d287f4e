package io.tailorline.portal.sales.payment;

import java.time.Instant;
import java.util.Optional;
import javax.money.MonetaryAmount;

/**
 * The payment of an order.
 *
 * @param amount its price; empty until the bank is asked for the first time
 * @param captured what was taken; empty until something was
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
        Optional<MonetaryAmount> owed,
        int authorisation,
        int call,
        int attempts,
        Instant nextTry,
        String remark,
        Instant changedAt) {

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

    /** What is to be given back. */
    public MonetaryAmount refundable() {
        return captured.orElseGet(this::price).subtract(due());
    }

    public MonetaryAmount price() {
        return amount.orElseThrow(
                () -> new IllegalStateException("The payment of order '%s' has no amount.".formatted(orderId)));
    }

    /** Of which order a reference is; empty for what is none of ours. */
    public static Optional<String> orderOf(String reference) {
        int dash = reference.lastIndexOf('-');
        return dash > 0 && reference.substring(dash + 1).matches("[0-9]{1,6}")
                ? Optional.of(reference.substring(0, dash))
                : Optional.empty();
    }
}
