package io.tailorline.portal.sales.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tailorline.pattern.measure.Measurement;
import io.tailorline.pattern.measure.MeasurementSet;
import io.tailorline.pattern.measure.Sex;
import io.tailorline.pattern.piece.Style;
import io.tailorline.portal.fake.ContextTables;
import io.tailorline.portal.fake.FakeWorkshop;
import io.tailorline.portal.fake.SampleCloths;
import io.tailorline.portal.fake.SampleOffers;
import io.tailorline.portal.sales.intake.OrderService;
import io.tailorline.portal.sales.order.Order;
import io.tailorline.portal.sales.order.OrderRequest;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.random.RandomGenerator;
import org.h2.jdbcx.JdbcConnectionPool;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Key, response and order are one transaction: a request that comes ten times at once makes one order. */
class OnceForEveryKeyTest {

    private static final OrderRequest REQUEST = new OrderRequest(
            MeasurementSet.symmetric("body", Sex.MALE, Map.of(Measurement.CHEST_GIRTH, 1037.0)),
            Style.twoPiece(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty());

    private final JdbcConnectionPool database = JdbcConnectionPool.create(
            "jdbc:h2:mem:%s;DB_CLOSE_DELAY=-1;LOCK_TIMEOUT=120000".formatted(UUID.randomUUID()), "sa", "");
    private final JdbcTemplate jdbc = new JdbcTemplate(database);
    private final FakeWorkshop workshop = new FakeWorkshop();

    @BeforeEach
    void migrate() {
        ContextTables.in(database, "sales");
    }

    @AfterEach
    void close() {
        database.dispose();
    }

    private OrderService service(RandomGenerator chance) {
        return new OrderService(
                new Orders(jdbc),
                new IdempotencyStore(jdbc),
                workshop,
                new TransactionTemplate(new DataSourceTransactionManager(database)),
                SampleCloths.ofTheHouse(),
                List.of(),
                customer -> "C-222222",
                (style, body) -> style,
                SampleOffers.of(jdbc, id -> Optional.empty(), InstantSource.system(), "key"),
                () -> LocalDate.of(2026, 12, 1),
                List.of(),
                InstantSource.system(),
                chance);
    }

    private static IdempotencyStore.Key key(String name) {
        return new IdempotencyStore.Key(name, "fingerprint of " + name);
    }

    private static byte[] response(Order order) {
        return ("order " + order.id().text()).getBytes(StandardCharsets.UTF_8);
    }

    private static String placed(OrderService service, String key) {
        OrderService.Result result =
                service.place(key(key), REQUEST, (order, specification, offer, secret) -> response(order));
        assertThat(result).isInstanceOf(OrderService.Result.Accepted.class);
        return new String(((OrderService.Result.Accepted) result).response().body(), StandardCharsets.UTF_8);
    }

    private int orders() {
        return jdbc.queryForObject("select count(*) from sales.placed_order", Integer.class);
    }

    @Test
    void ten_requests_with_one_key_at_once_make_one_order_and_get_one_response()
            throws InterruptedException, ExecutionException {
        OrderService service = service(new Random(12));
        ExecutorService customers = Executors.newFixedThreadPool(10);
        try {
            for (int round = 0; round < 20; round++) {
                String key = "key-" + round;
                CountDownLatch together = new CountDownLatch(10);
                List<Future<String>> responses = new ArrayList<>();
                for (int customer = 0; customer < 10; customer++) {
                    Callable<String> request = () -> {
                        together.countDown();
                        together.await();
                        return placed(service, key);
                    };
                    responses.add(customers.submit(request));
                }
                String first = responses.get(0).get();
                for (Future<String> response : responses) {
                    assertThat(response.get()).isEqualTo(first);
                }
            }
        } finally {
            customers.shutdownNow();
        }
        assertThat(orders()).isEqualTo(20);
    }

    /** No policy stands here: as if the cloth had been withdrawn after they had let the order through. */
    @Test
    void a_cloth_that_is_gone_by_then_is_refused_and_no_other_taken_for_it() {
        OrderRequest named = new OrderRequest(
                REQUEST.body(), REQUEST.style(), Optional.of("gone-tweed"), Optional.empty(), Optional.empty());

        OrderService.Result result =
                service(new Random(7)).place(key("a"), named, (order, specification, offer, secret) -> response(order));

        assertThat(result)
                .isInstanceOfSatisfying(
                        OrderService.Result.Refused.class,
                        refused -> assertThat(refused.refusals())
                                .singleElement()
                                .satisfies(refusal -> assertThat(refusal.code() + " " + refusal.value())
                                        .isEqualTo("cloth-unknown gone-tweed")));
        assertThat(orders()).isZero();
    }

    @Test
    void a_number_that_another_order_has_is_drawn_again() {
        String first = placed(service(new Random(7)), "a");
        String second = placed(service(new Random(7)), "b");
        assertThat(second).isNotEqualTo(first);
        assertThat(orders()).isEqualTo(2);
    }

    @Test
    void nothing_has_happened_when_the_workshop_does_not_take_the_order() {
        OrderService service = service(new Random(7));
        workshop.breakDown(true);
        assertThatThrownBy(() -> placed(service, "a")).isInstanceOf(IllegalStateException.class);
        assertThat(orders()).isZero();
        workshop.breakDown(false);
        assertThat(placed(service, "a")).startsWith("order TL-");
        assertThat(orders()).isEqualTo(1);
    }
}
