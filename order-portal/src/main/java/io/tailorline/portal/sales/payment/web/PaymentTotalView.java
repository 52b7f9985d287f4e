package io.tailorline.portal.sales.payment.web;

import io.tailorline.portal.sales.payment.OrderPayments;
import io.tailorline.portal.sales.price.Amounts;
import java.math.BigDecimal;
import java.util.Optional;
import javax.money.Monetary;

/**
 * The payments in one state.
 *
 * @param state its word: {@code authorised}
 * @param currency empty where the bank was not asked for any of them yet
 * @param amount what their orders cost together; empty without a currency
 * @param kept what of that was taken and not given back; empty where nothing was
 */
record PaymentTotalView(String state, int orders, String amount, String kept, String currency) {

    static PaymentTotalView of(OrderPayments.Total total) {
        return new PaymentTotalView(
                total.state(),
                total.orders(),
                number(total.amount(), total.currency()),
                number(total.kept(), total.currency()),
                total.currency());
    }

    /** Without the digits of its currency where nobody knows that. */
    private static String number(Optional<BigDecimal> number, String currency) {
        return number.map(each ->
                        Monetary.isCurrencyAvailable(currency) ? Amounts.decimal(Amounts.of(each, currency)) : each)
                .map(BigDecimal::toPlainString)
                .orElse("");
    }
}
