package io.tailorline.portal.sales.price;

import io.tailorline.json.FormatFault;
import io.tailorline.json.JsonCursor;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.money.CurrencyUnit;
import javax.money.Monetary;
import javax.money.MonetaryAmount;

/**
 * A price as JSON:
 * {@code {"book","currency","parts":[{"kind","subject"?,"value"?,"amount"}],"net","tax","taxRate","taxIncluded","total"}},
 * amounts as decimals with the digits of the currency.
 */
public final class PriceJson {

    private PriceJson() {}

    /** For a writer of JSON. */
    public static Map<String, Object> of(Price price) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("book", price.book());
        json.put("currency", Amounts.currency(price.total()));
        json.put("parts", price.parts().stream().map(PriceJson::of).toList());
        json.put("net", Amounts.decimal(price.net()));
        json.put("tax", Amounts.decimal(price.tax()));
        json.put("taxRate", price.taxed().rate());
        json.put("taxIncluded", price.taxed().isInclusive());
        json.put("total", Amounts.decimal(price.total()));
        return json;
    }

    private static Map<String, Object> of(Price.Part part) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("kind", part.kind().word());
        json.put("subject", part.subject());
        json.put("value", part.value());
        json.put("amount", Amounts.decimal(part.amount()));
        return json;
    }

    public static Price read(JsonCursor json) throws FormatFault {
        CurrencyUnit currency = json.field("currency").parsed(Monetary::getCurrency, "a currency");
        List<Price.Part> parts = json.field("parts")
                .all(part -> new Price.Part(
                        part.field("kind").oneOf(Price.Kind.values(), Price.Kind::word),
                        part.field("subject").text(),
                        part.field("value").text(),
                        money(part.field("amount"), currency)));
        return new Price(
                json.field("book").text(),
                parts,
                money(json.field("net"), currency),
                money(json.field("tax"), currency),
                money(json.field("total"), currency),
                new PriceBook.Tax(
                        number(json.field("taxRate")), json.field("taxIncluded").truth()));
    }

    private static MonetaryAmount money(JsonCursor at, CurrencyUnit currency) throws FormatFault {
        return Amounts.of(number(at), currency);
    }

    private static BigDecimal number(JsonCursor at) throws FormatFault {
        at.number();
        return new BigDecimal(at.node().asText());
    }
}
