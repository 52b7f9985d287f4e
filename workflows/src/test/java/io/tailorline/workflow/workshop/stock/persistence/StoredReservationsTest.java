package io.tailorline.workflow.workshop.stock.persistence;

import static io.tailorline.workflow.workshop.stock.SampleRolls.DUE;
import static io.tailorline.workflow.workshop.stock.SampleRolls.NOON;
import static io.tailorline.workflow.workshop.stock.SampleRolls.box;
import static io.tailorline.workflow.workshop.stock.persistence.StockFixture.done;
import static io.tailorline.workflow.workshop.stock.persistence.StockFixture.shell;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tailorline.pattern.piece.Material;
import io.tailorline.workflow.workshop.stock.ClothAnswer;
import io.tailorline.workflow.workshop.stock.ClothCut;
import io.tailorline.workflow.workshop.stock.ClothRequest;
import io.tailorline.workflow.workshop.stock.FlawKind;
import io.tailorline.workflow.workshop.stock.NewRoll;
import io.tailorline.workflow.workshop.stock.Reservation;
import io.tailorline.workflow.workshop.stock.Reservation.State;
import io.tailorline.workflow.workshop.stock.ReservedCloth;
import io.tailorline.workflow.workshop.stock.Roll;
import io.tailorline.workflow.workshop.stock.RollFlaw;
import io.tailorline.workflow.workshop.stock.StockEntry;
import io.tailorline.workflow.workshop.stock.StockReservation;
import io.tailorline.workflow.workshop.stock.StockReservation.CutFromRoll;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StoredReservationsTest {

    private static StockFixture house;
    private static int articles;
    private String cloth = "";
    private int tickets;

    @BeforeAll
    static void open() {
        house = new StockFixture();
    }

    @AfterAll
    static void close() {
        house.close();
    }

    @BeforeEach
    void ownArticle() {
        house.now = NOON;
        cloth = house.article("cloth-" + ++articles);
    }

    private static Reservation reserved(ClothAnswer answer) {
        return answer.found().orElseThrow(() -> new AssertionError(answer));
    }

    private static ClothAnswer.NoCloth none(ClothAnswer answer) {
        return answer.map(
                reserved -> {
                    throw new AssertionError(reserved);
                },
                none -> none);
    }

    private String order(String name) {
        return cloth + name;
    }

    private Reservation confirmed(String name, double mm) {
        return reserved(house.reservations.confirm(shell(order(name), cloth, mm)));
    }

    private CutFromRoll cut(String name, double mm) {
        return new CutFromRoll(order(name), Material.SHELL, "", Optional.empty(), mm, 60, "table-1");
    }

    @Test
    void an_offer_ends_by_itself_and_becomes_firm_with_the_order() {
        house.available(cloth, "1", 6000);
        Reservation offer = reserved(house.reservations.offer(shell(order("a"), cloth, 2750), NOON.plusSeconds(60)));
        reserved(house.reservations.offer(shell(order("b"), cloth, 2750), NOON.plusSeconds(60)));
        none(house.reservations.offer(shell(order("c"), cloth, 2750), NOON.plusSeconds(60)));
        Reservation firm = confirmed("a", 2750);
        assertThat(firm.id()).isEqualTo(offer.id());
        assertThat(firm.state()).isEqualTo(State.FIRM);
        house.now = NOON.plusSeconds(60);
        house.reservations.sweep();
        assertThat(house.reservations.of(order("b")))
                .extracting(Reservation::state)
                .containsExactly(State.RELEASED);
        assertThat(house.reservations.of(order("a")))
                .extracting(Reservation::state)
                .containsExactly(State.FIRM);
        reserved(house.reservations.offer(shell(order("c"), cloth, 2750), NOON.plusSeconds(90)));
    }

    /**
     * At each moment at which the sweep looks at the clock: before it reads, and between what it read and its writing.
     */
    @ParameterizedTest
    @ValueSource(ints = {1, 2})
    void what_is_confirmed_while_the_sweep_runs_stays(int look) {
        house.available(cloth, "1", 3000);
        reserved(house.reservations.offer(shell(order("a"), cloth, 2750), NOON.plusSeconds(60)));
        house.now = NOON.plusSeconds(60);
        AtomicInteger looks = new AtomicInteger();
        house.atClock = () -> {
            if (looks.incrementAndGet() == look) {
                CompletableFuture.runAsync(() -> confirmed("a", 2750)).join();
            }
        };
        try {
            house.reservations.sweep();
        } finally {
            house.atClock = () -> {};
        }
        assertThat(looks.get()).isGreaterThanOrEqualTo(2);
        assertThat(house.reservations.of(order("a")))
                .extracting(Reservation::state)
                .containsExactly(State.FIRM);
    }

    @Test
    void a_marker_shortens_it_to_its_length_and_two_ends_and_the_rest_serves_who_waits() {
        house.available(cloth, "1", 5500);
        confirmed("a", 2900);
        none(house.reservations.confirm(shell(order("b"), cloth, 2700)));
        Reservation firm = reserved(house.reservations.laid(order("a"), Material.SHELL, "", 2600, 0.83));
        assertThat(firm.lengthMm()).isEqualTo(2660);
        assertThat(house.reservations.of(order("b")))
                .extracting(Reservation::state)
                .containsExactly(State.FIRM);
        assertThat(none(house.reservations.laid(order("a"), Material.SHELL, "", 2800, 0.83))
                        .neededMm())
                .isEqualTo(2860);
        assertThat(house.reservations.of(order("a")))
                .extracting(Reservation::lengthMm)
                .containsExactly(2660.0);
    }

    @Test
    void a_cut_is_in_the_ledger_once_however_often_it_is_told() {
        Roll roll = house.available(cloth, "1", 6000);
        confirmed("a", 2750);
        Reservation cut = house.reservations.consume(cut("a", 2690)).orElseThrow();
        assertThat(cut.state()).isEqualTo(State.CONSUMED);
        assertThat(house.reservations.consume(cut("a", 2690))).contains(cut);
        assertThat(house.current(roll.id())).isEqualTo(3250);
        assertThat(house.stock.ledger(roll.id()))
                .filteredOn(entry -> entry.kind() == StockEntry.Kind.CUT)
                .hasSize(1);
        assertThat(house.reservations.release(order("a"))).isEmpty();
    }

    @Test
    void a_cut_is_told_once_and_stands_or_falls_with_who_hears_of_it() {
        Roll roll = house.available(cloth, "1", 6000);
        confirmed("a", 2750);
        house.listener = event -> {
            throw new IllegalStateException("cannot hear this");
        };
        try {
            assertThatThrownBy(() -> house.reservations.consume(cut("a", 2690))).hasMessage("cannot hear this");
        } finally {
            house.listener = event -> {};
        }
        assertThat(house.current(roll.id())).isEqualTo(6000);
        house.events.clear();
        house.reservations.consume(cut("a", 2690));
        house.reservations.consume(cut("a", 2690));
        assertThat(house.events)
                .containsExactly(new ClothCut(
                        order("a"), Material.SHELL, "", cloth, roll.lot(), roll.id(), 0, 2690, 60, 3250, "table-1"));
    }

    @Test
    void a_cut_that_leaves_too_little_sends_the_others_to_wait() {
        house.available(cloth, "1", 6000);
        confirmed("a", 2750);
        confirmed("b", 2750);
        house.reservations.consume(cut("a", 3500));
        assertThat(house.reservations.of(order("b")))
                .extracting(Reservation::state)
                .containsExactly(State.RELEASED);
        assertThat(house.reservations.waiting())
                .anyMatch(wait -> wait.request().order().equals(order("b")));
    }

    @Test
    void all_shell_of_an_order_comes_from_one_lot_even_where_another_one_has_more() {
        house.available(cloth, "1", 3000);
        house.now = NOON.plusSeconds(1);
        Roll second = house.available(cloth, "2", 9000);
        Reservation first = confirmed("a", 2750);
        assertThat(first.roll()).isNotEqualTo(second.id());
        ClothRequest recut =
                new ClothRequest(order("a"), Material.SHELL, "recut-1", cloth, 1200, 0, DUE, Optional.empty());
        assertThat(none(house.reservations.confirm(recut)).longestMm()).isEqualTo(250);
        ClothRequest lining = ClothRequest.of(order("a"), Material.LINING, cloth, 1200, DUE);
        assertThat(reserved(house.reservations.confirm(lining)).roll()).isEqualTo(second.id());
    }

    @Test
    void trousers_of_months_later_come_from_the_jacket_s_lot_when_asked() {
        Roll jacket = house.available(cloth, "1", 3200);
        house.now = NOON.plusSeconds(1);
        house.available(cloth, "2", 1310);
        confirmed("jacket", 1600);
        house.reservations.consume(cut("jacket", 1540));
        ClothRequest trousers = new ClothRequest(
                order("trousers"), Material.SHELL, "", cloth, 1300, 0, DUE, Optional.of(order("jacket")));
        assertThat(reserved(house.reservations.confirm(trousers)).roll()).isEqualTo(jacket.id());
        assertThat(confirmed("others", 1300).roll()).isNotEqualTo(jacket.id());
    }

    @Test
    void a_customer_s_own_cloth_is_for_one_order() {
        house.available(
                new NewRoll(cloth, "", "own", "", "own " + cloth, 3100, List.of(), "S1", "", Optional.of(order("a"))));
        none(house.reservations.confirm(shell(order("b"), cloth, 2750)));
        confirmed("a", 2750);
    }

    @Test
    void a_length_is_reserved_of_one_length_and_not_of_the_sum() {
        String id = house.available(cloth, "1", 5400).id();
        RollFlaw join = new RollFlaw(box(2700, 0, 1, 1500), FlawKind.JOIN, 4, "");
        done(house.stock.addFlaw(id, join, "li"));
        ClothAnswer.NoCloth no = none(house.reservations.confirm(shell(order("a"), cloth, 2750)));
        assertThat(no.longestMm()).isEqualTo(2700);
        assertThat(no.expected()).contains(LocalDate.of(2026, 12, 15));
        confirmed("b", 2700);
        confirmed("c", 2650);
    }

    /** 0 days is what is kept of a lead time that nobody has said. */
    @Test
    void without_a_lead_time_and_a_confirmed_purchase_no_day_is_told() {
        house.database
                .jdbc()
                .sql("update workshop.article set lead_time_days = 0 where id = ?")
                .param(cloth)
                .update();
        assertThat(none(house.reservations.confirm(shell(order("a"), cloth, 2750)))
                        .expected())
                .isEmpty();
        assertThat(house.reservations.waiting(order("a")).get(0).expected()).isEmpty();
        house.stock.expect(NewRoll.of(cloth, "1", "expected " + cloth, 9000), LocalDate.of(2026, 12, 7), "li");
        assertThat(none(house.reservations.confirm(shell(order("b"), cloth, 2750)))
                        .expected())
                .contains(LocalDate.of(2026, 12, 7));
    }

    @Test
    void the_remnant_that_fits_is_taken_before_the_roll() {
        Roll roll = house.available(cloth, "1", 27_400);
        String remnant =
                done(house.stock.remnant(roll.id(), 2800, "S1", "li")).roll().id();
        assertThat(confirmed("a", 2750).roll()).isEqualTo(remnant);
        assertThat(confirmed("b", 2750).roll()).isEqualTo(roll.id());
    }

    @Test
    void what_a_marker_is_made_on_has_flaws_where_they_lie_on_the_table() {
        String id = house.available(cloth, "1", 8000).id();
        done(house.stock.addFlaw(id, RollFlaw.of(box(4000, 100, 10, 10), FlawKind.HOLE), "li"));
        confirmed("a", 2750);
        confirmed("b", 2750);
        house.reservations.consume(cut("a", 2690));
        var ahead = house.reservations.cloth(order("b"), Material.SHELL, "").orElseThrow();
        assertThat(ahead.skipMm()).isZero();
        assertThat(ahead.lengthMm()).isEqualTo(5250);
        assertThat(ahead.flaws().get(0).ring().minX()).isEqualTo(1250);
    }

    @Test
    void no_marker_skips_what_another_order_has_of_the_roll() {
        String id = house.available(cloth, "1", 6000).id();
        RollFlaw join = new RollFlaw(box(2800, 0, 1, 1500), FlawKind.JOIN, 4, "");
        done(house.stock.addFlaw(id, join, "li"));
        confirmed("a", 2750);
        confirmed("b", 3100);
        assertThat(house.reservations.cloth(order("b"), Material.SHELL, "")).isEmpty();
        assertThat(house.reservations
                        .cloth(order("a"), Material.SHELL, "")
                        .orElseThrow()
                        .skipMm())
                .isZero();
        house.reservations.consume(cut("a", 2690));
        assertThat(house.reservations
                        .cloth(order("b"), Material.SHELL, "")
                        .orElseThrow()
                        .skipMm())
                .isEqualTo(51);
    }

    /** The length that it fits on tightest is the last one: what lies before it must not come off for it. */
    @Test
    void a_marker_is_laid_as_far_out_as_the_others_of_its_roll_allow() {
        String id = house.available(cloth, "1", 14_000).id();
        done(house.stock.addFlaw(id, new RollFlaw(box(10_000, 0, 1, 1500), FlawKind.JOIN, 4, ""), "li"));
        confirmed("a", 3900);
        assertThat(skipMm("a")).contains(0.0);
        confirmed("b", 9000);
        assertThat(skipMm("b")).contains(0.0);
        // b has no place but the first length, and a would take of it
        confirmed("c", 1000);
        assertThat(skipMm("a")).isEmpty();
        assertThat(skipMm("c")).contains(0.0);
        house.reservations.consume(cut("b", 8940));
        assertThat(skipMm("a")).isEmpty();
        assertThat(skipMm("c")).contains(0.0);
        house.reservations.consume(cut("c", 940));
        assertThat(skipMm("a")).contains(1.0);
    }

    @Test
    void a_marker_skips_what_is_too_short_for_it_while_the_others_can_do_without() {
        String id = house.available(cloth, "1", 9000).id();
        done(house.stock.addFlaw(id, new RollFlaw(box(2000, 0, 1, 1500), FlawKind.JOIN, 4, ""), "li"));
        confirmed("a", 2750);
        confirmed("b", 1300);
        assertThat(skipMm("b")).contains(0.0);
        assertThat(skipMm("a")).contains(2001.0);
        confirmed("c", 4200);
        assertThat(skipMm("a")).isEmpty();
        assertThat(skipMm("b")).contains(0.0);
    }

    private Optional<Double> skipMm(String name) {
        return house.reservations.cloth(order(name), Material.SHELL, "").map(ReservedCloth::skipMm);
    }

    @Test
    void it_may_be_laid_on_another_roll_of_its_lot() {
        Roll one = house.available(cloth, "1", 3000);
        Roll other = house.available(cloth, "1", 3000);
        Roll elsewhere = house.available(cloth, "2", 3000);
        Reservation held = confirmed("a", 2750);
        String free = held.roll().equals(one.id()) ? other.id() : one.id();
        none(house.reservations.moveTo(order("a"), Material.SHELL, "", elsewhere.id()));
        assertThat(reserved(house.reservations.moveTo(order("a"), Material.SHELL, "", free))
                        .roll())
                .isEqualTo(free);
    }

    private ClothRequest wide(String name, double widthMm, Optional<String> asOrder) {
        return new ClothRequest(order(name), Material.SHELL, "", cloth, 2750, widthMm, DUE, asOrder);
    }

    private Roll available(String dyeLot, double widthMm) {
        return house.available(new NewRoll(
                cloth, "", dyeLot, "", cloth + ++tickets, 3000, List.of(widthMm), "S1", "", Optional.empty()));
    }

    @Test
    void a_displaced_order_waits_for_cloth_of_its_width_and_of_its_earlier_order_s_lot() {
        Roll roll = available("1", 1550);
        confirmed("jacket", 2750);
        house.reservations.consume(cut("jacket", 2690));
        Roll next = available("1", 1550);
        ClothRequest asked = wide("a", 1540, Optional.of(order("jacket")));
        Reservation held = reserved(house.reservations.confirm(asked));
        assertThat(held.roll()).isEqualTo(next.id()).isNotEqualTo(roll.id());
        assertThat(house.reservations.of(order("a"))).containsExactly(held);
        done(house.stock.lost(next.id(), "li"));
        assertThat(house.reservations.waiting())
                .filteredOn(wait -> wait.request().order().equals(order("a")))
                .extracting(StockReservation.ClothWait::request)
                .containsExactly(asked);
        available("2", 1550);
        available("1", 1500);
        assertThat(house.reservations.active()).noneMatch(one -> one.order().equals(order("a")));
        Roll right = available("1", 1540);
        assertThat(house.reservations.active())
                .filteredOn(one -> one.order().equals(order("a")))
                .extracting(Reservation::roll)
                .containsExactly(right.id());
    }

    @Test
    void what_is_kept_or_moved_is_as_wide_as_the_order_asks_and_what_is_laid_now_is_relaxed() {
        Roll narrow = available("1", 1500);
        assertThat(confirmed("a", 2750).roll()).isEqualTo(narrow.id());
        Roll other = available("1", 1550);
        assertThat(reserved(house.reservations.confirm(wide("a", 1540, Optional.empty())))
                        .roll())
                .isEqualTo(other.id());
        none(house.reservations.moveTo(order("a"), Material.SHELL, "", narrow.id()));
        String fresh = done(house.stock.receive(
                        new NewRoll(
                                cloth,
                                "",
                                "1",
                                "",
                                cloth + ++tickets,
                                3000,
                                List.of(1550.0),
                                "S1",
                                "",
                                Optional.empty()),
                        "li"))
                .roll()
                .id();
        done(house.stock.inspect(fresh, List.of(), "li"));
        none(house.reservations.moveTo(order("a"), Material.SHELL, "", fresh));
        done(house.stock.relax(fresh, Duration.ofHours(24), "li"));
        none(house.reservations.moveTo(order("a"), Material.SHELL, "", fresh));
        house.now = NOON.plus(Duration.ofHours(24));
        assertThat(reserved(house.reservations.moveTo(order("a"), Material.SHELL, "", fresh))
                        .roll())
                .isEqualTo(fresh);
        assertThat(done(house.stock.measure(fresh, 3000, List.of(1530.0), "li")).displaced())
                .extracting(Reservation::order)
                .containsExactly(order("a"));
    }

    @Test
    void what_is_released_is_free_and_waits_no_more() {
        house.available(cloth, "1", 3000);
        confirmed("a", 2750);
        none(house.reservations.confirm(shell(order("b"), cloth, 2750)));
        assertThat(house.reservations.release(order("a"))).hasSize(1);
        assertThat(house.reservations.of(order("b")))
                .extracting(Reservation::state)
                .containsExactly(State.FIRM);
        house.reservations.release(order("b"));
        none(house.reservations.confirm(shell(order("c"), cloth, 3100)));
        house.reservations.release(order("c"));
        assertThat(house.reservations.waiting())
                .noneMatch(wait -> wait.request().article().equals(cloth));
    }

    @Test
    void the_need_follows_what_the_house_s_markers_reached() {
        double first = house.reservations.estimateMm(3.12e6, 1500, false);
        assertThat(first).isEqualTo(2660);
        house.available(cloth, "1", 400_000);
        for (int n = 0; n < 20; n++) {
            confirmed("u" + n, 2750);
            house.reservations.laid(order("u" + n), Material.SHELL, "", 2600, 0.84);
        }
        assertThat(house.reservations.estimateMm(3.12e6, 1500, false)).isLessThan(first);
        assertThat(house.reservations.estimateMm(3.12e6, 1500, true)).isGreaterThan(first);
    }
}
