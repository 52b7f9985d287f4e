package io.tailorline.portal.sales.quote;

import static org.assertj.core.api.Assertions.assertThat;

import io.tailorline.pattern.measure.MeasurementSet;
import io.tailorline.pattern.measure.Sex;
import io.tailorline.pattern.piece.Style;
import io.tailorline.portal.fake.ContextTables;
import io.tailorline.portal.fake.SampleCloths;
import io.tailorline.portal.fake.SampleOffers;
import io.tailorline.portal.sales.order.OrderRequest;
import io.tailorline.portal.sales.price.ClothPricedPolicy;
import io.tailorline.portal.sales.price.persistence.PriceBooks;
import io.tailorline.portal.web.Refusal;
import io.tailorline.portal.workshop.Cloth;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** What can be ordered is what the house offers and its price book has. */
class OfferedClothsTest {

    private static final Instant NOW = Instant.parse("2026-12-01T09:00:00Z");

    private final JdbcTemplate jdbc = new JdbcTemplate(
            new DriverManagerDataSource("jdbc:h2:mem:%s;DB_CLOSE_DELAY=-1".formatted(UUID.randomUUID()), "sa", ""));

    /** Of a house whose price book has these lines only, of those of the cloths. */
    private Offers priced(String cloths) {
        ContextTables.in(jdbc.getDataSource(), "sales");
        Offers offers = SampleOffers.of(jdbc, id -> Optional.empty(), () -> NOW, "key");
        String text = SampleOffers.exampleBook();
        int from = text.indexOf("  navy-twill:");
        jdbc.update(
                "update sales.price_book set text = ?",
                text.substring(0, from) + cloths + text.substring(text.indexOf("\n\n", from)));
        return offers;
    }

    private List<Refusal> refusals(Optional<String> cloth) {
        return new ClothPricedPolicy(
                        () -> new PriceBooks(jdbc).inForce(LocalDate.of(2026, 12, 1)), SampleCloths.ofTheHouse())
                .refusals(new OrderRequest(
                        MeasurementSet.symmetric("a", Sex.MALE, Map.of()),
                        Style.twoPiece(),
                        cloth,
                        Optional.empty(),
                        Optional.empty()));
    }

    @Test
    void an_order_that_names_no_cloth_gets_the_first_that_is_priced() {
        Offers offers = priced("  grey-windowpane: 340\n  burgundy-twill: 260");

        assertThat(offers.cloths()).extracting(Cloth::id).containsExactly("burgundy-twill", "grey-windowpane");
        assertThat(offers.standard()).map(Cloth::id).contains("burgundy-twill");
        assertThat(refusals(Optional.empty())).isEmpty();
        assertThat(refusals(Optional.of("navy-twill")))
                .extracting(Refusal::code)
                .containsExactly("cloth-unpriced");
    }

    @Test
    void nothing_can_be_ordered_where_no_cloth_that_is_offered_has_a_price() {
        Offers offers = priced("  withdrawn-tweed: 340");

        assertThat(offers.cloths()).isEmpty();
        assertThat(offers.standard()).isEmpty();
        assertThat(refusals(Optional.empty())).extracting(Refusal::code).containsExactly("cloth-unpriced");
    }
}
