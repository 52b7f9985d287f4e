package io.tailorline.workflow.workshop.stock.persistence;

import static io.tailorline.workflow.workshop.stock.SampleRolls.NOON;
import static io.tailorline.workflow.workshop.stock.SampleRolls.box;
import static io.tailorline.workflow.workshop.stock.persistence.StockFixture.done;
import static io.tailorline.workflow.workshop.stock.persistence.StockFixture.refused;
import static io.tailorline.workflow.workshop.stock.persistence.StockFixture.shell;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.tailorline.pattern.piece.Material;
import io.tailorline.workflow.workshop.stock.ClothFound;
import io.tailorline.workflow.workshop.stock.ClothLost;
import io.tailorline.workflow.workshop.stock.ClothRequest;
import io.tailorline.workflow.workshop.stock.FlawKind;
import io.tailorline.workflow.workshop.stock.NewRoll;
import io.tailorline.workflow.workshop.stock.Place;
import io.tailorline.workflow.workshop.stock.Reservation;
import io.tailorline.workflow.workshop.stock.Roll;
import io.tailorline.workflow.workshop.stock.RollFlaw;
import io.tailorline.workflow.workshop.stock.RollState;
import io.tailorline.workflow.workshop.stock.StockAnswer;
import io.tailorline.workflow.workshop.stock.StockEntry;
import io.tailorline.workflow.workshop.stock.StockRefusal;
import io.tailorline.workflow.workshop.stock.StockRefusal.Code;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StoredStockTest {

    private static StockFixture house;
    private static int articles;
    private int tickets;
    private String cloth = "";

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

    @Test
    void what_a_roll_is_comes_back_from_its_tables() {
        NewRoll roll = new NewRoll(
                cloth, "Mill", "4471", "A", "T 1", 27_400, List.of(1505.0, 1500.0), "S1", "", Optional.of("TL-9"));
        String id = done(house.stock.receive(roll, "li")).roll().id();
        RollFlaw hole = RollFlaw.of(box(12_300, 410, 5.5, 5), FlawKind.HOLE);
        done(house.stock.measure(id, 27_310, List.of(), "li"));
        done(house.stock.inspect(id, List.of(hole), "chen"));
        Roll relaxing = done(house.stock.relax(id, Duration.ofHours(24), "li")).roll();
        assertThat(house.stock.find(id)).hasValueSatisfying(found -> {
            assertThat(found.roll()).isEqualTo(relaxing);
            assertThat(found.flaws()).containsExactly(hole);
            assertThat(found.lot().dyeLot()).isEqualTo("4471");
            assertThat(found.lot().shade()).isEqualTo("A");
        });
        assertThat(house.stock.ledger(id))
                .extracting(StockEntry::kind)
                .containsExactly(
                        StockEntry.Kind.RECEIVE,
                        StockEntry.Kind.MEASURE,
                        StockEntry.Kind.INSPECT,
                        StockEntry.Kind.RELAX);
        assertThat(house.stock.firstBrokenLine(id)).isEmpty();
        house.now = NOON.plus(Duration.ofHours(24));
        house.stock.settleRested();
        assertThat(house.stock.find(id).orElseThrow().roll().state()).isEqualTo(RollState.AVAILABLE);
        house.database
                .jdbc()
                .sql("update workshop.stock_entry set done_by = 'x' where roll = ? and number = 2")
                .param(id)
                .update();
        assertThat(house.stock.firstBrokenLine(id)).contains(2L);
    }

    @Test
    void a_roll_received_twice_is_one_and_another_person_is_told_who_was_first() {
        NewRoll roll = NewRoll.of(cloth, "4471", "T 1", 27_400);
        StockAnswer.Done first = done(house.stock.receive(roll, "li"));
        StockAnswer.Done again = done(house.stock.receive(roll, "li"));
        assertThat(again.roll()).isEqualTo(first.roll());
        assertThat(again.entries()).isEmpty();
        StockRefusal why = refused(house.stock.receive(roll, "chen"));
        assertThat(why.code()).isEqualTo(Code.RECEIVED_ALREADY);
        assertThat(why.words()).containsExactly(first.roll().id(), "li", "2026-12-01T12:00:00Z");
        assertThat(house.stock.ofArticle(cloth)).hasSize(1);
    }

    @Test
    void what_cannot_be_a_roll_changes_nothing() {
        assertThat(refused(house.stock.receive(NewRoll.of("unknown", "", "T", 1000), "li"))
                        .code())
                .isEqualTo(Code.UNKNOWN_ARTICLE);
        for (double mm : new double[] {0, -1, 10_000_000, Double.NaN}) {
            assertThat(refused(house.stock.receive(NewRoll.of(cloth, "", "T", mm), "li"))
                            .code())
                    .isEqualTo(Code.LENGTH);
        }
        NewRoll narrow = new NewRoll(cloth, "", "", "", "T", 5000, List.of(1500.0, 1499.0), "", "", Optional.empty());
        StockRefusal why = refused(house.stock.receive(narrow, "li"));
        assertThat(why.code()).isEqualTo(Code.NARROWER_THAN_ARTICLE);
        assertThat(why.value()).isEqualTo("1499 mm");
        assertThat(why.limit()).isEqualTo("1500 mm");
        assertThat(refused(house.stock.receive(NewRoll.of(cloth, "", " ", 5000), "li"))
                        .code())
                .isEqualTo(Code.MISSING_TICKET);
        assertThat(house.stock.ofArticle(cloth)).isEmpty();
        assertThat(refused(house.stock.move("R-0", "S1", "li")).code()).isEqualTo(Code.UNKNOWN_ROLL);
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, -1500, 0.5, 12_000.5, Double.NaN})
    void a_width_that_no_roll_has_is_refused_wherever_it_is_said(double mm) {
        NewRoll roll = new NewRoll(cloth, "", "", "", "T", 5000, List.of(1500.0, mm), "", "", Optional.empty());
        assertThat(refused(house.stock.receive(roll, "li")))
                .extracting(StockRefusal::code, StockRefusal::field)
                .containsExactly(Code.WIDTH, "widthsMm");
        String id = received(5000);
        assertThat(refused(house.stock.measure(id, 5000, List.of(1500.0, mm), "li")))
                .extracting(StockRefusal::code, StockRefusal::field, StockRefusal::limit)
                .containsExactly(Code.WIDTH, "widthsMm", "1 mm to 12000 mm");
    }

    @Test
    void texts_and_measures_that_their_columns_do_not_hold_are_refused() {
        String long41 = "x".repeat(41);
        String long81 = "x".repeat(81);
        assertThat(List.of(
                        refused(house.stock.receive(roll(long81, "", "", ""), "li")),
                        refused(house.stock.receive(roll("T", long81, "", ""), "li")),
                        refused(house.stock.receive(roll("T", "", long41, ""), "li")),
                        refused(house.stock.expect(roll("T", "", "", long81), LocalDate.of(2026, 12, 9), "li"))))
                .extracting(StockRefusal::code, StockRefusal::field, StockRefusal::value, StockRefusal::limit)
                .containsExactly(
                        tuple(Code.TOO_LONG, "ticket", "81", "80"),
                        tuple(Code.TOO_LONG, "dyeLot", "81", "80"),
                        tuple(Code.TOO_LONG, "shade", "41", "40"),
                        tuple(Code.TOO_LONG, "onlyFor", "81", "64"));
        String id = received(5000);
        assertThat(refused(house.stock.recount(id, 4000, "x".repeat(501), "li")).code())
                .isEqualTo(Code.TOO_LONG);
        assertThat(refused(house.stock.measure(id, 5000, Collections.nCopies(21, 1500.0), "li"))
                        .limit())
                .isEqualTo("20");
        done(house.stock.measure(id, 5000, Collections.nCopies(20, 1505 + 1 / 3.0), "li"));
        done(house.stock.receive(roll("T" + id, "x".repeat(80), "x".repeat(40), "x".repeat(64)), "li"));
    }

    private NewRoll roll(String ticket, String dyeLot, String shade, String onlyFor) {
        return new NewRoll(
                cloth,
                "x".repeat(120),
                dyeLot,
                shade,
                ticket,
                5000,
                List.of(),
                "",
                "",
                onlyFor.isEmpty() ? Optional.empty() : Optional.of(onlyFor));
    }

    @Test
    void rolls_without_a_dye_lot_are_a_lot_each() {
        Roll one = house.available(cloth, "", 5000);
        Roll other = house.available(cloth, "", 5000);
        Roll third = house.available(cloth, "4471", 5000);
        Roll fourth = house.available(cloth, "4471", 5000);
        assertThat(one.lot()).isNotEqualTo(other.lot());
        assertThat(third.lot()).isEqualTo(fourth.lot());
        assertThat(house.stock.lots(cloth)).hasSize(3);
    }

    @Test
    void an_expected_roll_is_received_by_its_ticket_and_serves_who_waits_by_the_day_they_are_due() {
        NewRoll roll = NewRoll.of(cloth, "4471", "T 1", 6000);
        LocalDate day = LocalDate.of(2026, 12, 9);
        String id = done(house.stock.expect(roll, day, "li")).roll().id();
        assertThat(house.current(id)).isZero();
        for (int n = 1; n <= 3; n++) {
            var answer = house.reservations.confirm(new ClothRequest(
                    cloth + n, Material.SHELL, "", cloth, 2750, 0, LocalDate.of(2027, 1, 10 - n), Optional.empty()));
            assertThat(answer.<Optional<LocalDate>>map(reserved -> Optional.empty(), none -> none.expected()))
                    .contains(day);
        }
        assertThat(done(house.stock.receive(roll, "chen")).roll().id()).isEqualTo(id);
        assertThat(house.stock.find(id).orElseThrow().reservations()).isEmpty();
        done(house.stock.inspect(id, List.of(), "chen"));
        assertThat(house.stock.find(id).orElseThrow().reservations())
                .extracting(Reservation::order)
                .containsExactlyInAnyOrder(cloth + 3, cloth + 2);
        assertThat(house.reservations.waiting())
                .filteredOn(wait -> wait.request().article().equals(cloth))
                .extracting(
                        wait -> wait.request().order(), wait -> wait.expected().orElseThrow())
                .containsExactly(tuple(cloth + 1, LocalDate.of(2026, 12, 15)));
        assertThat(house.events)
                .filteredOn(event -> event instanceof ClothFound found
                        && found.reservation().article().equals(cloth))
                .hasSize(2);
    }

    @Test
    void an_expected_roll_is_what_its_ticket_says_when_it_comes() {
        NewRoll ordered =
                new NewRoll(cloth, "Mill", "", "", "T 1", 6000, List.of(), "", "R-77" + cloth, Optional.empty());
        done(house.stock.expect(ordered, LocalDate.of(2026, 12, 9), "li"));
        NewRoll other =
                new NewRoll(cloth, "", "4471", "B", "T 1", 5900, List.of(), "S1", "R-78" + cloth, Optional.of("TL-9"));
        StockRefusal why = refused(house.stock.receive(other, "li"));
        assertThat(why.code()).isEqualTo(Code.EXPECTED_AS);
        assertThat(why.limit()).isEqualTo(ordered.id());
        NewRoll came = new NewRoll(cloth, "", "4471", "B", "T 1", 5900, List.of(), "S1", "", Optional.of("TL-9"));
        assertThat(done(house.stock.receive(came, "li")).roll().id()).isEqualTo(ordered.id());
        assertThat(house.stock.find(ordered.id())).hasValueSatisfying(found -> {
            assertThat(found.lot().supplier()).isEqualTo("Mill");
            assertThat(found.lot().dyeLot()).isEqualTo("4471");
            assertThat(found.lot().shade()).isEqualTo("B");
            assertThat(found.roll().onlyFor()).contains("TL-9");
            assertThat(found.roll().currentMm()).isEqualTo(5900);
        });
        assertThat(house.stock.firstBrokenLine(ordered.id())).isEmpty();
    }

    @Test
    void an_inspection_lets_go_what_its_points_hold_and_nothing_that_is_held_for_something_else() {
        RollFlaw hole = RollFlaw.of(box(10, 10, 5, 5), FlawKind.HOLE);
        String points = received(2000);
        assertThat(done(house.stock.inspect(points, List.of(hole), "li")).roll().state())
                .isEqualTo(RollState.QUARANTINED);
        done(house.stock.move(points, "S1", "li"));
        assertThat(done(house.stock.inspect(points, List.of(), "li")).roll().state())
                .isEqualTo(RollState.INSPECTED);

        String small = received(6000);
        done(house.stock.measure(small, 5000, List.of(), "li"));
        assertThat(done(house.stock.inspect(small, List.of(), "li")).roll().state())
                .isEqualTo(RollState.QUARANTINED);
        assertThat(done(house.stock.clear(small, "enough for trousers", "li"))
                        .roll()
                        .state())
                .isEqualTo(RollState.INSPECTED);

        String aside = house.available(cloth, "aside", 6000).id();
        done(house.stock.quarantine(aside, "wrong colour", "li"));
        assertThat(done(house.stock.inspect(aside, List.of(), "li")).roll().state())
                .isEqualTo(RollState.QUARANTINED);
        assertThat(done(house.stock.clear(aside, "right after all", "li"))
                        .roll()
                        .state())
                .isEqualTo(RollState.AVAILABLE);

        String both = received(2000);
        done(house.stock.inspect(both, List.of(hole), "li"));
        done(house.stock.measure(both, 1900, List.of(), "li"));
        assertThat(done(house.stock.inspect(both, List.of(), "li")).roll().state())
                .isEqualTo(RollState.QUARANTINED);
    }

    /** In a lot of its own. */
    private String received(double mm) {
        return done(house.stock.receive(NewRoll.of(cloth, "", "T " + ++tickets, mm), "li"))
                .roll()
                .id();
    }

    @Test
    void a_recount_below_what_is_reserved_is_refused_with_its_cure_in_numbers() {
        Roll roll = house.available(cloth, "4471", 6000);
        house.reservations.confirm(shell("TL-1", cloth, 2750));
        StockRefusal why = refused(house.stock.recount(roll.id(), 2000, "counted", "li"));
        assertThat(why.code()).isEqualTo(Code.BELOW_RESERVED);
        assertThat(why.words()).containsExactly("TL-1");
        assertThat(house.current(roll.id())).isEqualTo(6000);
        assertThat(done(house.stock.recount(roll.id(), 5990, "counted", "li")).entries())
                .extracting(StockEntry::kind, StockEntry::deltaMm, StockEntry::by, StockEntry::reason)
                .containsExactly(tuple(StockEntry.Kind.ADJUST, -10.0, "li", "counted"));
    }

    @Test
    void what_is_lost_is_reserved_elsewhere_or_waits() {
        Roll roll = house.available(cloth, "1", 3000);
        house.reservations.confirm(shell(cloth + "a", cloth, 2750));
        Roll other = house.available(cloth, "2", 3000);
        StockAnswer.Done lost = done(house.stock.lost(roll.id(), "li"));
        assertThat(lost.displaced()).extracting(Reservation::order).containsExactly(cloth + "a");
        assertThat(house.stock.find(other.id()).orElseThrow().reservations())
                .extracting(Reservation::order)
                .containsExactly(cloth + "a");
        done(house.stock.lost(other.id(), "li"));
        assertThat(house.reservations.waiting())
                .anyMatch(wait -> wait.request().order().equals(cloth + "a"));
        done(house.stock.found(roll.id(), "S1", "li"));
        assertThat(house.stock.find(roll.id()).orElseThrow().reservations()).hasSize(1);
        assertThat(house.events)
                .filteredOn(event -> event instanceof ClothLost gone
                        && gone.reservation().article().equals(cloth))
                .hasSize(2);
    }

    @Test
    void a_flaw_gives_back_what_does_not_fit_any_more_the_last_due_first() {
        Roll roll = house.available(cloth, "1", 6000);
        house.reservations.confirm(shell(cloth + "a", cloth, 2750));
        house.reservations.offer(shell(cloth + "b", cloth, 2750), NOON.plusSeconds(60));
        RollFlaw join = new RollFlaw(box(3000, 0, 1, 1500), FlawKind.JOIN, 4, "");
        assertThat(done(house.stock.addFlaw(roll.id(), join, "li")).displaced()).isEmpty();
        RollFlaw other = new RollFlaw(box(2000, 0, 1, 1500), FlawKind.JOIN, 4, "");
        assertThat(done(house.stock.addFlaw(roll.id(), other, "li")).displaced())
                .extracting(Reservation::order)
                .containsExactly(cloth + "b");
    }

    @Test
    void a_place_that_is_full_or_unknown_takes_no_roll() {
        house.stock.setPlace(new Place("S9", Place.Kind.SHELF, "", 1));
        Roll one = house.available(cloth, "1", 3000);
        Roll other = house.available(cloth, "1", 3000);
        done(house.stock.move(one.id(), "s9", "li"));
        assertThat(house.stock.find(one.id()))
                .hasValueSatisfying(found -> assertThat(found.roll().place()).isEqualTo("S9"));
        assertThat(refused(house.stock.move(other.id(), "S9", "li")).code()).isEqualTo(Code.PLACE_FULL);
        assertThat(refused(house.stock.move(other.id(), "S0", "li")).code()).isEqualTo(Code.UNKNOWN_PLACE);
        assertThat(house.stock
                        .setPlace(new Place("S9", Place.Kind.TABLE, "", 1))
                        .orElseThrow()
                        .code())
                .isEqualTo(Code.PLACE_TAKEN);
    }

    @Test
    void a_remnant_is_a_roll_of_its_parent_s_lot() {
        Roll roll = house.available(cloth, "1", 4400);
        Roll remnant = done(house.stock.remnant(roll.id(), 1600, "S1", "li")).roll();
        assertThat(remnant.id()).startsWith("X-");
        assertThat(remnant.lot()).isEqualTo(roll.lot());
        assertThat(house.current(roll.id())).isEqualTo(2800);
        assertThat(house.stock.firstBrokenLine(remnant.id())).isEmpty();
        assertThat(refused(house.stock.remnant(roll.id(), 2801, "S1", "li")).code())
                .isEqualTo(Code.LONGER_THAN_LEFT);
    }
}
