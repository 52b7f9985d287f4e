package io.tailorline.portal.sales.payment.web;

import io.tailorline.portal.sales.payment.OrderPayment;
import java.math.BigDecimal;
import java.time.Instant;
import javax.money.MonetaryAmount;

/**
 * A payment that waits for a person.
 *
 * @param state its word: {@code capture-failed}
 * @param why the bank's word
 * @param mayWriteOff whether it can be given up
 */
record PaymentView(
        String orderId, String state, String amount, String currency, String why, Instant since, boolean mayWriteOff) {

    static PaymentView of(OrderPayment payment) {
        return new PaymentView(
                payment.orderId(),
                payment.state().word(),
                payment.amount().map(PaymentView::number).orElse(""),
                payment.amount()
                        .map(amount -> amount.getCurrency().getCurrencyCode())
                        .orElse(""),
                payment.state().fault().orElse(""),
                payment.changedAt(),
                !payment.state().writtenOff().equals(payment.state()));
    }

    private static String number(MonetaryAmount amount) {
        int digits = Math.max(0, amount.getCurrency().getDefaultFractionDigits());
        BigDecimal number = amount.getNumber().numberValueExact(BigDecimal.class);
        return number.setScale(Math.max(digits, number.scale())).toPlainString();
    }
}
