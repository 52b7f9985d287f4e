package io.tailorline.workflow.workshop.stock.persistence;

import static io.tailorline.workflow.workshop.stock.persistence.StockFixture.done;
import static io.tailorline.workflow.workshop.stock.persistence.StockFixture.refused;
import static org.assertj.core.api.Assertions.assertThat;

import io.tailorline.pattern.piece.Material;
import io.tailorline.workflow.workshop.ArticleKind;
import io.tailorline.workflow.workshop.stock.ClothRequest;
import io.tailorline.workflow.workshop.stock.CustomersCloth;
import io.tailorline.workflow.workshop.stock.NewRoll;
import io.tailorline.workflow.workshop.stock.Reservation;
import io.tailorline.workflow.workshop.stock.Roll;
import io.tailorline.workflow.workshop.stock.RollState;
import io.tailorline.workflow.workshop.stock.StockRefusal.Code;
import io.tailorline.workflow.workshop.stock.StockReservation.CutFromRoll;
import io.tailorline.workflow.workshop.stock.remnant.UsefulPart;
import io.tailorline.workflow.workshop.stock.remnant.UsefulParts;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Cloth that a customer brings is for his order alone, and what is left of it goes back to him. */
class StoredCustomersClothTest {

    private static final String NUMBER = CustomersCloth.number(new Random(4));
    private static final LocalDate DUE = LocalDate.of(2027, 1, 10);

    private final StockFixture house = StockFixture.keepingRemnants(new UsefulParts(
            Map.of(ArticleKind.SHELL, List.of(new UsefulPart("sleeve", 600, 250))),
            Map.of(ArticleKind.SHELL, new UsefulPart("panel", 600, 250))));
    private final CustomersCloth customers = house.stock.customersCloth();

    @BeforeEach
    void articles() {
        house.article("tweed");
    }

    @AfterEach
    void close() {
        house.close();
    }

    private Roll brought(double mm) {
        return house.available(
                new NewRoll("tweed", "", "", "", "own " + mm, mm, List.of(), "S1", "", Optional.of(NUMBER)));
    }

    private Optional<Reservation> asked(String order, double mm) {
        return house.reservations
                .confirm(ClothRequest.of(order, Material.SHELL, "tweed", mm, DUE))
                .found();
    }

    @Test
    void a_number_says_that_it_is_one() {
        assertThat(CustomersCloth.isNumber(NUMBER)).isTrue();
        assertThat(CustomersCloth.isNumber("TL-4F7K-22")).isFalse();
    }

    @Test
    void the_order_that_is_placed_with_its_number_has_it_and_no_other() {
        Roll roll = brought(3200);
        assertThat(asked("TL-0", 2750)).as("another order").isEmpty();

        assertThat(customers.claim(NUMBER, "TL-1")).isTrue();
        assertThat(customers.claim(NUMBER, "TL-2")).as("a second order").isFalse();

        assertThat(asked("TL-2", 2750)).isEmpty();
        assertThat(asked("TL-1", 2750).orElseThrow().roll()).isEqualTo(roll.id());
        assertThat(customers.of("TL-1")).hasSize(1);
        assertThat(customers.of(NUMBER)).isEmpty();
    }

    /** He has paid for no cloth of the house. */
    @Test
    void an_order_with_cloth_of_its_own_takes_none_of_the_house() {
        house.available("tweed", "", 27_400);
        brought(2000);
        customers.claim(NUMBER, "TL-1");

        assertThat(asked("TL-1", 2750)).isEmpty();
        assertThat(asked("TL-2", 2750)).isPresent();
    }

    @Test
    void what_is_left_stays_whole_and_goes_back() {
        Roll roll = brought(3200);
        customers.claim(NUMBER, "TL-1");
        asked("TL-1", 2750);
        assertThat(refused(customers.giveBack(roll.id(), "li")).code()).isEqualTo(Code.BELOW_RESERVED);

        house.listener = event -> {
            if (event instanceof io.tailorline.workflow.workshop.stock.ClothCut cut) {
                house.stock.remnants().born(cut, Optional.empty());
            }
        };
        house.reservations.consume(new CutFromRoll("TL-1", Material.SHELL, "", Optional.empty(), 2640, 60, "table-1"));

        assertThat(house.stock.remnants().leftovers()).isEmpty();
        assertThat(house.current(roll.id())).isEqualTo(500);
        assertThat(customers.all()).hasSize(1);
        assertThat(done(customers.giveBack(roll.id(), "li")).roll().state()).isEqualTo(RollState.USED_UP);
        assertThat(customers.all()).isEmpty();
        assertThat(house.stock.ledger(roll.id())).last().satisfies(line -> {
            assertThat(line.reason()).isEqualTo(StoredCustomersCloth.GIVEN_BACK);
            assertThat(line.by()).isEqualTo("li");
        });
        assertThat(house.stock.firstBrokenLine(roll.id())).isEmpty();
    }

    @Test
    void an_article_of_which_customers_brought_every_roll_is_theirs_also_when_it_is_used_up() {
        assertThat(customers.articles()).isEmpty();
        Roll roll = brought(3200);
        assertThat(customers.articles()).containsExactly("tweed");
        customers.giveBack(roll.id(), "li");
        assertThat(customers.articles()).containsExactly("tweed");
        house.available("tweed", "", 5000);
        assertThat(customers.articles()).isEmpty();
    }

    @Test
    void cloth_of_the_house_is_given_to_nobody() {
        Roll roll = house.available("tweed", "", 5000);
        assertThat(refused(customers.giveBack(roll.id(), "li")).code()).isEqualTo(Code.HOUSE_CLOTH);
        assertThat(refused(customers.giveBack("R-0", "li")).code()).isEqualTo(Code.UNKNOWN_ROLL);
    }
}
