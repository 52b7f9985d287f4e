package io.tailorline.workflow.production.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.tailorline.pattern.measure.Measurement;
import io.tailorline.pattern.piece.Side;
import io.tailorline.pattern.piece.Style;
import io.tailorline.workflow.SampleOrders;
import io.tailorline.workflow.StatementCount;
import io.tailorline.workflow.patternroom.OrderSpecification;
import io.tailorline.workflow.patternroom.TailorDesk.Kind;
import io.tailorline.workflow.patternroom.TailorDesk.Refused;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A decision reads the order's specification once: body, style and cloth are parsed with each read. */
class ReadOnceTest extends OrdersOnOneEngine {

    private static final String ROW = "1 x select * from patternroom.specification where order_id = ?";

    private StatementCount count;

    /** An order that waits for its review and has versions: the first of them is stored with two reads of its own. */
    @BeforeEach
    void waiting() throws Refused {
        process.steps.flagged = true;
        take();
        redraft();
        waitsFor(Kind.REVIEW);
    }

    private OrderSpecification now() {
        return process.orderToCut.specification(order).orElseThrow();
    }

    private void counted(OrderSpecification bench) throws Refused {
        String seen = tag();
        begin();
        process.desk.approve(order, bench, seen, "tailor");
        isReadOnce();
    }

    private void begin() {
        count = StatementCount.begin(process.database.jdbc());
    }

    private void isReadOnce() {
        assertThat(count.queriesOf("patternroom.specification")).containsExactly(ROW);
    }

    @Test
    void an_approval_of_the_order_as_it_is() throws Refused {
        counted(now());
        assertThat(process.database.specifications().read(order).isApproved()).isTrue();
    }

    @Test
    void an_approval_of_what_is_on_the_bench() throws Refused {
        counted(now().withAlterations(List.of(new Style.Alteration("stooped", Side.BOTH, 5))));
        assertThat(process.database.specifications().read(order).isApproved()).isTrue();
    }

    @Test
    void an_approval_without_a_bench() throws Refused {
        begin();
        process.desk.approve(order, "tailor");
        isReadOnce();
    }

    @Test
    void a_correction_of_the_measurements() throws Refused {
        String seen = tag();
        begin();
        process.desk.redraft(order, SampleOrders.manWith(Measurement.WAIST_GIRTH, 905), seen, "tailor");
        isReadOnce();
        assertThat(process.database.specifications().read(order).corrected()).containsExactly("waistGirth");
    }
}
