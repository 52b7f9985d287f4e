package io.tailorline.workflow.patternroom.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.tailorline.pattern.io.PatternJson;
import io.tailorline.pattern.measure.Measurement;
import io.tailorline.pattern.measure.MeasurementSet;
import io.tailorline.pattern.piece.Garment;
import io.tailorline.pattern.piece.Pattern;
import io.tailorline.pattern.piece.Style;
import io.tailorline.workflow.SampleOrders;
import io.tailorline.workflow.StatementCount;
import io.tailorline.workflow.TestDatabase;
import io.tailorline.workflow.patternroom.LastOrders.LastOrder;
import io.tailorline.workflow.patternroom.OrderSpecification;
import io.tailorline.workflow.production.OrderHeader;
import io.tailorline.workflow.production.OrderState;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What a customer had made before. */
class StoredLastOrdersTest {

    private static final String CUSTOMER = "C-7K2M9Q";

    private final TestDatabase database = new TestDatabase();

    @AfterEach
    void close() {
        database.close();
    }

    private List<LastOrder> last(String orderId) {
        return new StoredLastOrders(database.jdbc(), database.orders(), database.documents()).of(orderId);
    }

    private OrderSpecification placed(String id, int day, String customer, Garment... garments) {
        OrderSpecification order = order(SampleOrders.medianMan(), garments);
        return placed(id, day, customer, order);
    }

    private OrderSpecification placed(String id, int day, String customer, OrderSpecification order) {
        database.place(id, order, new OrderHeader(Optional.empty(), Optional.of(customer)));
        database.jdbc()
                .sql("update patternroom.specification set placed_at = ? where order_id = ?")
                .params(OffsetDateTime.parse("2026-03-%02dT10:00:00Z".formatted(day)), id)
                .update();
        return order;
    }

    private static OrderSpecification order(MeasurementSet body, Garment... garments) {
        OrderSpecification sample = SampleOrders.specification(body);
        return new OrderSpecification(
                body,
                new Style(Style.Fit.REGULAR, Set.of(garments), Map.of(), List.of()),
                sample.fabric(),
                sample.roll());
    }

    private void drafted(String id, OrderSpecification order) {
        Pattern pattern = new Pattern(id, order.style(), order.body(), List.of(), List.of(), List.of(), Map.of());
        database.documents().storePattern(id, PatternJson.text(pattern), List.of(), order.tag());
    }

    private void cut(String id, OrderSpecification order) {
        drafted(id, order);
        database.orders().move(id, OrderState.CUT);
    }

    @Test
    void each_garment_has_the_last_order_with_it_that_was_cut() {
        OrderSpecification suit = placed("TL-suit", 1, CUSTOMER, Garment.JACKET, Garment.TROUSERS);
        cut("TL-suit", suit);
        cut(
                "TL-trousers",
                placed(
                        "TL-trousers",
                        2,
                        CUSTOMER,
                        order(SampleOrders.manWith(Measurement.WAIST_GIRTH, 905), Garment.TROUSERS)));
        cut("TL-others", placed("TL-others", 3, "C-2222222", Garment.JACKET, Garment.TROUSERS));
        placed("TL-now", 4, CUSTOMER, Garment.JACKET, Garment.TROUSERS, Garment.WAISTCOAT);
        cut("TL-later", placed("TL-later", 5, CUSTOMER, Garment.JACKET, Garment.TROUSERS));

        List<LastOrder> last = last("TL-now");
        assertThat(last)
                .extracting(LastOrder::garment, LastOrder::orderId, LastOrder::placed)
                .containsExactly(
                        tuple(Garment.JACKET, "TL-suit", LocalDate.parse("2026-03-01")),
                        tuple(Garment.TROUSERS, "TL-trousers", LocalDate.parse("2026-03-02")));
        assertThat(last.get(1).pattern().measurements().get(Measurement.WAIST_GIRTH))
                .isEqualTo(905);
        assertThat(last("TL-suit")).as("the first order").isEmpty();
        assertThat(last("TL-none")).isEmpty();
    }

    @Test
    void what_is_only_drafted_or_was_sent_back_counts_for_nothing_and_what_was_approved_does() {
        OrderSpecification before = placed("TL-before", 1, CUSTOMER, Garment.JACKET);
        drafted("TL-before", before);
        placed("TL-now", 2, CUSTOMER, Garment.JACKET);
        assertThat(last("TL-now")).isEmpty();

        database.specifications().approve("TL-before", before);
        assertThat(last("TL-now")).extracting(LastOrder::orderId).containsExactly("TL-before");

        database.orders().move("TL-before", OrderState.REJECTED);
        assertThat(last("TL-now")).isEmpty();
    }

    @Test
    void an_order_that_is_erased_while_the_list_is_read_is_left_out_of_it() {
        cut("TL-first", placed("TL-first", 1, CUSTOMER, Garment.JACKET));
        cut("TL-second", placed("TL-second", 2, CUSTOMER, Garment.JACKET));
        placed("TL-now", 3, CUSTOMER, Garment.JACKET);
        database.orders().erase("TL-second");

        assertThat(last("TL-now")).extracting(LastOrder::orderId).containsExactly("TL-first");
    }

    @Test
    void of_an_earlier_order_only_the_state_is_read() {
        placed("TL-before", 1, CUSTOMER, Garment.JACKET);
        placed("TL-now", 2, CUSTOMER, Garment.JACKET);
        StatementCount count = StatementCount.begin(database.jdbc());
        assertThat(last("TL-now")).isEmpty();
        assertThat(count.queriesOf("production.cut_order"))
                .containsExactly("1 x select state from production.cut_order where order_id = ?");
    }

    @Test
    void an_order_of_nobody_named_has_none() {
        OrderSpecification order = order(SampleOrders.medianMan(), Garment.JACKET);
        database.place("TL-first", order);
        cut("TL-first", order);
        database.place("TL-second", order);
        assertThat(last("TL-second")).isEmpty();
    }
}
