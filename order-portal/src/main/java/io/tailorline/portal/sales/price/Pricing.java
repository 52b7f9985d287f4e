package io.tailorline.portal.sales.price;

import io.tailorline.pattern.piece.Garment;
import io.tailorline.portal.sales.price.Price.Kind;
import io.tailorline.portal.sales.price.Price.Part;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import javax.money.MonetaryAmount;

/** Makes a price of a book and a suit. Every line is rounded once, half up; the tax is a line. */
public final class Pricing {

    /** Metres are charged by the centimetre. */
    private static final int DECIMALS_OF_METRES = 2;

    private final PriceBook book;

    private Pricing(PriceBook book) {
        this.book = book;
    }

    /**
     * @throws IllegalArgumentException when the book has no amount for a garment or the cloth, or charges own metres
     *     and the suit's are not known
     */
    public static Price of(PriceBook book, PricedSuit suit) {
        return new Pricing(book).price(suit);
    }

    /**
     * What this value of an option adds to the price of a suit of this cloth: its amount, the standard metres more that
     * it needs, and the tax on both. Where the suit's own metres are charged they are not known here.
     */
    public static MonetaryAmount choice(PriceBook book, String option, String value, String cloth) {
        Pricing pricing = new Pricing(book);
        BigDecimal metres =
                book.metres().isByBody() ? BigDecimal.ZERO : book.metres().more(option, value);
        MonetaryAmount more =
                pricing.money(book.cloths().getOrDefault(cloth, BigDecimal.ZERO).multiply(metres));
        return pricing.paid(book.option(option, value).add(Amounts.exact(more)));
    }

    /** With the tax, where that comes on top. */
    private MonetaryAmount paid(BigDecimal sum) {
        BigDecimal tax = book.tax().isInclusive()
                ? BigDecimal.ZERO
                : sum.multiply(book.tax().rate());
        return money(sum).add(money(tax));
    }

    private Price price(PricedSuit suit) {
        List<Part> parts = parts(suit);
        MonetaryAmount sum = parts.stream().map(Part::amount).reduce(money(BigDecimal.ZERO), MonetaryAmount::add);
        BigDecimal exact = Amounts.exact(sum);
        BigDecimal rate = book.tax().rate();
        if (book.tax().isInclusive()) {
            MonetaryAmount tax = money(exact.multiply(rate)
                    .divide(BigDecimal.ONE.add(rate), Amounts.digits(book.currency()), RoundingMode.HALF_UP));
            return new Price(book.version(), parts, sum.subtract(tax), tax, sum, book.tax());
        }
        MonetaryAmount tax = money(exact.multiply(rate));
        return new Price(book.version(), parts, sum, tax, sum.add(tax), book.tax());
    }

    private List<Part> parts(PricedSuit suit) {
        List<Part> parts = new ArrayList<>();
        for (Garment garment : suit.garments()) {
            parts.add(new Part(Kind.MAKING, garment.word(), "", money(of(book.making(), garment))));
        }
        suit.clothId().ifPresent(cloth -> parts.add(cloth(cloth, metres(suit))));
        suit.choices().forEach((name, value) -> add(parts, Kind.OPTION, name, value, book.option(name, value)));
        suit.alterations().forEach(rule -> add(parts, Kind.ALTERATION, rule, "", book.alteration(rule)));
        if (suit.express()) {
            add(parts, Kind.EXPRESS, "", "", book.express());
        }
        return parts;
    }

    private Part cloth(String id, BigDecimal metres) {
        MonetaryAmount amount = money(of(book.cloths(), id).multiply(metres));
        return new Part(Kind.CLOTH, id, metres.toPlainString(), amount);
    }

    private void add(List<Part> parts, Kind kind, String subject, String value, BigDecimal amount) {
        if (amount.signum() > 0) {
            parts.add(new Part(kind, subject, value, money(amount)));
        }
    }

    private BigDecimal metres(PricedSuit suit) {
        BigDecimal metres = book.metres().isByBody()
                ? suit.ownMetres()
                        .orElseThrow(() -> new IllegalArgumentException(
                                "Price book %s charges a suit's own metres, which are not known; expected them."
                                        .formatted(book.version())))
                : book.metres().standard(suit.garments(), suit.choices());
        return metres.setScale(DECIMALS_OF_METRES, RoundingMode.HALF_UP);
    }

    private <K> BigDecimal of(Map<K, BigDecimal> amounts, K key) {
        return Objects.requireNonNullElseGet(amounts.get(key), () -> {
            throw new IllegalArgumentException(
                    "Price book %s has no amount for '%s'; expected one.".formatted(book.version(), key));
        });
    }

    private MonetaryAmount money(BigDecimal exact) {
        return Amounts.rounded(exact, book.currency());
    }
}
