package io.tailorline.portal.sales.price.web;

import io.tailorline.portal.sales.price.PriceBook;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A price book as the API tells it: amounts in its currency.
 *
 * @param making a garment, without cloth
 * @param options by name and value; what is not named costs nothing more
 * @param cloths a metre
 * @param taxRate as a share
 * @param taxIncluded whether the amounts hold the tax
 */
record PriceBookView(
        String version,
        String validFrom,
        String currency,
        Map<String, BigDecimal> making,
        Map<String, Map<String, BigDecimal>> options,
        Map<String, BigDecimal> cloths,
        Map<String, BigDecimal> alterations,
        BigDecimal express,
        BigDecimal taxRate,
        boolean taxIncluded) {

    static PriceBookView of(PriceBook book) {
        Map<String, BigDecimal> making = new LinkedHashMap<>();
        book.making().forEach((garment, amount) -> making.put(garment.word(), amount));
        return new PriceBookView(
                book.version(),
                book.validFrom().toString(),
                book.currency().getCurrencyCode(),
                making,
                book.options(),
                book.cloths(),
                book.alterations(),
                book.express(),
                book.tax().rate(),
                book.tax().isInclusive());
    }
}
