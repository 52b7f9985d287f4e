package io.tailorline.portal.sales.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tailorline.portal.fake.ContextTables;
import io.tailorline.portal.sales.order.Order;
import io.tailorline.portal.sales.order.OrderId;
import io.tailorline.portal.sales.order.OrderRequest.Customer;
import io.tailorline.portal.sales.order.OrderSecret;
import io.tailorline.workflow.production.OrderErased;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
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

    private void paid(OrderId id, String state, String captured, String refunded, String owed) {
        jdbc.update(
                "insert into sales.order_price (order_id, book_version, currency, net, tax, total, price)"
                        + " values (?, '2026-1', 'EUR', 1000, 190, 1190, '{}')",
                id.text());
        jdbc.update(
                "insert into sales.order_payment (order_id, state, amount, captured, refunded, owed, currency,"
                        + " next_try_at, changed_at) values (?, ?, 1190, ?, ?, ?, 'EUR', now(), now())",
                id.text(),
                state,
                number(captured),
                number(refunded),
                number(owed));
    }

    private static BigDecimal number(String number) {
        return number == null ? null : new BigDecimal(number);
    }

    @ParameterizedTest
    @CsvSource({
        "SETTLED, 1190, , , 1190.000",
        "CAPTURED, 178.50, , 178.50, 178.500",
        "REFUNDED, 1190, 1011.50, 178.50, 178.500",
        "REFUNDED, 1190, 1190, 0, 0.000",
        "RELEASED, , , , 0.000",
        "WRITTEN_OFF, , , , 0.000",
        "WRITTEN_OFF, 1190, , 0, 1190.000"
    })
    void what_was_kept_stays_in_the_books_without_a_name(
            String state, String captured, String refunded, String owed, String kept) {
        paid(OLD, state, captured, refunded, owed);

        new ErasedOrders(jdbc).on(new OrderErased(OLD.text()));

        assertThat(rows(OLD)).containsExactly(0, 0, 0);
        assertThat(jdbc.queryForList("select total, tax, payment, kept from sales.erased_amount"))
                .singleElement()
                .satisfies(row -> assertThat(row.values().toString())
                        .isEqualTo("[1190.000, 190.000, %s, %s]".formatted(state, kept)));
    }

    /** One that may still be cancelled and refunded, too. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "AUTHORISING",
                "RENEWING",
                "WAITING",
                "AUTHORISED",
                "PAUSING",
                "PAUSED",
                "PAUSE_FAILED",
                "CAPTURING",
                "RESERVING_TO_CAPTURE",
                "CAPTURE_FAILED",
                "WRITING_OFF",
                "CAPTURED",
                "DIFFERENCE_DUE",
                "REFUNDING",
                "REFUND_FAILED",
                "RELEASING",
                "RELEASE_FAILED",
                "OF_A_LATER_VERSION"
            })
    void an_order_whose_payment_is_not_over_stays(String state) {
        paid(OLD, state, null, null, null);

        assertThatThrownBy(() -> new ErasedOrders(jdbc).on(new OrderErased(OLD.text())))
                .hasMessage("The payment of order TL-4F7K-22 is %s; expected one that is over.".formatted(state));

        assertThat(rows(OLD)).containsExactly(1, 1, 1);
    }

    @Test
    void what_the_bank_has_told_goes_with_the_order() {
        paid(OLD, "SETTLED", "1190", null, null);
        for (OrderId id : List.of(OLD, OTHER)) {
            jdbc.update(
                    "insert into sales.bank_event (event_id, received_at, type, reference, body, outcome)"
                            + " values (?, now(), 'captured', ?, '{}', 'DONE')",
                    "evt-" + id,
                    id.text() + "-1");
            jdbc.update(
                    "insert into sales.simulated_bank values (?, 1190, 'EUR', now(), 1190, 0, true)", id.text() + "-1");
            jdbc.update("insert into sales.simulated_bank_answer values (?, 'done')", id.text() + "/2");
        }

        new ErasedOrders(jdbc).on(new OrderErased(OLD.text()));

        assertThat(jdbc.queryForList("select reference from sales.bank_event", String.class))
                .containsExactly(OTHER.text() + "-1");
        assertThat(jdbc.queryForList("select reference from sales.simulated_bank", String.class))
                .containsExactly(OTHER.text() + "-1");
        assertThat(jdbc.queryForList("select call_key from sales.simulated_bank_answer", String.class))
                .containsExactly(OTHER.text() + "/2");
    }
}
