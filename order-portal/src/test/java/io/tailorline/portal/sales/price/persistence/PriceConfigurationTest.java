package io.tailorline.portal.sales.price.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tailorline.portal.fake.ContextTables;
import io.tailorline.portal.fake.SampleOffers;
import io.tailorline.portal.sales.price.PriceBookYaml;
import io.tailorline.portal.sales.price.PriceableNames;
import io.tailorline.workflow.platform.role.StartRefused;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** With which price books a program starts. */
class PriceConfigurationTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 12, 1);

    private final DriverManagerDataSource database =
            new DriverManagerDataSource("jdbc:h2:mem:%s;DB_CLOSE_DELAY=-1".formatted(UUID.randomUUID()), "sa", "");
    private final JdbcTemplate jdbc = new JdbcTemplate(database);

    @TempDir
    private Path folder;

    @BeforeEach
    void tables() {
        ContextTables.in(database, "sales");
    }

    private PriceBooks start(String file) {
        return start(file, SampleOffers.names());
    }

    private PriceBooks start(String file, PriceableNames names) {
        return new PriceConfiguration()
                .priceBooks(
                        jdbc, new PriceBookYaml(names), () -> TODAY, () -> Instant.parse("2026-12-01T12:00:00Z"), file);
    }

    private String file(String text) throws Exception {
        return Files.writeString(folder.resolve("house.yaml"), text).toString();
    }

    @Test
    void the_example_is_stored_where_the_house_has_no_book() {
        assertThat(start("").inForce(TODAY)).contains(SampleOffers.book());
    }

    /** A release may bring another example under the same version. */
    @Test
    void an_example_that_a_release_has_changed_leaves_the_books_of_the_house_as_they_are() {
        String before = SampleOffers.exampleBook().replace("express: 600", "express: 500");
        start("");
        jdbc.update("update sales.price_book set text = ?", before);

        assertThat(start("").inForce(TODAY).orElseThrow().express()).isEqualByComparingTo("500");
        assertThat(start("").all()).hasSize(1);
    }

    @Test
    void a_named_book_is_the_same_whatever_its_comments_and_refused_where_it_charges_something_else() throws Exception {
        String house = SampleOffers.exampleBook().replace("example-1", "house-1");
        start(file(house));

        assertThat(start(file("# checked in spring\n" + house.replace("express: 600", "express: 600.00")))
                        .all())
                .hasSize(1);
        String dearer = file(house.replace("express: 600", "express: 700"));
        assertThatThrownBy(() -> start(dearer))
                .isInstanceOf(StartRefused.class)
                .hasMessageContaining("$.version: house-1; expected a version that no other book has");
    }

    @Test
    void a_cloth_that_comes_into_the_house_stops_neither_the_start_nor_the_book_that_is_in_force() throws Exception {
        String house = file(SampleOffers.exampleBook());
        start(house);
        List<String> cloths = new ArrayList<>(SampleOffers.names().cloths());
        cloths.add("new-flannel");
        PriceableNames later = new PriceableNames(
                SampleOffers.names().options(), SampleOffers.names().alterations(), cloths, List.of());

        assertThat(start(house, later).inForce(TODAY)).contains(SampleOffers.book());
    }

    @Test
    void a_house_without_a_book_of_today_does_not_start() throws Exception {
        String tomorrow = file(SampleOffers.exampleBook().replace("validFrom: 2026-01-01", "validFrom: 2026-12-02"));

        assertThatThrownBy(() -> start(tomorrow))
                .isInstanceOf(StartRefused.class)
                .hasMessageContaining("No price book is in force on 2026-12-01");
    }

    private static String euros() {
        return SampleOffers.exampleBook().replace("example-1", "house-1").replace("currency: CNY", "currency: EUR");
    }

    /** The book that came with the program is of some currency; the house chooses its own before its first order. */
    @Test
    void a_house_without_orders_may_begin_with_a_book_of_its_own_currency() throws Exception {
        start("");
        String house = file(euros().replace("2026-01-01", "2026-12-01"));

        assertThat(start(house).inForce(TODAY).orElseThrow().version()).isEqualTo("house-1");
    }

    @Test
    void a_house_with_orders_does_not_start_with_a_book_of_another_currency() throws Exception {
        start("");
        jdbc.update("insert into sales.placed_order (id, placed_at, secret_hash) values ('TL-4F7K-22', now(), '-')");
        jdbc.update("insert into sales.order_price (order_id, book_version, currency, net, tax, total, price)"
                + " values ('TL-4F7K-22', 'example-1', 'CNY', 799, 0, 799, '{}')");
        String house = file(euros().replace("2026-01-01", "2026-12-01"));

        assertThatThrownBy(() -> start(house))
                .isInstanceOf(StartRefused.class)
                .hasMessageContaining("$.currency: EUR; expected the currency of the orders and of the book in force.");
        assertThat(start("").all()).hasSize(1);
    }

    /** Orders of today would be of the one, and of tomorrow of the other. */
    @Test
    void a_book_of_another_currency_does_not_begin_later_than_today() throws Exception {
        start("");
        String house = file(euros().replace("2026-01-01", "2026-12-24"));

        assertThatThrownBy(() -> start(house)).isInstanceOf(StartRefused.class).hasMessageContaining("$.currency: EUR");
    }
}
