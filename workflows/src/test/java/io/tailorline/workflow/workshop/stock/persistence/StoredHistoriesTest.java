package io.tailorline.workflow.workshop.stock.persistence;

import static io.tailorline.workflow.workshop.stock.persistence.StockFixture.shell;
import static org.assertj.core.api.Assertions.assertThat;

import io.tailorline.pattern.piece.Material;
import io.tailorline.testkit.OfMany;
import io.tailorline.workflow.workshop.stock.Reservation;
import io.tailorline.workflow.workshop.stock.RollPlacement;
import io.tailorline.workflow.workshop.stock.StockReservation.CutFromRoll;
import io.tailorline.workflow.workshop.stock.StockedRoll;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

/**
 * Histories at random through the tables, several rolls and orders of one article beside each other; 60 in each build,
 * {@code -Dtailorline.histories=300} for more.
 */
@OfMany
class StoredHistoriesTest {

    private static final int HISTORIES = Integer.getInteger("tailorline.histories", 60);
    private static final int DEEDS = 20;

    @Test
    void what_the_tables_say_is_what_the_ledgers_say_and_holds_what_is_reserved() {
        try (StockFixture house = new StockFixture()) {
            for (int seed = 0; seed < HISTORIES; seed++) {
                Random random = new Random(seed);
                String cloth = house.article("cloth-" + seed);
                house.available(cloth, "1", 3000 + random.nextInt(12_000));
                house.available(cloth, random.nextBoolean() ? "1" : "2", 3000 + random.nextInt(12_000));
                for (int n = 0; n < DEEDS; n++) {
                    deed(house, cloth, random);
                }
                for (StockedRoll roll : house.stock.ofArticle(cloth)) {
                    check(house, roll, "history " + seed);
                }
            }
        }
    }

    private static void deed(StockFixture house, String cloth, Random random) {
        String order = cloth + "/" + random.nextInt(6);
        double length = 1000 + random.nextInt(2500);
        var rolls = house.stock.ofArticle(cloth);
        String roll = rolls.get(random.nextInt(rolls.size())).roll().id();
        switch (random.nextInt(10)) {
            case 0 -> house.reservations.release(order);
            case 1 ->
                house.reservations.consume(
                        new CutFromRoll(order, Material.SHELL, "", Optional.empty(), length, 60, "table-1"));
            case 2 -> house.stock.recount(roll, house.current(roll) + random.nextInt(200) - 150, "counted", "li");
            case 3 -> house.stock.lost(roll, "li");
            case 4 -> house.stock.found(roll, "S1", "li");
            case 5 -> house.stock.remnant(roll, length, "S1", "li");
            case 6 -> {
                house.now = house.now.plusSeconds(40);
                house.reservations.sweep();
            }
            case 7 -> house.reservations.offer(shell(order, cloth, length), house.now.plusSeconds(60));
            default -> house.reservations.confirm(shell(order, cloth, length));
        }
    }

    private static void check(StockFixture house, StockedRoll stocked, String which) {
        assertThat(house.stock.firstBrokenLine(stocked.roll().id())).as(which).isEmpty();
        assertThat(stocked.roll().currentMm()).as(which).isNotNegative();
        assertThat(stocked.placement().outcome()).as(which).isEqualTo(RollPlacement.Outcome.PLACED);
        assertThat(stocked.reservations())
                .as(which)
                .allMatch(Reservation::isActive)
                .allMatch(one -> stocked.roll().state().mayBeReserved());
    }
}
