package io.tailorline.portal.sales.price;

import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import io.tailorline.json.FormatFault;
import io.tailorline.json.JsonCursor;
import io.tailorline.pattern.piece.Garment;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Stream;
import javax.money.CurrencyUnit;
import javax.money.Monetary;
import javax.money.UnknownCurrencyException;

/**
 * Reads a price book from YAML. Every fault names its place, what stood there and what was expected: a gap, an amount
 * below 0, more decimals than the currency has, an amount in another currency, a name that no suit has.
 */
public final class PriceBookYaml {

    private static final YAMLFactory YAML = YAMLFactory.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();

    private static final String VERSION = "[A-Za-z0-9][A-Za-z0-9._-]{0,39}";

    /** More would not be a price of a suit but a slip. */
    private static final BigDecimal MOST = new BigDecimal("10000000");

    private static final BigDecimal MOST_METRES = BigDecimal.TEN;

    private final Supplier<PriceableNames> names;

    /** @param known what can have a price */
    public PriceBookYaml(PriceableNames known) {
        this(() -> known);
    }

    /** @param names what can have a price when a book is read */
    public PriceBookYaml(Supplier<PriceableNames> names) {
        this.names = names;
    }

    /**
     * A book that is to be stored: it names nothing that today's catalogue does not have, and has an amount for each of
     * its cloths.
     *
     * @param source name of the text in a fault
     */
    public PriceBook parse(String source, String yaml) throws FormatFault {
        JsonCursor root = JsonCursor.parse(source, yaml, YAML);
        PriceableNames known = names.get();
        allowKnown(root, known);
        PriceBook book = read(root);
        Charges charges = new Charges(book.currency());
        for (String cloth : known.cloths()) {
            charges.amount(root.field("cloths").field(cloth));
        }
        return book;
    }

    /**
     * A book that was stored, when the catalogue may have been another: what it names and the house no longer has harms
     * nothing, and a cloth that came later has no price in it.
     */
    public static PriceBook parseStored(String source, String yaml) throws FormatFault {
        return read(JsonCursor.parse(source, yaml, YAML));
    }

    /** Ids of the cloths of today's catalogue that need an amount and have none in this book. */
    public List<String> unpriced(PriceBook book) {
        return names.get().cloths().stream()
                .filter(cloth -> !book.cloths().containsKey(cloth))
                .toList();
    }

    private static void allowKnown(JsonCursor root, PriceableNames known) throws FormatFault {
        root.field("cloths")
                .allow(Stream.concat(known.cloths().stream(), known.withdrawn().stream())
                        .toArray(String[]::new));
        if (root.find("options").isPresent()) {
            allowValues(root.field("options"), known);
        }
        if (root.field("metres").find("more").isPresent()) {
            allowValues(root.field("metres").field("more"), known);
        }
        if (root.find("alterations").isPresent()) {
            root.field("alterations").allow(known.alterations().toArray(String[]::new));
        }
    }

    private static void allowValues(JsonCursor options, PriceableNames known) throws FormatFault {
        options.allow(known.options().keySet().toArray(String[]::new));
        for (Map.Entry<String, JsonCursor> option : options.fields().entrySet()) {
            option.getValue()
                    .allow(known.options()
                            .getOrDefault(option.getKey(), List.of())
                            .toArray(String[]::new));
        }
    }

    private static PriceBook read(JsonCursor root) throws FormatFault {
        root.allow(
                "version",
                "validFrom",
                "currency",
                "making",
                "cloths",
                "metres",
                "options",
                "alterations",
                "express",
                "tax",
                "cancellation");
        CurrencyUnit currency = currency(root.field("currency"));
        Charges charges = new Charges(currency);
        return new PriceBook(
                version(root.field("version")),
                day(root.field("validFrom")),
                currency,
                garments(root.field("making"), charges::amount),
                root.find("options").isPresent() ? values(root.field("options"), charges::amount) : Map.of(),
                each(root.field("cloths"), charges::amount),
                metres(root.field("metres")),
                root.find("alterations").isPresent() ? each(root.field("alterations"), charges::amount) : Map.of(),
                charges.amount(root.field("express")),
                tax(root.field("tax")),
                cancellation(root.field("cancellation")));
    }

    private static String version(JsonCursor at) throws FormatFault {
        String version = at.textOrNumber();
        if (!version.matches(VERSION)) {
            throw at.fault("at most 40 letters, digits, dots, dashes");
        }
        return version;
    }

    private static LocalDate day(JsonCursor at) throws FormatFault {
        try {
            return LocalDate.parse(at.text());
        } catch (DateTimeParseException noDay) {
            throw at.fault("a day as 2026-12-24");
        }
    }

    private static CurrencyUnit currency(JsonCursor at) throws FormatFault {
        try {
            CurrencyUnit currency = Monetary.getCurrency(at.text());
            if (currency.getDefaultFractionDigits() >= 0) {
                return currency;
            }
        } catch (UnknownCurrencyException unknown) {
            // said below, as of gold, which has no coins
        }
        throw at.fault("the code of a currency that has coins, as CNY or EUR");
    }

    private static Map<Garment, BigDecimal> garments(JsonCursor at, JsonCursor.Reading<BigDecimal> amount)
            throws FormatFault {
        Map<Garment, BigDecimal> garments = new LinkedHashMap<>();
        at.allow(Stream.of(Garment.values()).map(Garment::word).toArray(String[]::new));
        for (Garment garment : Garment.values()) {
            garments.put(garment, amount.read(at.field(garment.word())));
        }
        return garments;
    }

    private static Map<String, BigDecimal> each(JsonCursor at, JsonCursor.Reading<BigDecimal> amount)
            throws FormatFault {
        Map<String, BigDecimal> each = new LinkedHashMap<>();
        for (Map.Entry<String, JsonCursor> field : at.fields().entrySet()) {
            each.put(field.getKey(), amount.read(field.getValue()));
        }
        return each;
    }

    private static Map<String, Map<String, BigDecimal>> values(JsonCursor at, JsonCursor.Reading<BigDecimal> amount)
            throws FormatFault {
        Map<String, Map<String, BigDecimal>> options = new LinkedHashMap<>();
        for (Map.Entry<String, JsonCursor> field : at.fields().entrySet()) {
            options.put(field.getKey(), each(field.getValue(), amount));
        }
        return options;
    }

    private static ChargedMetres metres(JsonCursor at) throws FormatFault {
        at.allow("by", "jacket", "trousers", "waistcoat", "more");
        boolean isByBody = at.field("by").oneOf(new Boolean[] {false, true}, body -> body ? "body" : "standard");
        Map<Garment, BigDecimal> standard = new LinkedHashMap<>();
        for (Garment garment : Garment.values()) {
            standard.put(garment, length(at.field(garment.word())));
        }
        return new ChargedMetres(
                isByBody,
                standard,
                at.find("more").isPresent() ? values(at.field("more"), PriceBookYaml::length) : Map.of());
    }

    private static BigDecimal length(JsonCursor at) throws FormatFault {
        return decimal(at, MOST_METRES, 2, "metres from 0 to 10 with at most 2 decimals");
    }

    private static PriceBook.Tax tax(JsonCursor at) throws FormatFault {
        at.allow("rate", "onTop");
        return new PriceBook.Tax(share(at.field("rate")), !at.field("onTop").truth());
    }

    private static PriceBook.Cancellation cancellation(JsonCursor at) throws FormatFault {
        at.allow("beforeLaying", "beforeStart");
        return new PriceBook.Cancellation(share(at.field("beforeLaying")), share(at.field("beforeStart")));
    }

    private static BigDecimal share(JsonCursor at) throws FormatFault {
        return decimal(at, BigDecimal.ONE, 4, "a share from 0 to 1, as 0.13");
    }

    private static BigDecimal decimal(JsonCursor at, BigDecimal most, int decimals, String expected)
            throws FormatFault {
        if (!at.node().isNumber()) {
            throw at.fault(expected);
        }
        at.number();
        BigDecimal value = new BigDecimal(at.node().asText()).stripTrailingZeros();
        if (value.signum() < 0 || value.compareTo(most) > 0 || value.scale() > decimals) {
            throw at.fault(expected);
        }
        return value.setScale(Math.max(0, value.scale()));
    }

    /** What is charged, in one currency. */
    private record Charges(CurrencyUnit currency) {

        BigDecimal amount(JsonCursor at) throws FormatFault {
            int decimals = Amounts.digits(currency);
            String expected = "an amount in %s, at least 0, with at most %d decimals, as %s"
                    .formatted(
                            currency.getCurrencyCode(),
                            decimals,
                            BigDecimal.valueOf(80).setScale(decimals));
            return decimal(at, MOST, decimals, expected);
        }
    }
}
