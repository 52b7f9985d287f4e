package io.tailorline.portal.sales.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tailorline.portal.fake.ContextTables;
import io.tailorline.portal.sales.order.Order;
import io.tailorline.portal.sales.order.OrderId;
import io.tailorline.portal.sales.order.OrderRequest.Customer;
import io.tailorline.portal.sales.order.OrderSecret;
import io.tailorline.workflow.production.OrderErased;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

class ErasedOrdersTest {

    private static final Instant NOON = Instant.parse("2026-11-25T12:00:00Z");
    private static final OrderId OLD = new OrderId("TL-4F7K-22");
    private static final OrderId OTHER = new OrderId("TL-4F7K-23");

    private final DriverManagerDataSource database =
            new DriverManagerDataSource("jdbc:h2:mem:%s;DB_CLOSE_DELAY=-1".formatted(UUID.randomUUID()), "sa", "");
    private final JdbcTemplate jdbc = new JdbcTemplate(database);
    private final Orders orders = new Orders(jdbc);

    @BeforeEach
    void two_orders_with_all_that_is_stored_of_a_customer() {
        ContextTables.in(database, "sales");
        for (OrderId id : List.of(OLD, OTHER)) {
            orders.add(
                    new Order(id, NOON, Optional.of(new Customer("李", "li@example.org", "zh")), Optional.empty()),
                    OrderSecret.draw(new Random(1)));
            jdbc.update(
                    "insert into sales.stored_response (key_name, fingerprint, stored_at, order_id, body) values (?, '', now(), ?, '{}')",
                    "key of " + id,
                    id.text());
            jdbc.update("insert into sales.photo values (?, 'FRONT', now(), X'00')", id.text());
        }
    }

    private List<Integer> rows(OrderId id) {
        return List.of(
                count("sales.placed_order where id = ?", id),
                count("sales.stored_response where order_id = ?", id),
                count("sales.photo where order_id = ?", id));
    }

    private int count(String from, OrderId id) {
        return jdbc.queryForObject("select count(*) from " + from, Integer.class, id.text());
    }

    @Test
    void customer_answer_and_photos_go_with_an_erased_order_and_no_other() {
        new ErasedOrders(jdbc).on(new OrderErased(OLD.text()));

        assertThat(rows(OLD)).containsExactly(0, 0, 0);
        assertThat(rows(OTHER)).containsExactly(1, 1, 1);
    }

    private void paid(OrderId id, String state) {
        jdbc.update(
                "insert into sales.order_price (order_id, book_version, currency, net, tax, total, price)"
                        + " values (?, '2026-1', 'EUR', 1000, 190, 1190, '{}')",
                id.text());
        jdbc.update(
                "insert into sales.order_payment (order_id, state, amount, captured, currency, next_try_at, changed_at)"
                        + " values (?, ?, 1190, 1190, 'EUR', now(), now())",
                id.text(),
                state);
    }

    @Test
    void what_was_taken_stays_in_the_books_without_a_name() {
        paid(OLD, "CAPTURED");

        new ErasedOrders(jdbc).on(new OrderErased(OLD.text()));

        assertThat(rows(OLD)).containsExactly(0, 0, 0);
        assertThat(jdbc.queryForList("select total, tax, payment, captured from sales.erased_amount"))
                .singleElement()
                .satisfies(row ->
                        assertThat(row.values().toString()).isEqualTo("[1190.000, 190.000, CAPTURED, 1190.000]"));
    }

    @Test
    void an_order_whose_payment_is_not_settled_stays() {
        paid(OLD, "CAPTURE_FAILED");

        assertThatThrownBy(() -> new ErasedOrders(jdbc).on(new OrderErased(OLD.text())))
                .hasMessage("The payment of order TL-4F7K-22 is CAPTURE_FAILED; expected a settled one.");

        assertThat(rows(OLD)).containsExactly(1, 1, 1);
    }
}
