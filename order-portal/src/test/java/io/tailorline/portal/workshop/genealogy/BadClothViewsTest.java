package io.tailorline.portal.workshop.genealogy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import io.tailorline.pattern.piece.Material;
import io.tailorline.portal.web.WantedDays;
import io.tailorline.portal.workshop.genealogy.BadClothView.SuitView;
import io.tailorline.workflow.production.OrderStanding;
import io.tailorline.workflow.production.OrderStanding.Stage;
import io.tailorline.workflow.production.OrderState;
import io.tailorline.workflow.production.OrderToCut;
import io.tailorline.workflow.workshop.genealogy.BadCloth;
import io.tailorline.workflow.workshop.genealogy.BadCloth.Suit;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class BadClothViewsTest {

    private static final LocalDate DAY = LocalDate.of(2027, 3, 4);
    private static final Set<String> ALL = new TreeSet<>(Set.of("TL-1", "TL-2", "TL-3"));

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
        OrderToCut orders = mock(OrderToCut.class);
        when(orders.standings(ALL))
                .thenReturn(Map.of(
                        "TL-2",
                        new OrderStanding(new Stage(OrderState.CUT, Optional.empty()), Map.of(), Instant.EPOCH)));
        List<String> asked = new ArrayList<>();
        WantedDays wanted = days -> {
            asked.add(String.join(" ", days));
            return Map.of("TL-3", DAY);
        };

        List<BadClothView> views = new BadClothViews(orders, wanted, () -> Instant.EPOCH)
                .all(List.of(cloth(1, "TL-1", "TL-2"), cloth(2, "TL-2", "TL-3")));

        verify(orders).standings(ALL);
        assertThat(asked).containsExactly("TL-1 TL-2 TL-3");
        assertThat(views)
                .flatExtracting(BadClothView::suits)
                .extracting(SuitView::state)
                .containsExactly("deleted", "cut", "cut", "deleted");
        assertThat(views)
                .flatExtracting(BadClothView::suits)
                .extracting(SuitView::wantedBy)
                .containsExactly(Optional.empty(), Optional.empty(), Optional.empty(), Optional.of(DAY));
    }
}
