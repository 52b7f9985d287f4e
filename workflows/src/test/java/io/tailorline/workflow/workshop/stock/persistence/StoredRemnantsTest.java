package io.tailorline.workflow.workshop.stock.persistence;

import static io.tailorline.workflow.workshop.stock.SampleRolls.DUE;
import static io.tailorline.workflow.workshop.stock.SampleRolls.NOON;
import static io.tailorline.workflow.workshop.stock.persistence.StockFixture.done;
import static io.tailorline.workflow.workshop.stock.persistence.StockFixture.refused;
import static io.tailorline.workflow.workshop.stock.persistence.StockFixture.shell;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.tailorline.nesting.marker.FreeRectangle;
import io.tailorline.pattern.piece.Material;
import io.tailorline.workflow.workshop.ArticleKind;
import io.tailorline.workflow.workshop.stock.ClothAnswer;
import io.tailorline.workflow.workshop.stock.ClothCut;
import io.tailorline.workflow.workshop.stock.ClothRequest;
import io.tailorline.workflow.workshop.stock.NewRoll;
import io.tailorline.workflow.workshop.stock.Place;
import io.tailorline.workflow.workshop.stock.Reservation;
import io.tailorline.workflow.workshop.stock.Roll;
import io.tailorline.workflow.workshop.stock.RollState;
import io.tailorline.workflow.workshop.stock.StockEntry;
import io.tailorline.workflow.workshop.stock.StockRefusal.Code;
import io.tailorline.workflow.workshop.stock.StockReservation.CutFromRoll;
import io.tailorline.workflow.workshop.stock.remnant.KeptRemnant;
import io.tailorline.workflow.workshop.stock.remnant.Leftover;
import io.tailorline.workflow.workshop.stock.remnant.UsefulPart;
import io.tailorline.workflow.workshop.stock.remnant.UsefulParts;
import io.tailorline.workflow.workshop.stock.remnant.UsefulSizes;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class StoredRemnantsTest {

    private static final UsefulParts PARTS = new UsefulParts(
            Map.of(
                    ArticleKind.SHELL,
                    List.of(new UsefulPart("jacket.front", 870, 335), new UsefulPart("jacket.topSleeve", 670, 300))),
            Map.of(ArticleKind.SHELL, new UsefulPart(UsefulParts.PANEL, 1200, 500)));

    private static StockFixture house;
    private static int articles;
    private String cloth = "";
    private Optional<FreeRectangle> rectangle = Optional.empty();

    @BeforeAll
    static void open() {
        house = StockFixture.keepingRemnants(PARTS);
        house.stock.setPlace(new Place("RACK", Place.Kind.RACK, "", 1));
    }

    @AfterAll
    static void close() {
        house.close();
    }

    @BeforeEach
    void ownArticle() {
        house.now = NOON;
        cloth = house.article("cloth-" + ++articles);
        rectangle = Optional.empty();
        house.listener = event -> {
            if (event instanceof ClothCut cut) {
                house.stock.remnants().born(cut, rectangle);
            }
        };
    }

    private String order(String name) {
        return cloth + name;
    }

    private Reservation confirmed(String name, double mm) {
        ClothAnswer answer = house.reservations.confirm(shell(order(name), cloth, mm));
        return answer.found().orElseThrow(() -> new AssertionError(answer));
    }

    private void cut(String name, double mm) {
        confirmed(name, mm + 60);
        house.reservations.consume(
                new CutFromRoll(order(name), Material.SHELL, "", Optional.empty(), mm, 60, "table-1"));
    }

    private List<Leftover> leftovers() {
        return house.stock.remnants().leftovers().stream()
                .filter(one -> one.article().equals(cloth))
                .toList();
    }

    private KeptRemnant kept(String number) {
        return house.stock.remnants().kept().stream()
                .filter(one -> one.roll().roll().id().equals(number))
                .findFirst()
                .orElseThrow();
    }

    private void assertBalanced(String... rolls) {
        assertThat(rolls).allMatch(roll -> house.stock.firstBrokenLine(roll).isEmpty());
    }

    /** Drafting is as slow here as its test likes. */
    @Test
    void who_looks_while_the_sizes_are_drafted_does_not_wait_and_they_are_drafted_once() throws Exception {
        CountDownLatch mayEnd = new CountDownLatch(1);
        AtomicInteger drafted = new AtomicInteger();
        UsefulSizes sizes = new UsefulSizes(() -> {
            drafted.incrementAndGet();
            try {
                mayEnd.await();
            } catch (InterruptedException stopped) {
                throw new IllegalStateException(stopped);
            }
            return PARTS;
        });
        try (StockFixture slow = StockFixture.keepingRemnants(sizes)) {
            assertThat(slow.stock.remnants().isPrepared()).isFalse();
            assertThat(slow.stock.remnants().isPrepared()).isFalse();
            mayEnd.countDown();
            slow.stock.remnants().prepare();
            assertThat(slow.stock.remnants().isPrepared()).isTrue();
            assertThat(drafted).hasValue(1);
        }
    }

    @Test
    void a_roll_s_end_is_asked_about_and_is_a_remnant_once_it_lies_in_a_place() {
        Roll roll = house.available(cloth, "1", 4000);
        cut("a", 2640);
        Leftover end = leftovers().get(0);
        assertThat(end.kind()).isEqualTo(Leftover.Kind.END);
        assertThat(end.lengthMm()).isEqualTo(1300);
        assertThat(house.stock.find(end.number())).isEmpty();
        assertThat(refused(house.stock.remnants().putAway(end.number(), "nowhere", "li"))
                        .code())
                .isEqualTo(Code.UNKNOWN_PLACE);
        Roll born =
                done(house.stock.remnants().putAway(end.number(), "S1", "li")).roll();
        assertThat(born.id()).isEqualTo(end.number());
        assertThat(born.parent()).contains(roll.id());
        assertThat(born.currentMm()).isEqualTo(1300);
        assertThat(house.stock.find(roll.id()).orElseThrow().roll().state()).isEqualTo(RollState.USED_UP);
        assertBalanced(roll.id(), born.id());
        assertThat(leftovers()).isEmpty();
        assertThat(done(house.stock.remnants().putAway(end.number(), "S1", "li"))
                        .entries())
                .isEmpty();
        assertThat(refused(house.stock.remnants().throwAway(end.number(), "torn", "li"))
                        .code())
                .isEqualTo(Code.UNKNOWN_LEFTOVER);
    }

    @Test
    void what_is_not_kept_is_thrown_away_by_a_tap_and_in_the_ledger() {
        Roll roll = house.available(cloth, "1", 3600);
        cut("a", 2640);
        String number = leftovers().get(0).number();
        assertThat(refused(house.stock.remnants().throwAway(number, "", "li")).code())
                .isEqualTo(Code.MISSING_REASON);
        done(house.stock.remnants().throwAway(number, "dirty", "li"));
        assertThat(house.stock.ledger(roll.id()))
                .last()
                .extracting(StockEntry::kind, StockEntry::deltaMm, StockEntry::reason, StockEntry::by)
                .containsExactly(StockEntry.Kind.SCRAP, -900.0, "dirty", "li");
        assertBalanced(roll.id());
        assertThat(leftovers()).isEmpty();
    }

    @Test
    void an_end_that_holds_no_part_is_scrapped_with_the_cut() {
        Roll roll = house.available(cloth, "1", 3000);
        cut("a", 2640);
        assertThat(leftovers()).isEmpty();
        assertThat(house.stock.ledger(roll.id()))
                .last()
                .extracting(StockEntry::reason)
                .isEqualTo(StoredRemnants.TOO_SMALL);
        assertBalanced(roll.id());
    }

    @Test
    void an_end_that_somebody_has_reserved_is_none_and_a_rest_for_a_suit_is_a_roll_still() {
        house.available(cloth, "1", 4000);
        confirmed("b", 1300);
        cut("a", 2640);
        assertThat(leftovers()).isEmpty();
        house.available(cloth, "2", 8000);
        cut("c", 2640);
        assertThat(leftovers()).isEmpty();
    }

    @Test
    void an_end_that_is_reserved_before_it_is_put_away_stays_where_it_is() {
        house.available(cloth, "1", 4000);
        cut("a", 2640);
        String number = leftovers().get(0).number();
        confirmed("b", 1300);
        assertThat(leftovers()).isEmpty();
        assertThat(refused(house.stock.remnants().putAway(number, "S1", "li")).code())
                .isEqualTo(Code.BELOW_RESERVED);
    }

    @Test
    void a_rectangle_of_the_marker_is_born_with_a_ledger_of_its_own_and_the_roll_s_stays() {
        Roll roll = house.available(cloth, "1", 9000);
        rectangle = Optional.of(new FreeRectangle(1800, 1100, 900, 400));
        cut("a", 2640);
        Leftover free = leftovers().get(0);
        assertThat(free.kind()).isEqualTo(Leftover.Kind.RECTANGLE);
        assertThat(free.fromMm()).isEqualTo(1800);
        long lines = house.stock.ledger(roll.id()).size();
        Roll born =
                done(house.stock.remnants().putAway(free.number(), "S1", "li")).roll();
        assertThat(born.width().leastMm()).isEqualTo(400);
        assertThat(house.stock.ledger(roll.id())).hasSize((int) lines);
        assertThat(house.stock.ledger(born.id()))
                .extracting(StockEntry::kind, StockEntry::deltaMm, StockEntry::job)
                .containsExactly(tuple(StockEntry.Kind.REMNANT, 900.0, roll.id()));
        assertBalanced(roll.id(), born.id());
        KeptRemnant kept = kept(born.id());
        assertThat(kept.pieces()).containsExactly("jacket.front", "jacket.topSleeve");
        assertThat(kept.garments()).isEmpty();
        assertThat(kept.value()).isEqualTo(Math.round(0.9 * 400 / 1500 * 4200));
        rectangle = Optional.of(new FreeRectangle(0, 0, 600, 400));
        cut("b", 2640);
        assertThat(leftovers()).isEmpty();
    }

    @Test
    void an_order_takes_as_much_more_of_a_narrow_remnant_as_it_is_narrower_and_tries_it_first() {
        house.available(cloth, "1", 9000);
        rectangle = Optional.of(new FreeRectangle(0, 0, 1200, 500));
        cut("a", 2640);
        rectangle = Optional.empty();
        String number = leftovers().get(0).number();
        done(house.stock.remnants().putAway(number, "S1", "li"));
        house.now = NOON.plusSeconds(40L * 24 * 3600);
        Reservation small = request("b", 390, 450);
        assertThat(small.roll()).isEqualTo(number);
        assertThat(small.lengthMm()).isEqualTo(1170);
        assertThat(house.reservations.asked(small).lengthMm())
                .as("asked for again it is as long")
                .isEqualTo(390);
        assertThat(request("b", 380, 450).lengthMm()).isEqualTo(1140);
        assertThat(request("c", 390, 510).roll()).isNotEqualTo(number);
    }

    private Reservation request(String name, double mm, double widthMm) {
        ClothAnswer answer = house.reservations.confirm(
                new ClothRequest(order(name), Material.SHELL, "", cloth, mm, widthMm, DUE, Optional.empty()));
        return answer.found().orElseThrow(() -> new AssertionError(answer));
    }

    @Test
    void the_lot_s_panel_stays_until_its_suits_are_bundled() {
        house.available(cloth, "1", 4000);
        cut("a", 2640);
        String panel = leftovers().get(0).number();
        done(house.stock.remnants().putAway(panel, "S1", "li"));
        assertThat(kept(panel).isPanel()).isTrue();
        assertThat(refused(house.stock.remnants().scrap(panel, "old", "li")).code())
                .isEqualTo(Code.LOT_PANEL);
        assertThat(house.reservations.confirm(shell(order("b"), cloth, 1270)).found())
                .isEmpty();
        assertThat(kept(panel).orders()).containsExactly(order("b"));
        ClothRequest recut =
                new ClothRequest(order("a"), Material.SHELL, "recut-1", cloth, 700, 0, DUE, Optional.empty());
        assertThat(house.reservations.confirm(recut).found().orElseThrow().roll())
                .isEqualTo(panel);
        house.reservations.release(order("a"));
        assertThat(kept(panel).isPanel()).isTrue();
        house.stock.remnants().bundled(order("a"));
        assertThat(kept(panel).isPanel()).isFalse();
        assertThat(house.reservations.serveWaiting(cloth))
                .extracting(Reservation::order)
                .containsExactly(order("b"));
    }

    @Test
    void a_suit_that_was_cut_from_another_lot_than_it_had_reserved_keeps_a_panel_of_the_lot_that_it_is_of() {
        house.available(cloth, "1", 4000);
        confirmed("a", 2700);
        String other = house.available(cloth, "2", 4000).id();
        house.reservations.consume(
                new CutFromRoll(order("a"), Material.SHELL, "", Optional.of(other), 2640, 60, "table-1"));
        assertThat(refused(house.stock.remnants().throwAway(leftovers().get(0).number(), "old", "li"))
                        .code())
                .isEqualTo(Code.LOT_PANEL);
    }

    @Test
    void a_panel_of_a_suit_that_nobody_bundles_is_free_after_its_day() {
        house.available(cloth, "1", 4000);
        cut("a", 2640);
        String panel = leftovers().get(0).number();
        done(house.stock.remnants().putAway(panel, "S1", "li"));
        assertThat(kept(panel).isPanel()).isTrue();
        house.now = NOON.plusSeconds(40L * 24 * 3600);
        assertThat(kept(panel).isPanel()).isFalse();
        done(house.stock.remnants().scrap(panel, "old", "li"));
    }

    @Test
    void the_rest_of_a_remnant_keeps_its_number_and_a_full_place_takes_no_more() {
        house.available(cloth, "1", 4900);
        cut("a", 2640);
        String number = leftovers().get(0).number();
        done(house.stock.remnants().putAway(number, "RACK", "li"));
        house.now = NOON.plusSeconds(40L * 24 * 3600);
        done(house.stock.move(number, "table-1", "li"));
        cut("b", 1240);
        Leftover rest = leftovers().get(0);
        assertThat(rest.number()).isEqualTo(number);
        assertThat(done(house.stock.remnants().putAway(number, "S1", "li"))
                        .roll()
                        .currentMm())
                .isEqualTo(900);
        assertThat(leftovers()).isEmpty();
        house.available(cloth, "2", 3600);
        cut("c", 2640);
        house.available(
                new NewRoll(cloth, "", "3", "", "rack " + cloth, 9000, List.of(), "RACK", "", Optional.empty()));
        assertThat(refused(house.stock.remnants().putAway(leftovers().get(0).number(), "RACK", "li"))
                        .code())
                .isEqualTo(Code.PLACE_FULL);
    }
}
