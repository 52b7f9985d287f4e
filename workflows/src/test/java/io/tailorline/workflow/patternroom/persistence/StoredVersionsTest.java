package io.tailorline.workflow.patternroom.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tailorline.pattern.measure.MeasurementSet;
import io.tailorline.pattern.measure.Sex;
import io.tailorline.pattern.piece.Side;
import io.tailorline.pattern.piece.Style;
import io.tailorline.workflow.SampleOrders;
import io.tailorline.workflow.TestDatabase;
import io.tailorline.workflow.patternroom.OrderSpecification;
import io.tailorline.workflow.patternroom.OrderVersion;
import io.tailorline.workflow.patternroom.OrderVersions;
import io.tailorline.workflow.production.persistence.CutOrder;
import io.tailorline.workflow.production.persistence.CutOrders;
import io.tailorline.workflow.production.persistence.DocumentKind;
import io.tailorline.workflow.production.persistence.Documents;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class StoredVersionsTest {

    private static final String ORDER = "TL-2222-22";

    private static final OrderSpecification ORDERED = SampleOrders.specification(SampleOrders.medianMan());

    private final TestDatabase database = new TestDatabase();

    @BeforeEach
    void anOrder() {
        database.place(ORDER, ORDERED);
    }

    @AfterEach
    void close() {
        database.close();
    }

    private static Style stooped(double amount) {
        return ORDERED.withAlterations(List.of(new Style.Alteration("stooped", Side.BOTH, amount)))
                .style();
    }

    @Test
    void an_order_that_nobody_has_touched_has_what_was_ordered() throws Exception {
        List<OrderVersion> untouched = database.versions().of(ORDER);
        assertThat(untouched)
                .singleElement()
                .returns(1, OrderVersion::number)
                .returns(OrderVersion.Kind.ORDERED, OrderVersion::kind)
                .returns(OrderVersion.CUSTOMER, OrderVersion::by)
                .returns(ORDERED.tag(), OrderVersion::tag);
        database.versions().keep(ORDER, "second", "", ORDERED.withBench(stooped(5)), "anna");
        assertThat(database.versions().of(ORDER)).hasSize(2).startsWith(untouched.get(0));
        assertThat(database.versions().of("TL-none")).isEmpty();
    }

    @Test
    void what_an_order_was_placed_as_is_not_known_once_its_versions_are_deleted() {
        database.specifications().clear(ORDER);
        assertThat(database.versions().of(ORDER))
                .singleElement()
                .returns(OrderVersion.Kind.FOUND, OrderVersion::kind)
                .returns("", OrderVersion::by);
    }

    @Test
    void a_version_is_read_as_it_was_kept_and_what_was_ordered_stands_before_it() throws Exception {
        OrderVersion kept = database.versions()
                .keep(
                        ORDER,
                        "Stoop, cautious",
                        "He stands straighter when told.",
                        ORDERED.withBench(stooped(5)),
                        "anna");
        List<OrderVersion> versions = database.versions().of(ORDER);
        assertThat(versions)
                .hasSize(2)
                .element(1)
                .usingRecursiveComparison()
                .ignoringFields("at")
                .isEqualTo(kept);
        assertThat(versions.get(0))
                .returns(1, OrderVersion::number)
                .returns(OrderVersion.Kind.ORDERED, OrderVersion::kind)
                .returns(ORDERED.tag(), OrderVersion::tag);
        assertThat(versions.get(1).tag())
                .isNotEqualTo(ORDERED.tag())
                .isEqualTo(ORDERED.withBench(stooped(5)).tag());
        assertThat(database.specifications().get(ORDER).tag())
                .as("the order stays as it is")
                .isEqualTo(ORDERED.tag());
    }

    @Test
    void an_order_has_no_more_than_it_may_have() throws Exception {
        database.versions().keep(ORDER, "first", "", ORDERED.withBench(stooped(5)), "anna");
        database.jdbc().sql("""
                        insert into patternroom.order_version (order_id, number, kind, name, remark, tag, body, style, made_by, made_at)
                        select order_id, x, kind, name, remark, tag, body, style, made_by, made_at
                        from patternroom.order_version, system_range(3, ?) where number = 2
                        """).param(OrderVersions.MOST).update();
        assertThatThrownBy(() -> database.versions().keep(ORDER, "one more", "", ORDERED.withBench(stooped(5)), "anna"))
                .isInstanceOf(OrderVersions.TooMany.class);
        assertThat(database.versions().of(ORDER)).hasSize(OrderVersions.MOST);
    }

    @Test
    void a_pattern_is_of_the_version_that_it_was_drafted_from_whatever_the_order_is_by_now() throws Exception {
        Documents documents = database.documents();
        assertThat(database.versions().ofPattern(ORDER)).isEqualTo(1);
        documents.storePattern(ORDER, "{}", List.of(), ORDERED.tag());
        OrderSpecification second = ORDERED.withBench(stooped(5));
        database.specify(ORDER, second);
        database.versions().record(ORDER, ORDERED, OrderVersion.Kind.ALTERED, second, "anna");
        database.versions().keep(ORDER, "only named", "", ORDERED, "anna");
        assertThat(database.versions().ofPattern(ORDER))
                .as("not drafted again yet")
                .isEqualTo(1);
        assertThat(database.versions().newestOnTheOrder(ORDER, 2))
                .extracting(OrderVersion::number)
                .containsExactly(2, 1);
        documents.storePattern(ORDER, "{}", List.of(), second.tag());
        assertThat(database.versions().ofPattern(ORDER)).isEqualTo(2);
    }

    @Test
    void what_was_nested_and_planned_counts_no_longer_once_the_order_is_another() {
        CutOrders orders = database.orders();
        database.documents().store(ORDER, DocumentKind.MARKER, "{}");
        database.documents().store(ORDER, DocumentKind.PROGRAM, "{}");
        orders.markerMade(ORDER, 3200, 0.8, List.of("A note."));
        orders.planned(ORDER, "table-1", 600, List.of("Another."));
        database.specify(ORDER, ORDERED.withBench(stooped(5)));
        CutOrder now = orders.get(ORDER);
        assertThat(now.markerLength()).isEmpty();
        assertThat(now.efficiency()).isEmpty();
        assertThat(now.predictedSeconds()).isEmpty();
        assertThat(now.notes().marker()).isEmpty();
        assertThat(now.notes().plan()).isEmpty();
        assertThat(database.documents().current(ORDER, DocumentKind.MARKER)).isEmpty();
        assertThat(database.documents().current(ORDER, DocumentKind.PROGRAM)).isEmpty();
    }

    @Test
    void the_queue_has_the_sex_of_the_body_that_is_on_the_order() {
        MeasurementSet body = ORDERED.body();
        database.specify(ORDER, ORDERED.withBody(MeasurementSet.symmetric(body.id(), Sex.FEMALE, Map.of())));
        assertThat(database.jdbc()
                        .sql("select sex from patternroom.specification where order_id = ?")
                        .param(ORDER)
                        .query(String.class)
                        .single())
                .isEqualTo("FEMALE");
    }

    @Test
    void a_tag_is_that_of_what_is_stored() {
        OrderSpecification fine = ORDERED.withBench(stooped(2.5));
        database.specify(ORDER, fine);
        assertThat(database.specifications().get(ORDER).tag()).isEqualTo(fine.tag());
    }
}
