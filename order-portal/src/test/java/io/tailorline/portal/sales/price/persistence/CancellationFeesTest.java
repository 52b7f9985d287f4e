package io.tailorline.portal.sales.price.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.tailorline.json.FormatFault;
import io.tailorline.pattern.PatternEngine;
import io.tailorline.pattern.measure.Sex;
import io.tailorline.pattern.piece.Style;
import io.tailorline.portal.fake.ContextTables;
import io.tailorline.portal.fake.FakeWorkshop;
import io.tailorline.portal.fake.SampleOffers;
import io.tailorline.portal.sales.price.Price;
import io.tailorline.portal.sales.price.PriceBook;
import io.tailorline.portal.sales.price.PriceBookYaml;
import io.tailorline.portal.sales.price.PricedSuit;
import io.tailorline.portal.sales.price.Pricing;
import io.tailorline.workflow.production.OrderMoving;
import io.tailorline.workflow.production.OrderProgress;
import io.tailorline.workflow.production.OrderState;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** An order of a house that takes 5 of 100 of what was ordered, and 15 of 100 once it is laid. */
class CancellationFeesTest {

    private static final String ORDER = "TL-4F7K-22";

    private final DriverManagerDataSource database =
            new DriverManagerDataSource("jdbc:h2:mem:%s;DB_CLOSE_DELAY=-1".formatted(UUID.randomUUID()), "sa", "");
    private final JdbcTemplate jdbc = new JdbcTemplate(database);
    private final OrderPrices prices = new OrderPrices(jdbc, new ObjectMapper());
    private final PriceBooks books = new PriceBooks(jdbc);
    private final FakeWorkshop workshop = new FakeWorkshop();
    private final CancellationFees fees = new CancellationFees(prices, books, workshop);

    @BeforeEach
    void anOrderIsPriced() throws FormatFault {
        ContextTables.in(database, "sales");
        String text = SampleOffers.exampleBook()
                .replace("  beforeLaying: 0", "  beforeLaying: 0.05")
                .replace("  beforeStart: 0", "  beforeStart: 0.15");
        PriceBook book = PriceBookYaml.parseStored("prices.yaml", text);
        books.add(new PriceBooks.Stored(book.version(), book.validFrom(), text, Instant.EPOCH, "test"));
        jdbc.update(
                "insert into sales.placed_order (id, placed_at, secret_hash) values (?, current_timestamp, '-')",
                ORDER);
        Price price = Pricing.of(
                book, PricedSuit.of(Style.twoPiece(), Sex.MALE, new PatternEngine().options(), "navy-twill", false));
        prices.add(ORDER, price, Optional.empty());
    }

    private OrderProgress progress() {
        return workshop.find(ORDER).orElseThrow();
    }

    private double shareOwed() {
        double total = prices.find(ORDER).orElseThrow().total().getNumber().doubleValue();
        return Math.round(100 * fees.of(progress()).orElseThrow().getNumber().doubleValue() / total) / 100.0;
    }

    @Test
    void what_is_laid_owes_more_and_that_is_said_before_it_is_cancelled() {
        workshop.put(ORDER, OrderState.PLANNED);

        assertThat(shareOwed()).isEqualTo(0.15);
        assertThat(prices.owed(ORDER)).isEmpty();
    }

    @Test
    void cloth_that_the_house_has_spoilt_owes_nothing() {
        workshop.putWrittenOff(ORDER, OrderState.REJECTED);

        assertThat(shareOwed()).isZero();
    }

    @Test
    void what_is_owed_is_fixed_when_it_is_cancelled() {
        workshop.put(ORDER, OrderState.CANCELLED);
        fees.on(new OrderMoving(ORDER, OrderState.CANCELLED, false, List.of()));
        jdbc.update("update sales.price_book set text = ?", SampleOffers.exampleBook());

        assertThat(prices.owed(ORDER)).isPresent();
        assertThat(shareOwed()).isEqualTo(0.15);
    }

    /** Changed by its customer it is begun again and has no marker; the cloth was planned all the same. */
    @Test
    void a_change_after_laying_does_not_make_the_cancellation_cheaper() {
        workshop.put(ORDER, OrderState.CUTTING);
        OrderProgress laid = progress();

        assertThat(fees.of(without(laid, laid.stages()))).isEqualTo(fees.of(laid));
        assertThat(fees.of(without(laid, List.of()))
                        .orElseThrow()
                        .isLessThan(fees.of(laid).orElseThrow()))
                .isTrue();
    }

    private static OrderProgress without(OrderProgress laid, List<OrderProgress.Stage> stages) {
        return new OrderProgress(
                laid.orderId(),
                OrderState.RECEIVED,
                List.of(),
                stages,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                laid.notes(),
                Optional.empty(),
                Optional.empty(),
                laid.changedAt(),
                false,
                laid.cut(),
                false,
                false,
                List.of());
    }

    @Test
    void an_order_without_a_price_owes_nothing_that_anybody_knows() {
        jdbc.update("delete from sales.order_price");
        workshop.put(ORDER, OrderState.PLANNED);

        assertThat(fees.of(progress())).isEmpty();
    }
}
