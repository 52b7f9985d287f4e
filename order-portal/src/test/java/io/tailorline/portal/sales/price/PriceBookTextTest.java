package io.tailorline.portal.sales.price;

import static org.assertj.core.api.Assertions.assertThat;

import io.tailorline.json.FormatFault;
import io.tailorline.portal.fake.SampleOffers;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PriceBookTextTest {

    private static PriceBook read(String text) throws FormatFault {
        return new PriceBookYaml(SampleOffers.names()).parse("prices.yaml", text);
    }

    @Test
    void a_book_that_is_written_is_read_as_the_same_under_its_new_version() throws FormatFault {
        PriceBook book = SampleOffers.book();

        PriceBook written = read(PriceBookText.of(book, "2", "2027-01-01", Map.of()));

        assertThat(PriceDifference.between(book, written)).isEmpty();
        assertThat(written.version()).isEqualTo("2");
        assertThat(written.validFrom()).isEqualTo("2027-01-01");
    }

    @Test
    void what_is_changed_is_all_that_changes() throws FormatFault {
        PriceBook book = SampleOffers.book();

        PriceBook written = read(PriceBookText.of(
                book,
                "2",
                "2027-01-01",
                Map.of("making.jacket", "2480.50", "metres.more.jacket.buttons.6x2", "0.4", "tax.onTop", "true")));

        assertThat(PriceDifference.between(book, written))
                .isEqualTo(List.of(
                        new PriceDifference("making.jacket", "2380", "2480.5"),
                        new PriceDifference("metres.more.jacket.buttons.6x2", "0.3", "0.4"),
                        new PriceDifference("tax.onTop", "false", "true")));
    }

    @Test
    void a_cloth_that_the_book_does_not_have_is_added_once_it_has_an_amount() throws FormatFault {
        Map<String, String> amounts = Map.of("cloths.serge", "310", "cloths.tweed", " ", "options.no", "1");
        String text = PriceBookText.of(SampleOffers.book(), "2", "2027-01-01", amounts);
        assertThat(PriceDifference.between(SampleOffers.book(), PriceBookYaml.parseStored("prices.yaml", text)))
                .containsExactly(new PriceDifference("cloths.serge", "", "310"));
    }
}
