package io.tailorline.portal.sales.price;

import java.math.BigDecimal;
import java.text.NumberFormat;
import java.util.Currency;
import java.util.Locale;
import javax.money.MonetaryAmount;

/** Amounts in the number format of a reader's language; whole ones without decimals. */
public final class MoneyText {

    private MoneyText() {}

    /** {@code ¥4,114}, {@code ¥473.29}. */
    public static String of(MonetaryAmount amount, Locale locale) {
        return symbol(amount, locale) + figure(amount, locale);
    }

    /** Without the currency: {@code 4,114}. */
    public static String figure(MonetaryAmount amount, Locale locale) {
        BigDecimal decimal = Amounts.decimal(amount);
        int digits = decimal.stripTrailingZeros().scale() <= 0 ? 0 : decimal.scale();
        NumberFormat format = NumberFormat.getNumberInstance(locale);
        format.setMinimumFractionDigits(digits);
        format.setMaximumFractionDigits(digits);
        return format.format(decimal);
    }

    /** A house has one currency, so that ¥ is enough where Java says CN¥; a code stands apart from its figures. */
    private static String symbol(MonetaryAmount amount, Locale locale) {
        String symbol =
                Currency.getInstance(amount.getCurrency().getCurrencyCode()).getSymbol(locale);
        String sign = symbol.replaceFirst("^[A-Z]+(?=[^A-Z])", "");
        return sign.chars().allMatch(Character::isLetter) ? sign + "\u00a0" : sign;
    }
}
