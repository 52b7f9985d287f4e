package io.tailorline.workflow.workshop.stock.persistence;

import static io.tailorline.workflow.workshop.stock.persistence.StockFixture.shell;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.tailorline.pattern.piece.Material;
import io.tailorline.pattern.piece.PieceRef;
import io.tailorline.workflow.workshop.genealogy.BadCloth;
import io.tailorline.workflow.workshop.genealogy.BadCloth.Kind;
import io.tailorline.workflow.workshop.genealogy.BadCloth.Outcome;
import io.tailorline.workflow.workshop.genealogy.BadCloth.Suit;
import io.tailorline.workflow.workshop.genealogy.BadCloths.MarkResult;
import io.tailorline.workflow.workshop.genealogy.BadCloths.Planned;
import io.tailorline.workflow.workshop.genealogy.CutCloth;
import io.tailorline.workflow.workshop.genealogy.persistence.StoredBadCloths;
import io.tailorline.workflow.workshop.genealogy.persistence.StoredGenealogy;
import io.tailorline.workflow.workshop.stock.Roll;
import io.tailorline.workflow.workshop.stock.RollState;
import io.tailorline.workflow.workshop.stock.StockReservation.CutFromRoll;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A lot turns out bad: its rolls are put aside at once, and its suits stay in the list until each is dealt with. */
class BadClothTest {

    private static final Instant CUT_AT = Instant.parse("2026-11-20T10:00:00Z");

    private final StockFixture house = new StockFixture();
    private final StoredGenealogy genealogy = new StoredGenealogy(house.database.jdbc());
    private final StoredBadCloths bad = new StoredBadCloths(
            house.database.jdbc(),
            genealogy,
            house.stock,
            number -> number.equals("LAY-1") ? List.of("TL-A", "TL-B") : List.of(number),
            () -> house.now,
            house.database.transaction());

    private Roll first;
    private Roll second;
    private Roll other;

    @BeforeEach
    void twoRollsOfALotAndOneOfAnother() {
        house.article("twill");
        first = house.available("twill", "4471", 20_000);
        second = house.available("twill", "4471", 20_000);
        other = house.available("twill", "9000", 2_000);
    }

    @AfterEach
    void close() {
        house.close();
    }

    private void cut(String job, String order, String roll) {
        cut(job, order, Material.SHELL, roll, CUT_AT);
    }

    private void cut(String job, String order, Material material, String roll, Instant at) {
        genealogy.cut(
                job,
                List.of(new CutCloth(
                        job,
                        order,
                        material,
                        roll,
                        "twill",
                        List.of(PieceRef.parse(order + "/jacket.front/L")),
                        true,
                        at)));
    }

    private BadCloth marked(MarkResult result) {
        assertThat(result).isInstanceOf(MarkResult.Marked.class);
        return ((MarkResult.Marked) result).cloth();
    }

    private RollState state(Roll roll) {
        return house.stock.find(roll.id()).orElseThrow().roll().state();
    }

    @Test
    void its_rolls_are_put_aside_and_its_suits_listed_whether_cut_or_reserved_or_planned() {
        cut("J1", "TL-CUT", first.id());
        house.reservations.confirm(shell("TL-HELD", "twill", 3000));
        BadCloth cloth = marked(
                bad.mark(Kind.LOT, first.lot(), "moth", List.of(new Planned("TL-NEXT", Material.SHELL)), "planner"));
        assertThat(state(first)).isEqualTo(RollState.QUARANTINED);
        assertThat(state(second)).isEqualTo(RollState.QUARANTINED);
        assertThat(state(other)).isEqualTo(RollState.AVAILABLE);
        assertThat(cloth.suits())
                .extracting(Suit::order, Suit::isCut)
                .containsExactly(tuple("TL-CUT", true), tuple("TL-HELD", false), tuple("TL-NEXT", false));
        assertThat(house.reservations.waiting())
                .extracting(wait -> wait.request().order())
                .containsExactly("TL-HELD");
    }

    @Test
    void cloth_that_a_lay_holds_is_that_of_each_of_its_orders() {
        house.reservations.confirm(shell("LAY-1", "twill", 3000));
        cut("J1", "TL-A", first.id());
        BadCloth cloth = marked(bad.mark(Kind.LOT, first.lot(), "moth", List.of(), "planner"));
        assertThat(cloth.suits())
                .extracting(Suit::order, Suit::isCut)
                .containsExactly(tuple("TL-A", true), tuple("TL-B", false));
        assertThat(bad.done(cloth.number(), "TL-A", Material.SHELL, Outcome.STOPPED, "", "li"))
                .isTrue();
        assertThat(bad.find(cloth.number()).orElseThrow().open()).isEqualTo(1);
    }

    @Test
    void a_remnant_is_as_bad_as_its_roll_and_the_rest_of_the_lot_stays() {
        Roll remnant = StockFixture.done(house.stock.remnant(first.id(), 4000, "S1", "li"))
                .roll();
        cut("J1", "TL-REST", remnant.id());
        BadCloth cloth = marked(bad.mark(Kind.ROLL, first.id(), "stain", List.of(), "planner"));
        assertThat(cloth.suits()).extracting(Suit::order).containsExactly("TL-REST");
        assertThat(state(remnant)).isEqualTo(RollState.QUARANTINED);
        assertThat(state(second)).isEqualTo(RollState.AVAILABLE);
    }

    @Test
    void it_is_open_until_each_suit_is_dealt_with_and_a_suit_cut_since_opens_it_again() {
        cut("J1", "TL-1", first.id());
        cut("J2", "TL-2", second.id());
        long number = marked(bad.mark(Kind.LOT, first.lot(), "shade", List.of(), "planner"))
                .number();
        assertThat(bad.done(number, "TL-1", Material.SHELL, Outcome.STOPPED, "", "li"))
                .isTrue();
        assertThat(bad.done(number, "TL-9", Material.SHELL, Outcome.GOOD, "", "li"))
                .isFalse();
        assertThat(bad.find(number).orElseThrow().open()).isEqualTo(1);
        assertThat(bad.done(number, "TL-2", Material.SHELL, Outcome.CUSTOMER_CALLED, "new one", "li"))
                .isTrue();
        assertThat(bad.find(number).orElseThrow().isOpen()).isFalse();
        cut("J3", "TL-3", first.id());
        assertThat(bad.all())
                .singleElement()
                .satisfies(cloth -> assertThat(cloth.open()).isEqualTo(1));
    }

    @Test
    void a_suit_that_was_dealt_with_is_to_do_again_when_more_of_it_is_cut_later() {
        cut("J1", "TL-1", first.id());
        long number = marked(bad.mark(Kind.LOT, first.lot(), "shade", List.of(), "planner"))
                .number();
        bad.done(number, "TL-1", Material.SHELL, Outcome.GOOD, "", "li");

        cut("J2", "TL-1", Material.SHELL, second.id(), house.now.plusSeconds(60));
        assertThat(bad.find(number).orElseThrow().open()).isEqualTo(1);

        house.now = house.now.plusSeconds(120);
        bad.done(number, "TL-1", Material.SHELL, Outcome.STOPPED, "", "li");
        assertThat(bad.find(number).orElseThrow().isOpen()).isFalse();
    }

    @Test
    void a_suit_of_which_two_materials_are_of_the_lot_is_one_suit_until_both_are_dealt_with() {
        cut("J1", "TL-1", first.id());
        cut("J2", "TL-1", Material.LINING, second.id(), CUT_AT);
        BadCloth cloth = marked(bad.mark(Kind.LOT, first.lot(), "shade", List.of(), "planner"));
        assertThat(cloth.suits()).hasSize(2);
        assertThat(cloth.open()).isEqualTo(1);

        bad.done(cloth.number(), "TL-1", Material.SHELL, Outcome.GOOD, "", "li");
        assertThat(bad.find(cloth.number()).orElseThrow().open()).isEqualTo(1);
        bad.done(cloth.number(), "TL-1", Material.LINING, Outcome.GOOD, "", "li");
        assertThat(bad.find(cloth.number()).orElseThrow().isOpen()).isFalse();
    }

    @Test
    void twice_is_answered_with_the_first_and_what_nobody_knows_is_refused() {
        BadCloth cloth = marked(bad.mark(Kind.LOT, first.lot(), "moth", List.of(), "planner"));
        assertThat(bad.mark(Kind.LOT, first.lot(), "again", List.of(), "li")).isEqualTo(new MarkResult.Already(cloth));
        assertThat(bad.mark(Kind.LOT, "L-0", "moth", List.of(), "li")).isEqualTo(new MarkResult.Unknown());
        assertThat(bad.mark(Kind.ROLL, "R-0", "moth", List.of(), "li")).isEqualTo(new MarkResult.Unknown());
    }

    @Test
    void a_roll_used_up_is_traced_and_stays_used_up() {
        house.reservations.consume(
                new CutFromRoll("TL-1", Material.SHELL, "", Optional.of(other.id()), 1_960, 40, "J1"));
        RollState before = state(other);
        cut("J1", "TL-1", other.id());
        BadCloth cloth = marked(bad.mark(Kind.LOT, other.lot(), "moth", List.of(), "planner"));
        assertThat(cloth.suits()).extracting(Suit::order).containsExactly("TL-1");
        assertThat(before).isEqualTo(RollState.USED_UP);
        assertThat(state(other)).isEqualTo(RollState.USED_UP);
    }
}
