package io.tailorline.workflow.patternroom;

import static org.assertj.core.api.Assertions.assertThat;

import io.tailorline.pattern.measure.Measurement;
import io.tailorline.pattern.piece.House;
import io.tailorline.pattern.piece.Side;
import io.tailorline.pattern.piece.Style;
import io.tailorline.workflow.SampleOrders;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class OrderSpecificationTest {

    private static final OrderSpecification ORDERED = SampleOrders.specification(SampleOrders.medianMan());
    private static final List<Style.Alteration> STOOPED = List.of(new Style.Alteration("stooped", Side.BOTH, 10));

    @Test
    void an_altered_order_keeps_the_shop_that_it_is_drafted_for() {
        House shop = new House("Row & Sons", 3, List.of(), List.of(), Map.of(), List.of());
        OrderSpecification ofShop =
                new OrderSpecification(ORDERED.body(), ORDERED.style().of(shop), ORDERED.fabric(), ORDERED.roll());
        assertThat(ofShop.withBench(Style.threePiece().withAlterations(STOOPED)).style())
                .isEqualTo(ORDERED.style().of(shop).withAlterations(STOOPED));
    }

    @Test
    void a_tag_tells_body_and_style_apart_and_nothing_else() {
        assertThat(ORDERED.tag())
                .matches("[0-9a-f]{16}")
                .isEqualTo(SampleOrders.specification(SampleOrders.medianMan()).tag())
                .isEqualTo(new OrderSpecification(ORDERED.body(), ORDERED.style(), ORDERED.fabric(), "another").tag())
                .isNotEqualTo(ORDERED.withAlterations(STOOPED).tag())
                .isNotEqualTo(ORDERED.withBody(SampleOrders.manWith(Measurement.WAIST_GIRTH, 939))
                        .tag());
    }
}
