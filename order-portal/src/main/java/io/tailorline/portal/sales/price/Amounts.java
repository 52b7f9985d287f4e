package io.tailorline.portal.sales.price;

import java.math.BigDecimal;
import java.math.RoundingMode;
import javax.money.CurrencyUnit;
import javax.money.Monetary;
import javax.money.MonetaryAmount;
import org.javamoney.moneta.Money;

/** Amounts of money as decimals and back, and how they are rounded: to the smallest coin of their currency. */
public final class Amounts {

    private Amounts() {}

    /** @throws javax.money.UnknownCurrencyException for a code that is no currency's */
    public static MonetaryAmount of(BigDecimal number, String currency) {
        return of(number, Monetary.getCurrency(currency));
    }

    public static MonetaryAmount of(BigDecimal number, CurrencyUnit currency) {
        return Money.of(number.stripTrailingZeros(), currency);
    }

    /** Rounded half up to the smallest coin. */
    public static MonetaryAmount rounded(BigDecimal number, CurrencyUnit currency) {
        return of(number.setScale(digits(currency), RoundingMode.HALF_UP), currency);
    }

    /** Digits of the smallest coin, 0 or more; 0 where the currency has no coins, as gold. */
    public static int digits(CurrencyUnit currency) {
        return Math.max(0, currency.getDefaultFractionDigits());
    }

    public static BigDecimal exact(MonetaryAmount amount) {
        return amount.getNumber().numberValueExact(BigDecimal.class);
    }

    /** With the digits that its currency has, or more where there are more: {@code 4406.50}. */
    public static BigDecimal decimal(MonetaryAmount amount) {
        BigDecimal exact = exact(amount);
        return exact.setScale(Math.max(
                digits(amount.getCurrency()), exact.stripTrailingZeros().scale()));
    }

    /** {@code EUR}. */
    public static String currency(MonetaryAmount amount) {
        return amount.getCurrency().getCurrencyCode();
    }

    /** The same number of the same currency; others cannot be compared. */
    public static boolean same(MonetaryAmount one, MonetaryAmount other) {
        return isOneCurrency(one, other) && one.isEqualTo(other);
    }

    public static boolean isOneCurrency(MonetaryAmount one, MonetaryAmount other) {
        return currency(one).equals(currency(other));
    }
}
