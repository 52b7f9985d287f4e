package io.tailorline.portal.sales.choice;

import io.tailorline.portal.sales.price.Amounts;
import java.math.BigDecimal;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.text.NumberFormat;
import java.util.Currency;
import java.util.Locale;
import javax.money.CurrencyUnit;
import javax.money.MonetaryAmount;

/** What a choice adds to a price, as a reader writes it: {@code + ¥80}. */
final class AddedPrice {

    private AddedPrice() {}

    static String of(MonetaryAmount amount, Locale locale) {
        return of(Amounts.exact(amount), amount.getCurrency(), locale);
    }

    /** Empty where it adds nothing; with a minus where it takes away. */
    static String of(BigDecimal amount, CurrencyUnit currency, Locale locale) {
        if (amount.signum() == 0) {
            return "";
        }
        Currency unit = Currency.getInstance(currency.getCurrencyCode());
        DecimalFormat format = (DecimalFormat) NumberFormat.getCurrencyInstance(locale);
        format.setCurrency(unit);
        DecimalFormatSymbols symbols = format.getDecimalFormatSymbols();
        symbols.setCurrencySymbol(narrow(unit.getSymbol(locale)));
        format.setDecimalFormatSymbols(symbols);
        if (amount.stripTrailingZeros().scale() <= 0) {
            format.setMinimumFractionDigits(0);
        }
        return (amount.signum() < 0 ? "− " : "+ ") + format.format(amount.abs());
    }

    /** The sign without the letters of its country before it: the house has one currency. */
    private static String narrow(String symbol) {
        String sign = symbol.replaceFirst("^[A-Z]+", "");
        return sign.isEmpty() ? symbol : sign;
    }
}
