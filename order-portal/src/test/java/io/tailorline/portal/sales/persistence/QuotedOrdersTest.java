package io.tailorline.portal.sales.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.tailorline.pattern.measure.Measurement;
import io.tailorline.pattern.measure.MeasurementSet;
import io.tailorline.pattern.measure.Sex;
import io.tailorline.pattern.piece.Side;
import io.tailorline.pattern.piece.Style;
import io.tailorline.portal.fake.ContextTables;
import io.tailorline.portal.fake.FakeWorkshop;
import io.tailorline.portal.fake.SampleCloths;
import io.tailorline.portal.fake.SampleOffers;
import io.tailorline.portal.sales.intake.OrderService;
import io.tailorline.portal.sales.order.OrderRequest;
import io.tailorline.portal.sales.price.Amounts;
import io.tailorline.portal.sales.price.persistence.OrderPrices;
import io.tailorline.portal.sales.quote.OfferRequest;
import io.tailorline.portal.sales.quote.Offers;
import io.tailorline.portal.web.Refusal;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicReference;
import org.h2.jdbcx.JdbcConnectionPool;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** An order by a quote gets its price and its day, or hears what changed. */
class QuotedOrdersTest {

    private static final MeasurementSet BODY =
            MeasurementSet.symmetric("body", Sex.MALE, Map.of(Measurement.CHEST_GIRTH, 1037.0));
    private static final Instant START = Instant.parse("2026-12-01T09:00:00Z");

    private final JdbcConnectionPool database = JdbcConnectionPool.create(
            "jdbc:h2:mem:%s;DB_CLOSE_DELAY=-1;LOCK_TIMEOUT=120000".formatted(UUID.randomUUID()), "sa", "");
    private final JdbcTemplate jdbc = new JdbcTemplate(database);
    private final AtomicReference<Instant> now = new AtomicReference<>(START);
    private final FakeWorkshop workshop = new FakeWorkshop();
    private final OrderPrices prices = new OrderPrices(jdbc, new ObjectMapper());

    @BeforeEach
    void migrate() {
        ContextTables.in(database, "sales");
    }

    @AfterEach
    void close() {
        database.dispose();
    }

    private Offers offers(String key) {
        return SampleOffers.of(jdbc, prices::orderOf, now::get, key);
    }

    private OrderService service() {
        return new OrderService(
                new Orders(jdbc),
                new IdempotencyStore(jdbc),
                workshop,
                new TransactionTemplate(new DataSourceTransactionManager(database)),
                SampleCloths.ofTheHouse(),
                List.of(),
                customer -> "C-222222",
                (style, body) -> style,
                offers("house"),
                () -> LocalDate.ofInstant(now.get(), ZoneOffset.UTC),
                List.of(new PricedOrders(prices, new Orders(jdbc), new OrderedStyles(jdbc))),
                now::get,
                new Random());
    }

    /** What the house cuts by itself is in its price, and costs no more where it is chosen by hand too. */
    @Test
    void what_the_house_cuts_by_itself_is_priced_as_if_it_was_chosen() {
        Map<String, Object> turnUp = Map.of("trousers.turnUp", true);
        Offers plain = offers("house");
        Offers house = SampleOffers.of(jdbc, prices::orderOf, now::get, "house", (style, body) -> {
            Map<String, Object> options = new TreeMap<>(turnUp);
            options.putAll(style.options());
            return style.withOptions(options);
        });
        OfferRequest byHand =
                new OfferRequest(BODY, Style.twoPiece().withOptions(turnUp), "navy-twill", false, Optional.empty());

        assertThat(total(house, offerRequest())).isGreaterThan(total(plain, offerRequest()));
        assertThat(total(house, byHand)).isEqualByComparingTo(total(house, offerRequest()));
        assertThat(total(plain, byHand)).isEqualByComparingTo(total(house, offerRequest()));
    }

    private static BigDecimal total(Offers offers, OfferRequest offerRequest) {
        return Amounts.exact(offers.quote(offerRequest).quote().offer().price().total());
    }

    private static OfferRequest offerRequest() {
        return new OfferRequest(BODY, Style.twoPiece(), "navy-twill", false, Optional.empty());
    }

    private static OrderRequest order(OfferRequest offerRequest, Optional<String> quote) {
        return order(offerRequest, quote, false);
    }

    private static OrderRequest order(OfferRequest offerRequest, Optional<String> quote, boolean acceptLater) {
        return new OrderRequest(
                offerRequest.body(),
                offerRequest.style(),
                Optional.of(offerRequest.fabricId()),
                Optional.empty(),
                offerRequest.wantedBy(),
                offerRequest.express(),
                quote,
                Optional.of(3),
                acceptLater,
                Optional.empty(),
                Optional.empty());
    }

    private OrderService.Result place(OrderRequest request) {
        String key = UUID.randomUUID().toString();
        return service()
                .place(
                        new IdempotencyStore.Key(key, key),
                        request,
                        (order, specification, offer, secret) -> (Amounts.decimal(
                                                offer.price().total())
                                        + " on " + offer.promise().day())
                                .getBytes(StandardCharsets.UTF_8));
    }

    private static String answer(OrderService.Result result) {
        assertThat(result).isInstanceOf(OrderService.Result.Accepted.class);
        return new String(((OrderService.Result.Accepted) result).response().body(), StandardCharsets.UTF_8);
    }

    private List<Refusal> changes(OrderRequest request) {
        OrderService.Result result = place(request);
        assertThat(result).isInstanceOf(OrderService.Result.QuoteChanged.class);
        assertThat(jdbc.queryForObject("select count(*) from sales.placed_order", Integer.class))
                .isLessThanOrEqualTo(1);
        return ((OrderService.Result.QuoteChanged) result).changes();
    }

    private String quoted() {
        return offers("house").quote(offerRequest()).text();
    }

    @Test
    void an_order_gets_the_price_and_the_day_of_its_quote_until_the_last_instant() {
        String quote = quoted();
        now.set(START.plus(Offers.HELD));

        OrderService.Result result = place(order(offerRequest(), Optional.of(quote)));

        assertThat(answer(result)).isEqualTo("4114.00 on 2026-12-22");
        String number =
                ((OrderService.Result.Accepted) result).response().order().text();
        assertThat(prices.find(number)).hasValueSatisfying(price -> {
            assertThat(price.book()).isEqualTo("example-1");
            assertThat(price.parts()).hasSize(3);
        });
        assertThat(jdbc.queryForObject("select terms_version from sales.placed_order", Integer.class))
                .isEqualTo(3);
    }

    @Test
    void an_order_without_a_quote_is_priced_and_dated_as_it_comes() {
        OfferRequest express = new OfferRequest(BODY, Style.twoPiece(), "navy-twill", true, Optional.empty());

        assertThat(answer(place(order(express, Optional.empty())))).isEqualTo("4714.00 on 2026-12-11");
    }

    private static OfferRequest wanted(String day, boolean express) {
        return new OfferRequest(BODY, Style.twoPiece(), "navy-twill", express, Optional.of(LocalDate.parse(day)));
    }

    private List<Refusal> refused(OrderRequest request) {
        OrderService.Result result = place(request);
        assertThat(result).isInstanceOf(OrderService.Result.Refused.class);
        assertThat(jdbc.queryForObject("select count(*) from sales.placed_order", Integer.class))
                .isZero();
        return ((OrderService.Result.Refused) result).refusals();
    }

    /** Without a quote and with one: three weeks are promised, as express ten days. */
    @Test
    void a_wanted_day_that_cannot_be_kept_is_refused_with_the_earliest_day_and_what_express_costs() {
        OfferRequest early = wanted("2026-12-21", false);
        Refusal refusal = new Refusal(
                "day-not-kept", "wantedBy", "2026-12-21", "2026-12-22", List.of("2026-12-11", "600.00 CNY"));
        Optional<String> quote = Optional.of(offers("house").quote(early).text());

        assertThat(refused(order(early, Optional.empty()))).containsExactly(refusal);
        assertThat(refused(order(early, quote))).containsExactly(refusal);
        assertThat(refused(order(wanted("2026-12-10", true), Optional.empty())))
                .containsExactly(
                        new Refusal("day-not-kept-express", "wantedBy", "2026-12-10", "2026-12-11", List.of()));
        assertThat(answer(place(order(wanted("2026-12-22", false), Optional.empty()))))
                .endsWith("on 2026-12-22");
    }

    @Test
    void who_accepts_a_later_day_has_it_and_the_workshop_is_told_that_one() {
        OrderService.Result result = place(order(wanted("2026-12-21", false), Optional.empty(), true));

        assertThat(answer(result)).endsWith("on 2026-12-22");
        assertThat(workshop.header(((OrderService.Result.Accepted) result)
                                .response()
                                .order()
                                .text())
                        .wantedBy())
                .contains(LocalDate.parse("2026-12-22"));
    }

    @Test
    void a_quote_expects_the_look_that_the_houses_own_alterations_bring() {
        Offers altering = SampleOffers.of(
                jdbc,
                prices::orderOf,
                now::get,
                "house",
                (style, body) -> style.withAlterations(List.of(new Style.Alteration("stooped", Side.BOTH, 10))));

        assertThat(altering.quote(offerRequest()).quote().madeFor().isReviewLikely())
                .isTrue();
        assertThat(offers("house").quote(offerRequest()).quote().madeFor().isReviewLikely())
                .isFalse();
    }

    @Test
    void express_costs_what_it_adds_to_the_price() {
        assertThat(Amounts.decimal(offers("house").quote(offerRequest()).express()))
                .isEqualByComparingTo("600");
    }

    @Test
    void a_quote_that_ran_out_a_second_ago_does_not_hold() {
        String quote = quoted();
        now.set(START.plus(Offers.HELD).plus(Duration.ofSeconds(1)));

        assertThat(changes(order(offerRequest(), Optional.of(quote))))
                .containsExactly(Refusal.of("quote-expired", "quote", "2026-12-01T09:30:01Z", "2026-12-01T09:30:00Z"));
    }

    @Test
    void a_quote_of_another_suit_says_what_is_another() {
        String quote = quoted();
        OfferRequest other = new OfferRequest(
                BODY,
                Style.twoPiece().withOptions(Map.of("jacket.lapel", "peak")),
                "tobacco-flannel",
                true,
                Optional.of(LocalDate.parse("2026-12-24")));

        assertThat(changes(order(other, Optional.of(quote))))
                .containsExactly(
                        Refusal.of("quote-other-style", "style", "", ""),
                        Refusal.of("quote-other", "fabricId", "tobacco-flannel", "navy-twill"),
                        Refusal.of("quote-other", "express", "true", "false"),
                        Refusal.of("quote-other", "wantedBy", "2026-12-24", "–"));
    }

    @Test
    void measurements_change_a_quote_only_where_a_tailor_will_have_to_look_at_them() {
        String quote = quoted();
        MeasurementSet slimmer = MeasurementSet.symmetric("body", Sex.MALE, Map.of(Measurement.CHEST_GIRTH, 987.0));
        MeasurementSet odd = MeasurementSet.symmetric(
                "body", Sex.MALE, Map.of(Measurement.CHEST_GIRTH, 987.0, Measurement.WAIST_GIRTH, 1400.0));

        assertThat(changes(order(
                        new OfferRequest(odd, Style.twoPiece(), "navy-twill", false, Optional.empty()),
                        Optional.of(quote))))
                .extracting(Refusal::field)
                .containsExactly("body");
        assertThat(answer(place(order(
                        new OfferRequest(slimmer, Style.twoPiece(), "navy-twill", false, Optional.empty()),
                        Optional.of(quote)))))
                .startsWith("4114.00");
    }

    @Test
    void a_quote_that_was_altered_or_signed_with_another_key_is_none() {
        String quote = quoted();
        String another = offers("another house").quote(offerRequest()).text();

        for (String wrong : List.of("x" + quote, quote.substring(0, quote.length() - 1), "", "a.b", another)) {
            assertThat(changes(order(offerRequest(), Optional.of(wrong))))
                    .extracting(Refusal::code)
                    .containsExactly("quote-altered");
        }
    }

    @Test
    void a_quote_counts_once_and_the_second_order_hears_of_the_first() {
        String quote = quoted();
        OrderService.Result first = place(order(offerRequest(), Optional.of(quote)));

        assertThat(changes(order(offerRequest(), Optional.of(quote))))
                .extracting(Refusal::code, Refusal::value)
                .containsExactly(org.assertj.core.api.Assertions.tuple(
                        "quote-used",
                        ((OrderService.Result.Accepted) first)
                                .response()
                                .order()
                                .text()));
    }

    @Test
    void ten_orders_by_one_quote_at_once_make_one_order() throws InterruptedException, ExecutionException {
        ExecutorService customers = Executors.newFixedThreadPool(10);
        try {
            String quote = quoted();
            CountDownLatch together = new CountDownLatch(10);
            List<Future<OrderService.Result>> results = new ArrayList<>();
            for (int customer = 0; customer < 10; customer++) {
                Callable<OrderService.Result> order = () -> {
                    together.countDown();
                    together.await();
                    return place(order(offerRequest(), Optional.of(quote)));
                };
                results.add(customers.submit(order));
            }
            int accepted = 0;
            for (Future<OrderService.Result> result : results) {
                accepted += result.get() instanceof OrderService.Result.Accepted ? 1 : 0;
            }
            assertThat(accepted).isEqualTo(1);
            assertThat(jdbc.queryForObject("select count(*) from sales.placed_order", Integer.class))
                    .isEqualTo(1);
        } finally {
            customers.shutdownNow();
        }
    }
}
