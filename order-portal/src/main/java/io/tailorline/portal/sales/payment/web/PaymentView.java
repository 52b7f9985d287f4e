package io.tailorline.portal.sales.payment.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.tailorline.portal.sales.payment.OrderPayment;
import io.tailorline.portal.sales.price.Amounts;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import javax.money.MonetaryAmount;
import org.jspecify.annotations.Nullable;

/**
 * A payment that waits for a person.
 *
 * @param wantedBy the day on which the customer of its order needs it
 * @param state its word: {@code capture-failed}; {@code unreadable} for one that this version does not know
 * @param amount what the order costs
 * @param kept what of it was taken and not given back; empty where nothing was
 * @param why the bank's word
 * @param since null for one that cannot be read
 * @param mayTryAgain whether the bank can be asked again
 * @param mayWriteOff whether it can be given up
 */
record PaymentView(
        String orderId,
        @JsonInclude(JsonInclude.Include.NON_ABSENT) Optional<LocalDate> wantedBy,
        String state,
        String amount,
        String kept,
        String currency,
        String why,
        @Nullable Instant since,
        boolean mayTryAgain,
        boolean mayWriteOff) {

    static PaymentView of(OrderPayment payment, Optional<LocalDate> wantedBy) {
        return new PaymentView(
                payment.orderId(),
                wantedBy,
                payment.state().word(),
                number(payment.amount()),
                number(payment.kept()),
                payment.amount().map(Amounts::currency).orElse(""),
                payment.state().fault().orElse(""),
                payment.changedAt(),
                !payment.state().triedAgain().equals(payment.state()),
                !payment.state().writtenOff(payment.isCancelled()).equals(payment.state()));
    }

    static PaymentView unreadable(String orderId, Optional<LocalDate> wantedBy, String why) {
        return new PaymentView(orderId, wantedBy, "unreadable", "", "", "", why, null, false, false);
    }

    private static String number(Optional<MonetaryAmount> amount) {
        return amount.map(each -> Amounts.decimal(each).toPlainString()).orElse("");
    }
}
