package io.tailorline.portal.sales.price;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tailorline.json.FormatFault;
import io.tailorline.portal.fake.SampleOffers;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A price book with a fault is refused, and the fault names place, value and what is expected. */
class PriceBookYamlTest {

    private final PriceBookYaml reader = new PriceBookYaml(SampleOffers.names());

    @Test
    void the_example_is_sound_and_prices_every_garment_and_cloth() throws FormatFault {
        PriceBook book = reader.parse("prices.yaml", SampleOffers.exampleBook());

        assertThat(book.making()).hasSize(3);
        assertThat(book.cloths()).hasSize(7);
        assertThat(book.option("jacket.lapel", "peak")).isEqualByComparingTo("80");
        assertThat(book.option("jacket.lapel", "notch")).isEqualByComparingTo("0");
        assertThat(book.tax().isInclusive()).isTrue();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "  waistcoat: 760||$.making.waistcoat: missing; expected an amount in CNY, at least 0",
                "  navy-twill: 260||$.cloths.navy-twill: missing; expected an amount in CNY",
                "express: 600|express: -600|$.express: -600; expected an amount in CNY, at least 0, with at most 2 decimals",
                "express: 600|express: 600 EUR|$.express: \"600 EUR\"; expected an amount in CNY",
                "express: 600|express: 600.005|$.express: 600.005; expected an amount in CNY",
                "express: 600|express: .inf|$.express",
                "currency: CNY|currency: Taler|$.currency: \"Taler\"; expected the code of a currency",
                "currency: CNY|currency: XAU|$.currency: \"XAU\"; expected the code of a currency that has coins",
                "  rate: 0.13|  rate: 13|$.tax.rate: 13; expected a share from 0 to 1",
                "  rate: 0.13|  rate: -0.01|$.tax.rate: -0.01; expected a share from 0 to 1",
                "validFrom: 2026-01-01|validFrom: 2026-02-31|$.validFrom: \"2026-02-31\"; expected a day as 2026-12-24",
                "  by: standard|  by: guess|$.metres.by: \"guess\"; expected one of standard, body",
                "  jacket: 1.8|  jacket: 18|$.metres.jacket: 18; expected metres from 0 to 10",
                "  jacket.ticketPocket|  jacket.ticketPockets|$.options.jacket.ticketPockets: {\"true\":60}; expected a known field: jacket.buttons",
                "{peak: 80, shawl: 120}|{peek: 80}|Maybe 'peak'",
                "alterations: {}|alterations: {stoop: 5}|$.alterations.stoop",
                "version: example-1|version: a b|$.version: \"a b\"; expected at most 40 letters",
                "express: 600|express: 600\\nexpress: 700|express",
                "  beforeStart: 0|  beforeStart: 2|$.cancellation.beforeStart: 2; expected a share from 0 to 1"
            })
    void a_fault_is_named(String sound, String broken, String expected) {
        String text = SampleOffers.exampleBook()
                .replaceFirst(
                        java.util.regex.Pattern.quote(sound),
                        broken == null ? "" : java.util.regex.Matcher.quoteReplacement(broken.replace("\\n", "\n")));
        assertThat(text).as("the example with a fault").isNotEqualTo(SampleOffers.exampleBook());

        assertThatThrownBy(() -> reader.parse("prices.yaml", text))
                .isInstanceOf(FormatFault.class)
                .hasMessageContaining(expected);
    }

    /** A release may bring a cloth and drop an option: what was stored before it is read all the same. */
    @Test
    void a_stored_book_is_read_whatever_the_catalogue_has_become() throws FormatFault {
        PriceableNames later = new PriceableNames(
                Map.of("jacket.lapel", List.of("notch")), List.of(), List.of("navy-twill", "new-flannel"), List.of());

        assertThatThrownBy(() -> new PriceBookYaml(later).parse("prices.yaml", SampleOffers.exampleBook()))
                .isInstanceOf(FormatFault.class);
        assertThat(PriceBookYaml.parseStored("prices.yaml", SampleOffers.exampleBook()))
                .isEqualTo(SampleOffers.book());
    }

    /** A house may take its price out or leave it in. */
    @Test
    void a_cloth_that_was_withdrawn_needs_no_price_and_may_have_one() throws FormatFault {
        PriceableNames now = SampleOffers.names();
        List<String> offered = now.cloths().subList(1, now.cloths().size());
        PriceableNames later = new PriceableNames(now.options(), now.alterations(), offered, List.of("navy-twill"));
        String without = SampleOffers.exampleBook().replaceFirst("  navy-twill: .*\n", "");

        assertThat(new PriceBookYaml(later).parse("prices.yaml", SampleOffers.exampleBook()))
                .isEqualTo(SampleOffers.book());
        assertThat(new PriceBookYaml(later).parse("prices.yaml", without).cloths())
                .doesNotContainKey("navy-twill");
        assertThatThrownBy(() -> reader.parse("prices.yaml", without)).isInstanceOf(FormatFault.class);
    }
}
