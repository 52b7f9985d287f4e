package io.tailorline.portal.workshop.stock;

import static org.assertj.core.api.Assertions.assertThat;

import io.tailorline.pattern.piece.Material;
import io.tailorline.portal.workshop.stock.PickList.Need;
import io.tailorline.portal.workshop.stock.PickList.Pick;
import io.tailorline.portal.workshop.stock.PickList.Where;
import io.tailorline.workflow.cutroom.MaterialWork;
import io.tailorline.workflow.workshop.stock.LengthRule;
import io.tailorline.workflow.workshop.stock.Lot;
import io.tailorline.workflow.workshop.stock.Roll;
import io.tailorline.workflow.workshop.stock.RollLength;
import io.tailorline.workflow.workshop.stock.RollState;
import io.tailorline.workflow.workshop.stock.RollWidth;
import io.tailorline.workflow.workshop.stock.StockedRoll;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class PickListTest {

    private static final Instant NOW = Instant.parse("2026-12-02T08:00:00Z");
    private static final LocalDate DAY = LocalDate.of(2026, 12, 9);

    private final Map<String, StockedRoll> rolls = new HashMap<>();

    private void roll(String id, String place, RollState state) {
        Roll roll = new Roll(
                id,
                "L-1",
                "navy-twill",
                Roll.Kind.ROLL,
                Optional.empty(),
                place,
                "T-" + id,
                RollLength.ofTicket(20_000),
                RollWidth.of(1500),
                state,
                Optional.empty(),
                Optional.of(NOW.plusSeconds(60)),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                1);
        Lot lot = new Lot("L-1", "navy-twill", "", "4471", "A", NOW);
        rolls.put(id, new StockedRoll(roll, lot, List.of(), List.of(), LengthRule.USUAL));
    }

    private static Need need(String order, String roll, int turn, LocalDate due) {
        return new Need(
                new MaterialWork(order, Material.SHELL),
                roll,
                Optional.of(2900.0),
                Optional.empty(),
                Optional.empty(),
                turn,
                Optional.of(due));
    }

    private PickList list(Need... needs) {
        return PickList.of(List.of(needs), rolls, roll -> Optional.of(NOW));
    }

    private static List<String> ids(List<Pick> picks) {
        return picks.stream().map(pick -> pick.roll().roll().id()).toList();
    }

    @Test
    void a_roll_of_several_stands_once_with_the_next_of_them_first() {
        roll("R-1", "S1", RollState.AVAILABLE);
        PickList list = list(
                need("TL-C", "R-1", Need.LATER, DAY),
                need("TL-D", "R-1", Need.LATER, DAY.minusDays(1)),
                need("TL-A", "R-1", 4, DAY.plusDays(9)),
                need("TL-B", "R-1", Need.LATER, DAY));
        assertThat(list.picks()).hasSize(1);
        assertThat(list.picks().get(0).needs())
                .extracting(need -> need.work().orderId())
                .containsExactly("TL-A", "TL-D", "TL-B", "TL-C");
    }

    @Test
    void rolls_come_by_place_and_there_by_the_turn_of_their_first_need() {
        roll("R-1", "S2", RollState.AVAILABLE);
        roll("R-2", "S1", RollState.AVAILABLE);
        roll("R-3", "S1", RollState.INSPECTED);
        PickList list = list(need("TL-A", "R-1", 0, DAY), need("TL-B", "R-2", 2, DAY), need("TL-C", "R-3", 1, DAY));
        assertThat(ids(list.picks())).containsExactly("R-3", "R-2", "R-1");
    }

    @Test
    void those_at_a_table_and_lost_ones_are_told_apart_and_unknown_ones_left_out() {
        roll("R-1", "T1", RollState.AT_TABLE);
        roll("R-2", "", RollState.LOST);
        roll("R-3", "S1", RollState.RELAXING);
        PickList list = list(
                need("TL-A", "R-1", 0, DAY),
                need("TL-B", "R-2", 1, DAY),
                need("TL-C", "R-3", 2, DAY),
                need("TL-D", "R-9", 3, DAY));
        assertThat(ids(list.picks())).containsExactly("R-3", "R-1", "R-2");
        assertThat(ids(list.at(Where.AT_TABLE))).containsExactly("R-1");
        assertThat(list.at(Where.LOST)).singleElement().extracting(Pick::since).isEqualTo(Optional.of(NOW));
        Pick rests = list.at(Where.FETCH).get(0);
        assertThat(rests.since()).isEmpty();
        assertThat(rests.restsUntil(NOW)).contains(NOW.plusSeconds(60));
        assertThat(rests.restsUntil(NOW.plusSeconds(60))).isEmpty();
    }
}
