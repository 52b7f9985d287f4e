package io.tailorline.workflow.workshop.stock.persistence;

import static io.tailorline.workflow.workshop.stock.SampleRolls.NOON;
import static io.tailorline.workflow.workshop.stock.persistence.StockFixture.shell;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.tailorline.pattern.piece.Material;
import io.tailorline.workflow.TestDatabase;
import io.tailorline.workflow.workshop.stock.ClothAnswer;
import io.tailorline.workflow.workshop.stock.ClothRequest;
import io.tailorline.workflow.workshop.stock.Reservation;
import io.tailorline.workflow.workshop.stock.Reservation.State;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What offers hold: how much of it, and that the order that is placed by one has it. */
class SoftReservationsTest {

    private static final Instant UNTIL = NOON.plusSeconds(1800);

    private static StockFixture house;
    private static int articles;
    private String cloth = "";

    @BeforeAll
    static void open() {
        house = new StockFixture(TestDatabase.inMemory(), 0.5);
    }

    @AfterAll
    static void close() {
        house.close();
    }

    @BeforeEach
    void ownArticle() {
        house.now = NOON;
        cloth = house.article("offered-" + ++articles);
    }

    private String id(String name) {
        return cloth + name;
    }

    private ClothAnswer offered(String name, double mm) {
        return house.reservations.offer(shell(id(name), cloth, mm), UNTIL);
    }

    private static Optional<LocalDate> expected(ClothAnswer answer) {
        return answer.map(reserved -> Optional.empty(), ClothAnswer.NoCloth::expected);
    }

    @Test
    void twenty_offers_hold_no_more_than_their_share_and_the_next_is_told_that_there_is_cloth() {
        house.available(cloth, "1", 30000);
        for (int n = 0; n < 20; n++) {
            ClothAnswer answer = offered("q" + n, 2750);
            assertThat(answer.found().isPresent()).as("offer %d", n).isEqualTo(n < 5);
            if (n >= 5) {
                assertThat(expected(answer)).contains(LocalDate.ofInstant(NOON, ZoneOffset.UTC));
            }
        }
        // what orders take is no offer's
        assertThat(house.reservations.confirm(shell(id("a"), cloth, 2750)).found())
                .isPresent();
    }

    @Test
    void the_first_offer_is_held_whatever_its_share() {
        house.available(cloth, "1", 2800);
        assertThat(offered("q", 2750).found()).isPresent();
    }

    @Test
    void an_order_has_the_cloth_of_the_offer_that_it_is_placed_by_and_its_lot() {
        house.available(cloth, "1", 5600);
        Reservation offer = offered("q", 2750).found().orElseThrow();
        assertThat(house.reservations.adopt(id("q"), id("a")))
                .extracting(Reservation::id, Reservation::state)
                .containsExactly(tuple(offer.id(), State.SOFT));
        Reservation firm =
                house.reservations.confirm(shell(id("a"), cloth, 2700)).found().orElseThrow();
        assertThat(firm.id()).isEqualTo(offer.id());
        assertThat(firm.state()).isEqualTo(State.FIRM);
        assertThat(house.reservations.of(id("q"))).isEmpty();
        house.available(cloth, "2", 9000);
        // trousers of a year later come from the lot that the offer had decided
        assertThat(house.reservations
                        .confirm(new ClothRequest(
                                id("b"), Material.SHELL, "", cloth, 1250, 0, offer.due(), Optional.of(id("a"))))
                        .found()
                        .orElseThrow()
                        .lot())
                .isEqualTo(offer.lot());
    }

    @Test
    void what_is_asked_for_without_being_held_is_there_today_or_when_its_supplier_delivers() {
        LocalDate today = LocalDate.ofInstant(NOON, ZoneOffset.UTC);
        house.available(cloth, "1", 2800);
        assertThat(house.reservations.expected(shell(id("a"), cloth, 2750))).contains(today);
        assertThat(house.reservations.of(id("a"))).isEmpty();
        assertThat(house.reservations.confirm(shell(id("a"), cloth, 2750)).found())
                .isPresent();
        // its own is free to itself, a little longer too, and to nobody else
        assertThat(house.reservations.expected(shell(id("a"), cloth, 2790))).contains(today);
        assertThat(house.reservations.expected(shell(id("a"), cloth, 2810))).contains(today.plusDays(14));
        assertThat(house.reservations.expected(shell(id("b"), cloth, 1000))).contains(today.plusDays(14));
        house.reservations.confirm(shell(id("b"), cloth, 1000));
        assertThat(house.reservations.waiting(id("b"))).hasSize(1);
        assertThat(house.reservations.waiting(id("a"))).isEmpty();
    }

    @Test
    void what_a_changed_suit_does_not_need_is_given_back_alone() {
        house.available(cloth, "1", 9000);
        house.reservations.confirm(shell(id("a"), cloth, 2750));
        house.reservations.confirm(ClothRequest.of(
                id("a"), Material.LINING, cloth, 2000, shell(id("a"), cloth, 1).due()));
        house.reservations.confirm(ClothRequest.of(
                id("a"),
                Material.POCKETING,
                cloth,
                8000,
                shell(id("a"), cloth, 1).due()));
        assertThat(house.reservations.waiting(id("a"))).hasSize(1);
        house.reservations.release(id("a"), EnumSet.of(Material.LINING, Material.POCKETING));
        assertThat(house.reservations.of(id("a")).stream().filter(Reservation::isActive))
                .extracting(Reservation::material)
                .containsExactly(Material.SHELL);
        assertThat(house.reservations.waiting(id("a"))).isEmpty();
    }

    @Test
    void an_offer_that_has_ended_holds_nothing_for_its_order() {
        house.available(cloth, "1", 2800);
        offered("q", 2750);
        house.now = UNTIL;
        house.reservations.sweep();
        assertThat(house.reservations.adopt(id("q"), id("a"))).isEmpty();
        assertThat(house.reservations.confirm(shell(id("b"), cloth, 2750)).found())
                .isPresent();
        assertThat(house.reservations.confirm(shell(id("a"), cloth, 2750)).found())
                .isEmpty();
    }
}
