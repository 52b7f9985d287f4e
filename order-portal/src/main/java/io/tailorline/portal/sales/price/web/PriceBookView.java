package io.tailorline.portal.sales.price.web;

import io.tailorline.portal.sales.price.ChargedMetres;
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
 * @param metres that are charged
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
        Metres metres,
        Map<String, BigDecimal> alterations,
        BigDecimal express,
        BigDecimal taxRate,
        boolean taxIncluded) {

    /**
     * Metres of cloth that are charged, m.
     *
     * @param by {@code standard} where every body pays the same, {@code body} where the suit's own are charged
     * @param standard a garment
     * @param more for a value of an option, by name and value
     */
    record Metres(String by, Map<String, BigDecimal> standard, Map<String, Map<String, BigDecimal>> more) {

        private static Metres of(ChargedMetres metres) {
            Map<String, BigDecimal> standard = new LinkedHashMap<>();
            metres.standard().forEach((garment, each) -> standard.put(garment.word(), each));
            return new Metres(metres.isByBody() ? "body" : "standard", standard, metres.more());
        }
    }

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
                Metres.of(book.metres()),
                book.alterations(),
                book.express(),
                book.tax().rate(),
                book.tax().isInclusive());
    }
}
