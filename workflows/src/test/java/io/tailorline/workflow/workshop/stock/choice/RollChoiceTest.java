package io.tailorline.workflow.workshop.stock.choice;

import static io.tailorline.workflow.workshop.stock.SampleRolls.NOON;
import static io.tailorline.workflow.workshop.stock.SampleRolls.firm;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.offset;

import io.tailorline.workflow.workshop.stock.FlawKind;
import io.tailorline.workflow.workshop.stock.LengthRule;
import io.tailorline.workflow.workshop.stock.Lot;
import io.tailorline.workflow.workshop.stock.Reservation;
import io.tailorline.workflow.workshop.stock.Roll;
import io.tailorline.workflow.workshop.stock.RollFlaw;
import io.tailorline.workflow.workshop.stock.RollLength;
import io.tailorline.workflow.workshop.stock.RollState;
import io.tailorline.workflow.workshop.stock.SampleRolls;
import io.tailorline.workflow.workshop.stock.StockRules;
import io.tailorline.workflow.workshop.stock.StockedRoll;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RollChoiceTest {

    private static final RemnantWorth WORTH = new RemnantWorth(StockRules.USUAL.needs(), RemnantWorth.GUESSED);

    private final RollChoice choice = new RollChoice(WORTH);

    private static StockedRoll roll(String id, double mm, int lotAge, Reservation... reserved) {
        return roll(id, mm, lotAge, List.of(), reserved);
    }

    private static StockedRoll roll(String id, double mm, int lotAge, List<RollFlaw> flaws, Reservation... reserved) {
        Roll roll = SampleRolls.expected(id).withLength(RollLength.ofTicket(mm)).withState(RollState.AVAILABLE);
        Lot lot = new Lot("L-" + lotAge, "navy-twill", "", "", "", NOON.minusSeconds(lotAge));
        return new StockedRoll(roll, lot, flaws, List.of(reserved), LengthRule.USUAL);
    }

    private List<String> order(Reservation wanted, StockedRoll... rolls) {
        return choice.best(List.of(rolls), wanted, new NarrowCloth(1500)).stream()
                .map(one -> one.roll().roll().id())
                .toList();
    }

    /**
     * Metres lost of a rest: all of it below the trousers, the share that nobody uses above, and no more than a suit's.
     */
    @ParameterizedTest
    @CsvSource({"0, 0", "1249, 1.249", "1250, 1.0", "1549, 1.2392", "1550, 1.085", "2750, 1.375", "27400, 1.375"})
    void a_rest_is_lost_as_far_as_nobody_uses_it(double mm, double metres) {
        assertThat(WORTH.lostMetres(mm)).isCloseTo(metres, offset(1e-9));
    }

    @Test
    void a_remnant_that_fits_is_taken_before_a_roll_and_one_that_is_just_long_enough_first() {
        assertThat(order(firm("A", 2700), roll("R-1", 27_400, 9), roll("X-2", 3000, 0), roll("X-1", 2750, 0)))
                .containsExactly("X-1", "X-2", "R-1");
    }

    @Test
    void what_would_leave_a_rest_of_no_use_comes_after_what_leaves_trousers() {
        assertThat(order(firm("A", 1250), roll("R-1", 2400, 0), roll("R-2", 2500, 0), roll("R-3", 27_400, 9)))
                .containsExactly("R-2", "R-1", "R-3");
    }

    @Test
    void of_equal_ones_the_oldest_lot_then_the_smaller_number() {
        assertThat(order(firm("A", 2750), roll("R-3", 27_400, 1), roll("R-2", 26_400, 5), roll("R-1", 25_400, 1)))
                .containsExactly("R-2", "R-1", "R-3");
    }

    /** Trousers could be cut from what is before the join of the first one, and would have to be cut before. */
    @Test
    void what_its_cut_would_skip_is_lost() {
        List<RollFlaw> join = List.of(new RollFlaw(SampleRolls.box(2000, 0, 1, 1500), FlawKind.JOIN, 4, ""));
        assertThat(order(firm("A", 2750), roll("R-1", 27_400, 9, join), roll("R-2", 27_400, 0)))
                .containsExactly("R-2", "R-1");
        assertThat(choice.cost(roll("R-1", 27_400, 9, join), firm("A", 2750), new NarrowCloth(1500)))
                .hasValueSatisfying(metres -> assertThat(metres).isCloseTo(2.75 + 2 - 1.4, offset(1e-9)));
    }

    @Test
    void where_it_does_not_fit_it_is_not_laid() {
        assertThat(order(firm("A", 2750), roll("R-1", 5000, 1, firm("B", 2750))))
                .isEmpty();
        assertThat(Stream.of(roll("R-1", 5500, 1, firm("B", 2750)))
                        .flatMap(roll -> choice.cost(roll, firm("A", 2750), new NarrowCloth(1500)).stream()))
                .hasSize(1);
    }

    /** For whatever garments need, of remnants of whatever length that a suit cannot be cut from and of whole rolls. */
    @Test
    void a_remnant_that_fits_is_tried_before_any_roll() {
        for (double need = 1250; need < 2750; need += 37) {
            for (double remnant = need; remnant < 2750; remnant += 41) {
                assertThat(order(firm("A", need), roll("R-1", 27_400, 9), roll("X-1", remnant, 0)))
                        .first()
                        .isEqualTo("X-1");
            }
        }
    }

    @Test
    void a_small_need_breaks_no_remnant_that_a_suit_could_be_cut_from() {
        assertThat(order(firm("A", 300), roll("R-1", 27_400, 0), roll("X-1", 2760, 0)))
                .first()
                .isEqualTo("R-1");
        assertThat(order(firm("A", 300), roll("R-1", 27_400, 0), roll("X-1", 1200, 0)))
                .first()
                .isEqualTo("X-1");
    }
}
