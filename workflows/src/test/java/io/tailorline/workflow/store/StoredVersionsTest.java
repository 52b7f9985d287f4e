package io.tailorline.workflow.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tailorline.pattern.piece.Side;
import io.tailorline.pattern.piece.Style;
import io.tailorline.workflow.OrderSpecification;
import io.tailorline.workflow.OrderVersion;
import io.tailorline.workflow.OrderVersions;
import io.tailorline.workflow.SampleOrders;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class StoredVersionsTest {

    private static final String ORDER = "TL-2222-22";

    private static final OrderSpecification ORDERED = SampleOrders.specification(SampleOrders.medianMan());

    private final TestDatabase database = new TestDatabase();

    @BeforeEach
    void anOrder() {
        database.orders().add(ORDER, ORDERED);
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
    void an_order_that_nobody_has_touched_has_none() {
        assertThat(database.versions().of(ORDER)).isEmpty();
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
        assertThat(database.orders().get(ORDER).specification().tag())
                .as("the order stays as it is")
                .isEqualTo(ORDERED.tag());
    }

    @Test
    void what_an_order_of_a_release_before_was_ordered_as_nobody_claims_to_know() throws Exception {
        database.jdbc()
                .sql("update cut_order set garments = null where order_id = ?")
                .param(ORDER)
                .update();
        database.versions().keep(ORDER, "first", "", ORDERED.withBench(stooped(5)), "anna");
        assertThat(database.versions().of(ORDER).get(0))
                .returns(OrderVersion.Kind.FOUND, OrderVersion::kind)
                .returns("", OrderVersion::by)
                .returns(ORDERED.tag(), OrderVersion::tag);
    }

    @Test
    void an_order_has_no_more_than_it_may_have() throws Exception {
        database.versions().keep(ORDER, "first", "", ORDERED.withBench(stooped(5)), "anna");
        database.jdbc().sql("""
                        insert into order_version (order_id, number, kind, name, remark, tag, body, style, made_by, made_at)
                        select order_id, x, kind, name, remark, tag, body, style, made_by, made_at
                        from order_version, system_range(3, ?) where number = 2
                        """).param(OrderVersions.MOST).update();
        assertThatThrownBy(() -> database.versions().keep(ORDER, "one more", "", ORDERED.withBench(stooped(5)), "anna"))
                .isInstanceOf(OrderVersions.TooMany.class);
        assertThat(database.versions().of(ORDER)).hasSize(OrderVersions.MOST);
    }

    @Test
    void a_tag_is_that_of_what_is_stored() {
        OrderSpecification fine = ORDERED.withBench(stooped(2.5));
        database.orders().specify(ORDER, fine);
        assertThat(database.orders().get(ORDER).specification().tag()).isEqualTo(fine.tag());
    }
}
