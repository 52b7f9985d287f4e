package io.tailorline.portal.workshop.genealogy;

import static org.assertj.core.api.Assertions.assertThat;

import io.tailorline.pattern.piece.Material;
import io.tailorline.portal.workshop.genealogy.BadClothView.SuitView;
import io.tailorline.workflow.production.OrderStanding;
import io.tailorline.workflow.production.OrderStanding.Stage;
import io.tailorline.workflow.production.OrderState;
import io.tailorline.workflow.workshop.genealogy.BadCloth;
import io.tailorline.workflow.workshop.genealogy.BadCloth.Suit;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class BadClothViewTest {

    private static BadCloth cloth(long number, String... orders) {
        return new BadCloth(
                number,
                BadCloth.Kind.LOT,
                "L-" + number,
                "moth",
                "planner",
                Instant.EPOCH,
                Stream.of(orders)
                        .map(order -> new Suit(order, Material.SHELL, true, Optional.empty()))
                        .toList());
    }

    @Test
    void the_orders_of_all_cloths_are_read_at_once_each_once() {
        List<String> read = new ArrayList<>();
        List<BadClothView> views = BadClothView.all(
                List.of(cloth(1, "TL-1", "TL-2"), cloth(2, "TL-2", "TL-3")),
                orders -> {
                    read.add(String.join(" ", orders));
                    return Map.of(
                            "TL-2",
                            new OrderStanding(new Stage(OrderState.CUT, Optional.empty()), Map.of(), Instant.EPOCH));
                },
                Instant.EPOCH);
        assertThat(read).containsExactly("TL-1 TL-2 TL-3");
        assertThat(views)
                .flatExtracting(BadClothView::suits)
                .extracting(SuitView::state)
                .containsExactly("deleted", "cut", "cut", "deleted");
    }
}
