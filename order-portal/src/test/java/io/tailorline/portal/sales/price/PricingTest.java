package io.tailorline.portal.sales.price;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tailorline.json.FormatFault;
import io.tailorline.pattern.PatternEngine;
import io.tailorline.pattern.measure.Sex;
import io.tailorline.pattern.piece.Garment;
import io.tailorline.pattern.piece.Style;
import io.tailorline.portal.fake.SampleOffers;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import javax.money.Monetary;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PricingTest {

    private static final List<String> CURRENCIES = List.of("CNY", "EUR", "JPY", "KWD");
    private static final LocalDate VALID_FROM = SampleOffers.book().validFrom();

    /** Sums in plain decimals, written apart from {@link Pricing}. */
    private static BigDecimal[] independent(PriceBook book, PricedSuit suit) {
        int digits = book.currency().getDefaultFractionDigits();
        BigDecimal metres = suit.ownMetres().orElse(BigDecimal.ZERO);
        if (!book.metres().isByBody()) {
            metres = BigDecimal.ZERO;
            for (Garment garment : suit.garments()) {
                metres = metres.add(book.metres().standard().get(garment));
            }
            for (String option : suit.choices().keySet()) {
                Map<String, BigDecimal> more = book.metres().more().get(option);
                BigDecimal plus = more == null ? null : more.get(suit.choices().get(option));
                metres = plus == null ? metres : metres.add(plus);
            }
        }
        metres = metres.setScale(2, RoundingMode.HALF_UP);
        BigDecimal charged = metres;
        BigDecimal sum = suit.clothId()
                .map(cloth -> book.cloths().get(cloth).multiply(charged))
                .orElse(BigDecimal.ZERO)
                .setScale(digits, RoundingMode.HALF_UP);
        for (Garment garment : suit.garments()) {
            sum = sum.add(book.making().get(garment));
        }
        for (Map.Entry<String, String> choice : suit.choices().entrySet()) {
            Map<String, BigDecimal> values = book.options().get(choice.getKey());
            if (values != null && values.containsKey(choice.getValue())) {
                sum = sum.add(values.get(choice.getValue()));
            }
        }
        for (String rule : suit.alterations()) {
            BigDecimal amount = book.alterations().get(rule);
            sum = amount == null ? sum : sum.add(amount);
        }
        sum = suit.express() ? sum.add(book.express()) : sum;
        BigDecimal rate = book.tax().rate();
        BigDecimal tax = book.tax().isInclusive()
                ? sum.subtract(sum.divide(BigDecimal.ONE.add(rate), 40, RoundingMode.HALF_EVEN))
                        .setScale(digits, RoundingMode.HALF_UP)
                : sum.multiply(rate).setScale(digits, RoundingMode.HALF_UP);
        BigDecimal total = book.tax().isInclusive() ? sum : sum.add(tax);
        return new BigDecimal[] {total.subtract(tax), tax, total};
    }

    @Test
    void ten_thousand_random_prices_equal_an_independent_sum_to_the_cent() {
        Random random = new Random(29);
        PriceableNames names = SampleOffers.names();
        for (int n = 0; n < 10_000; n++) {
            PriceBook book = book(random, names);
            PricedSuit suit = suit(random, names);

            Price price = Pricing.of(book, suit);

            BigDecimal[] expected = independent(book, suit);
            assertThat(new BigDecimal[] {
                        Amounts.decimal(price.net()), Amounts.decimal(price.tax()), Amounts.decimal(price.total())
                    })
                    .as("price %d, %s of %s", n, suit, book)
                    .usingElementComparator(BigDecimal::compareTo)
                    .containsExactly(expected);
            assertThat(price.parts().stream()
                            .map(part -> Amounts.decimal(part.amount()))
                            .reduce(BigDecimal.ZERO, BigDecimal::add))
                    .isEqualByComparingTo(book.tax().isInclusive() ? expected[2] : expected[0]);
        }
    }

    private static BigDecimal amount(Random random, int digits, int most) {
        return BigDecimal.valueOf(random.nextInt(most), digits);
    }

    private static PriceBook book(Random random, PriceableNames names) {
        var currency = Monetary.getCurrency(CURRENCIES.get(random.nextInt(CURRENCIES.size())));
        int digits = currency.getDefaultFractionDigits();
        Map<Garment, BigDecimal> making = new EnumMap<>(Garment.class);
        Map<Garment, BigDecimal> metres = new EnumMap<>(Garment.class);
        for (Garment garment : Garment.values()) {
            making.put(garment, amount(random, digits, 1_000_000));
            metres.put(garment, amount(random, 2, 300));
        }
        Map<String, BigDecimal> cloths = new LinkedHashMap<>();
        names.cloths().forEach(cloth -> cloths.put(cloth, amount(random, digits, 100_000)));
        Map<String, BigDecimal> alterations = new LinkedHashMap<>();
        names.alterations().stream()
                .filter(rule -> random.nextBoolean())
                .forEach(rule -> alterations.put(rule, amount(random, digits, 5_000)));
        return new PriceBook(
                "random",
                VALID_FROM,
                currency,
                making,
                values(random, names, digits),
                cloths,
                new ChargedMetres(random.nextInt(3) == 0, metres, values(random, names, 2)),
                alterations,
                amount(random, digits, 50_000),
                new PriceBook.Tax(amount(random, 4, 10_001), random.nextBoolean()),
                new PriceBook.Cancellation(BigDecimal.ZERO, BigDecimal.ONE));
    }

    private static Map<String, Map<String, BigDecimal>> values(Random random, PriceableNames names, int digits) {
        Map<String, Map<String, BigDecimal>> options = new LinkedHashMap<>();
        names.options().forEach((name, values) -> {
            Map<String, BigDecimal> some = new LinkedHashMap<>();
            values.stream()
                    .filter(value -> random.nextInt(3) == 0)
                    .forEach(value -> some.put(value, amount(random, digits, 100)));
            options.put(name, some);
        });
        return options;
    }

    private static PricedSuit suit(Random random, PriceableNames names) {
        Set<Garment> garments = EnumSet.of(Garment.values()[random.nextInt(3)]);
        garments.add(Garment.values()[random.nextInt(3)]);
        Map<String, String> choices = new TreeMap<>();
        names.options().forEach((name, values) -> choices.put(name, values.get(random.nextInt(values.size()))));
        List<String> alterations = new ArrayList<>();
        for (int i = random.nextInt(4); i > 0; i--) {
            alterations.add(
                    names.alterations().get(random.nextInt(names.alterations().size())));
        }
        return new PricedSuit(
                garments,
                choices,
                alterations,
                random.nextInt(5) == 0
                        ? Optional.empty()
                        : Optional.of(
                                names.cloths().get(random.nextInt(names.cloths().size()))),
                random.nextBoolean(),
                Optional.of(amount(random, 3, 9_000)));
    }

    @Test
    void the_standard_suit_costs_its_making_and_its_cloth() {
        PricedSuit suit = PricedSuit.of(Style.twoPiece(), Sex.MALE, new PatternEngine().options(), "navy-twill", false);

        Price price = Pricing.of(SampleOffers.book(), suit);

        assertThat(price.parts())
                .extracting(part -> part.kind().word() + " " + part.subject() + " " + part.value() + " "
                        + Amounts.decimal(part.amount()))
                .containsExactly("making jacket  2380.00", "making trousers  980.00", "cloth navy-twill 2.90 754.00");
        assertThat(Amounts.decimal(price.total())).isEqualTo("4114.00");
        assertThat(Amounts.decimal(price.tax())).isEqualTo("473.29");
    }

    @Test
    void a_big_man_pays_what_a_small_one_does_unless_the_house_charges_the_bodys_own_metres() {
        PricedSuit suit = PricedSuit.of(Style.twoPiece(), Sex.MALE, new PatternEngine().options(), "navy-twill", false);
        PriceBook standard = SampleOffers.book();
        PriceBook byBody = new PriceBook(
                standard.version(),
                standard.validFrom(),
                standard.currency(),
                standard.making(),
                standard.options(),
                standard.cloths(),
                new ChargedMetres(
                        true, standard.metres().standard(), standard.metres().more()),
                standard.alterations(),
                standard.express(),
                standard.tax(),
                standard.cancellation());

        assertThat(Pricing.of(standard, suit.needing(new BigDecimal("3.80"))))
                .isEqualTo(Pricing.of(standard, suit.needing(new BigDecimal("2.40"))));
        assertThat(Amounts.decimal(
                        Pricing.of(byBody, suit.needing(new BigDecimal("3.80"))).total()))
                .isEqualTo("4348.00");
        assertThatThrownBy(() -> Pricing.of(byBody, suit)).hasMessageContaining("own metres");
    }

    @Test
    void an_option_that_has_no_meaning_in_the_style_costs_nothing() {
        Style trousersOnly = new Style(
                Style.Fit.REGULAR,
                Set.of(Garment.TROUSERS),
                Map.of("jacket.lapel", "peak", "trousers.turnUp", true),
                List.of());

        assertThat(PricedSuit.of(trousersOnly, Sex.MALE, new PatternEngine().options(), "navy-twill", false)
                        .choices())
                .containsEntry("trousers.turnUp", "true")
                .doesNotContainKey("jacket.lapel");
    }

    private static PriceBook example(String tax) throws FormatFault {
        return new PriceBookYaml(SampleOffers.names())
                .parse("prices.yaml", SampleOffers.exampleBook().replace("onTop: false", "onTop: " + tax));
    }

    private static BigDecimal total(PriceBook book, Map<String, String> choices, boolean express) {
        PricedSuit suit = new PricedSuit(
                Set.of(Garment.JACKET, Garment.TROUSERS),
                choices,
                List.of(),
                Optional.of("navy-twill"),
                express,
                Optional.empty());
        return Amounts.decimal(Pricing.of(book, suit).total());
    }

    /** What is told of a choice is what it costs: the difference of two prices. */
    @ParameterizedTest
    @CsvSource({
        "false, jacket.buttons, 6x2, 318.00",
        "true, jacket.buttons, 6x2, 359.34",
        "false, jacket.pockets, patch, 26.00",
        "true, jacket.lapel, peak, 90.40",
        "true, jacket.lapel, notch, 0.00"
    })
    void a_choice_adds_its_amount_its_cloth_and_their_tax(String onTop, String option, String value, String adds)
            throws FormatFault {
        PriceBook book = example(onTop);

        assertThat(Amounts.decimal(Pricing.choice(book, option, value, "navy-twill")))
                .isEqualTo(adds)
                .isEqualTo(total(book, Map.of(option, value), false).subtract(total(book, Map.of(), false)));
    }
}
