package io.tailorline.portal.sales.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import io.tailorline.portal.fake.ContextTables;
import io.tailorline.portal.sales.order.Order;
import io.tailorline.portal.sales.order.OrderId;
import io.tailorline.portal.sales.order.OrderRequest.Customer;
import io.tailorline.portal.sales.order.OrderSecret;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

class OrdersTest {

    private static final Instant NOON = Instant.parse("2026-11-25T12:00:00Z");
    private static final Order WITH_ALL = new Order(
            new OrderId("TL-4F7K-22"),
            NOON,
            Optional.of(new Customer("李", "li@example.org", "zh")),
            Optional.of(LocalDate.of(2026, 12, 24)));
    private static final Order WITH_NOTHING =
            new Order(new OrderId("TL-4F7K-23"), NOON, Optional.empty(), Optional.empty());
    private static final OrderSecret SECRET = OrderSecret.draw(new Random(1));
    private static final OrderSecret OTHER_SECRET = OrderSecret.draw(new Random(2));

    private final DriverManagerDataSource database = database();
    private final JdbcTemplate jdbc = new JdbcTemplate(database);
    private final Orders orders = new Orders(jdbc);

    private static DriverManagerDataSource database() {
        return new DriverManagerDataSource("jdbc:h2:mem:%s;DB_CLOSE_DELAY=-1".formatted(UUID.randomUUID()), "sa", "");
    }

    @BeforeEach
    void migrate() {
        ContextTables.in(database, "sales");
    }

    @Test
    void an_order_is_read_as_it_was_stored() {
        orders.add(WITH_ALL, SECRET);
        orders.add(WITH_NOTHING, OTHER_SECRET);
        assertThat(orders.find(WITH_ALL.id())).contains(WITH_ALL);
        assertThat(orders.find(WITH_NOTHING.id())).contains(WITH_NOTHING);
    }

    @Test
    void of_a_secret_only_the_hash_is_stored_and_a_new_one_replaces_it() {
        orders.add(WITH_ALL, SECRET);

        assertThat(orders.secretHash(WITH_ALL.id())).contains(SECRET.hash());
        assertThat(jdbc.queryForMap("select * from sales.placed_order").values().toString())
                .doesNotContain(SECRET.text());
        assertThat(orders.replaceSecret(WITH_ALL.id(), OTHER_SECRET)).isTrue();
        assertThat(orders.secretHash(WITH_ALL.id())).contains(OTHER_SECRET.hash());
        assertThat(orders.replaceSecret(WITH_NOTHING.id(), SECRET)).isFalse();
        assertThat(orders.secretHash(WITH_NOTHING.id())).isEmpty();
    }
}
