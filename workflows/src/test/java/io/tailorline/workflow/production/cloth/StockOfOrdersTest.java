package io.tailorline.workflow.production.cloth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.tailorline.geometry.Ring;
import io.tailorline.nesting.cloth.Fabric;
import io.tailorline.pattern.DraftResult;
import io.tailorline.pattern.PatternEngine;
import io.tailorline.pattern.piece.Material;
import io.tailorline.pattern.piece.PieceRef;
import io.tailorline.workflow.SampleOrders;
import io.tailorline.workflow.cutroom.MaterialWork;
import io.tailorline.workflow.cutroom.OrderedCloth;
import io.tailorline.workflow.cutroom.PiecesCut;
import io.tailorline.workflow.patternroom.Drafts;
import io.tailorline.workflow.patternroom.OrderSpecification;
import io.tailorline.workflow.workshop.stock.ClothAnswer;
import io.tailorline.workflow.workshop.stock.FlawKind;
import io.tailorline.workflow.workshop.stock.NewRoll;
import io.tailorline.workflow.workshop.stock.Reservation;
import io.tailorline.workflow.workshop.stock.Reservation.State;
import io.tailorline.workflow.workshop.stock.Roll;
import io.tailorline.workflow.workshop.stock.RollFlaw;
import io.tailorline.workflow.workshop.stock.SampleRolls;
import io.tailorline.workflow.workshop.stock.StockReservation.CutFromRoll;
import io.tailorline.workflow.workshop.stock.persistence.StockFixture;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What orders take of the stock. */
class StockOfOrdersTest {

    private static final String ORDER = "TL-0001";
    private static final MaterialWork SHELL = MaterialWork.shell(ORDER);
    private static final OrderSpecification MEDIAN = SampleOrders.specification(SampleOrders.medianMan());

    private final StockFixture fixture = new StockFixture();
    private final SwitchedHouse house = new SwitchedHouse();
    private Set<Material> further = Set.of();
    private PiecesCut cut = PiecesCut.NOTHING;
    private final OrderCloth cloth = StockedWorks.of(fixture, house, () -> further, order -> cut);

    @AfterEach
    void close() {
        fixture.close();
    }

    private void placed() {
        fixture.article("wool");
        fixture.database.place(ORDER, MEDIAN);
    }

    @Test
    void a_house_that_does_not_count_reserves_nothing() {
        placed();
        fixture.available("wool", "4711", 27_400);
        house.stock = false;

        assertThat(cloth.reserve(ORDER)).isEmpty();
        assertThat(cloth.offer("Q-1", MEDIAN, SampleRolls.DUE, Optional.empty(), fixture.now))
                .isEmpty();
        cloth.release(ORDER);

        assertThat(fixture.reservations.active()).isEmpty();
        assertThat(fixture.reservations.waiting()).isEmpty();
    }

    /** A two-piece suit of the median man is laid on 2.6 to 2.8 m of 1500 mm. */
    @Test
    void an_order_that_is_not_drafted_yet_reserves_its_shell() {
        placed();
        fixture.available("wool", "4711", 27_400);

        cloth.reserve(ORDER);

        Reservation shell = cloth.of(SHELL).orElseThrow();
        assertThat(shell.state()).isEqualTo(State.FIRM);
        assertThat(shell.lengthMm()).isBetween(2_400.0, 3_000.0);
        assertThat(shell.widthMm()).isBetween(300.0, 700.0);
        assertThat(shell.due()).isEqualTo(fixture.database.works().due(ORDER));
    }

    @Test
    void the_day_of_cloth_is_told_without_holding_any() {
        placed();
        LocalDate today = LocalDate.ofInstant(fixture.now, ZoneOffset.UTC);
        assertThat(cloth.expected("offer", MEDIAN, Optional.empty())).contains(today.plusDays(14));
        fixture.available("wool", "4711", 3_000);

        assertThat(cloth.expected("offer", MEDIAN, Optional.empty())).contains(today);
        assertThat(fixture.reservations.active()).isEmpty();
        cloth.reserve(ORDER);
        assertThat(cloth.expected("offer", MEDIAN, Optional.empty())).contains(today.plusDays(14));
        assertThat(cloth.expected(ORDER, MEDIAN, Optional.empty()))
                .as("its own cloth is free to it")
                .contains(today);
        house.stock = false;
        assertThat(cloth.expected(ORDER, MEDIAN, Optional.empty())).isEmpty();
    }

    @Test
    void the_step_before_the_marker_finds_what_was_reserved() {
        placed();
        fixture.available("wool", "4711", 27_400);
        cloth.reserve(ORDER);
        Reservation reserved = cloth.of(SHELL).orElseThrow();
        fixture.database.draftStep().draft(ORDER, false);

        assertThat(cloth.take(SHELL).found()).contains(reserved);
        assertThat(cloth.cloth(SHELL).orElseThrow().roll().id()).isEqualTo(reserved.roll());
    }

    @Test
    void each_material_that_the_house_cuts_is_reserved_from_its_article() {
        placed();
        fixture.article("house-lining");
        fixture.available("wool", "4711", 27_400);
        fixture.available("house-lining", "1", 50_000);
        further = Set.of(Material.LINING, Material.POCKETING);

        cloth.reserve(ORDER);

        assertThat(fixture.reservations.active())
                .extracting(Reservation::article)
                .containsExactlyInAnyOrder("wool", "house-lining");
    }

    /** The area of a few long pieces would fit on less than the longest of them. */
    @Test
    void never_shorter_than_the_longest_piece() {
        placed();
        fixture.article("house-fusible");
        fixture.available("wool", "4711", 27_400);
        fixture.available("house-fusible", "1", 50_000);
        further = Set.of(Material.FUSIBLE);

        cloth.reserve(ORDER);

        Reservation fusible =
                cloth.of(new MaterialWork(ORDER, Material.FUSIBLE)).orElseThrow();
        double longest = new Drafts(new PatternEngine()).drawn(ORDER, MEDIAN) instanceof DraftResult.Drafted drawn
                ? drawn.pattern().pieces().stream()
                        .filter(piece -> piece.material() == Material.FUSIBLE)
                        .mapToDouble(piece ->
                                piece.cutLine().maxX() - piece.cutLine().minX())
                        .max()
                        .orElseThrow()
                : 0;
        assertThat(fusible.lengthMm()).isGreaterThanOrEqualTo(longest + 60);
    }

    /** A remnant as long as the piece is drawn is too short for it as it is cut. */
    @Test
    void of_cloth_that_shrinks_it_asks_for_the_pieces_as_they_are_cut() {
        PieceNeed need = new PieceNeed(900_000, 970, 475).enlarged(new Fabric.Shrinkage(3, 5));
        assertThat(need.longestMm()).isCloseTo(1000, within(1e-9));
        assertThat(need.widestMm()).isCloseTo(500, within(1e-9));
        assertThat(need.areaMm2()).isCloseTo(900_000 / (0.97 * 0.95), within(1e-6));
        fixture.article("wool");
        Fabric wool = MEDIAN.fabric();
        Fabric shrinking = new Fabric(
                wool.id(),
                wool.usableWidth(),
                wool.selvedgeMargin(),
                wool.nap(),
                wool.pieceGap(),
                wool.stripe(),
                List.of(),
                Optional.empty(),
                new Fabric.Shrinkage(3, 5),
                wool.face());
        fixture.available("wool", "4711", 27_400);
        cloth.offer("Q-1", MEDIAN, SampleRolls.DUE, Optional.empty(), fixture.now.plusSeconds(60));
        cloth.offer(
                "Q-2",
                new OrderSpecification(MEDIAN.body(), MEDIAN.style(), shrinking, MEDIAN.roll()),
                SampleRolls.DUE,
                Optional.empty(),
                fixture.now.plusSeconds(60));
        double plain = fixture.reservations.of("Q-1").get(0).lengthMm() - 60;
        double longer = fixture.reservations.of("Q-2").get(0).lengthMm() - 60;
        assertThat(longer).isCloseTo(plain / (0.97 * 0.95), within(0.02));
    }

    @Test
    void an_order_without_cloth_waits_and_its_lot_is_remembered() {
        placed();

        List<ClothAnswer> answers = cloth.reserve(ORDER, Optional.of("TL-0000"));
        assertThat(answers).singleElement().isInstanceOf(ClothAnswer.NoCloth.class);
        cloth.reserve(ORDER);

        assertThat(fixture.reservations.waiting())
                .singleElement()
                .satisfies(wait -> assertThat(wait.request().asOrder()).contains("TL-0000"));
    }

    @Test
    void an_offer_holds_cloth_for_a_while() {
        fixture.article("wool");
        fixture.available("wool", "4711", 27_400);

        cloth.offer("Q-1", MEDIAN, SampleRolls.DUE, Optional.empty(), fixture.now.plus(Duration.ofMinutes(30)));

        assertThat(fixture.reservations.active())
                .singleElement()
                .satisfies(soft -> assertThat(soft.state()).isEqualTo(State.SOFT));
    }

    @Test
    void a_recut_takes_what_is_missing_from_the_same_lot() {
        placed();
        fixture.available("wool", "4711", 27_400);
        fixture.available("wool", "4712", 27_400);
        fixture.database.draftStep().draft(ORDER, false);
        Reservation first = cloth.take(SHELL).found().orElseThrow();
        fixture.reservations.consume(
                new CutFromRoll(ORDER, Material.SHELL, "", Optional.empty(), 2_600, 60, "table-1"));
        cut = allBut("trousers.front");

        Reservation again = cloth.take(SHELL).found().orElseThrow();

        assertThat(again.part()).isEqualTo("recut-1");
        assertThat(again.lot()).isEqualTo(first.lot());
        assertThat(again.lengthMm()).isLessThan(first.lengthMm() * 0.6);
    }

    private PiecesCut allBut(String piece) {
        Set<PieceRef> all = fixture.database.documents().pattern(ORDER).orElseThrow().pieces().stream()
                .filter(one -> one.material() == Material.SHELL)
                .filter(one -> !one.kind().equals(piece))
                .flatMap(one -> one.cut().copies().stream().map(copy -> new PieceRef(ORDER, one.id(), copy)))
                .collect(Collectors.toSet());
        return new PiecesCut(all.size() + 2, all, Set.of(), Set.of());
    }

    private Reservation taken() {
        fixture.database.draftStep().draft(ORDER, false);
        return cloth.take(SHELL).found().orElseThrow();
    }

    @Test
    void a_marker_is_made_on_the_roll_as_it_is() {
        placed();
        Roll roll = fixture.available("wool", "4711", 27_400);
        fixture.stock.addFlaw(
                roll.id(),
                RollFlaw.of(
                        Ring.counterClockwise(new double[] {100, 140, 140, 100}, new double[] {200, 200, 260, 260}),
                        FlawKind.HOLE),
                "li");
        taken();

        OrderedCloth laidOn = new ClothForMarker(
                        new ClothOfWork(fixture.database.specifications(), fixture.database.works()),
                        cloth,
                        StockedWorks.END_MM)
                .cloth(ORDER);

        assertThat(laidOn.roll()).isEqualTo(roll.id());
        assertThat(laidOn.fabric().roll().orElseThrow().id()).isEqualTo(roll.id());
        assertThat(laidOn.fabric().roll().orElseThrow().stockVersion())
                .isEqualTo(fixture.stock.find(roll.id()).orElseThrow().roll().version());
        assertThat(laidOn.fabric().flaws()).hasSize(1);
        assertThat(laidOn.fabric().maxLength()).contains(27_400.0 - 2 * StockedWorks.END_MM);
    }

    @Test
    void a_marker_that_is_shorter_gives_the_rest_back() {
        placed();
        fixture.available("wool", "4711", 27_400);
        Reservation before = taken();

        assertThat(cloth.laid(SHELL, before.roll(), 2_100, 0.85)).isTrue();

        assertThat(cloth.of(SHELL).orElseThrow().lengthMm()).isEqualTo(2_160);
    }

    @Test
    void a_marker_that_needs_more_than_its_roll_has_takes_other_cloth() {
        placed();
        fixture.available("wool", "4711", 3_200);
        Roll longer = fixture.available("wool", "4711", 9_000);
        Reservation before = taken();
        assertThat(before.roll()).isNotEqualTo(longer.id());

        assertThat(cloth.laid(SHELL, before.roll(), 3_400, 0.6)).isFalse();
        Reservation other = cloth.take(SHELL).found().orElseThrow();

        assertThat(other.roll()).isEqualTo(longer.id());
        assertThat(other.lengthMm()).isEqualTo(3_460);
    }

    @Test
    void a_marker_that_was_found_longer_than_its_cloth_takes_a_longer_roll_and_never_the_same_again() {
        placed();
        fixture.available("wool", "4711", 3_200);
        Roll longer = fixture.available("wool", "4711", 9_000);
        assertThat(taken().roll()).isNotEqualTo(longer.id());

        assertThat(cloth.needs(SHELL, 3_100)).as("its cloth has that").isFalse();
        assertThat(cloth.needs(SHELL, 3_400)).isTrue();

        Reservation other = cloth.take(SHELL).found().orElseThrow();
        assertThat(other.roll()).isEqualTo(longer.id());
        assertThat(other.lengthMm()).isEqualTo(3_460);
        assertThat(cloth.needs(SHELL, 3_400)).isFalse();
    }

    @Test
    void where_no_roll_is_as_long_as_its_marker_it_waits_for_that_much() {
        placed();
        fixture.available("wool", "4711", 3_200);
        taken();

        assertThat(cloth.needs(SHELL, 3_400)).isTrue();

        assertThat(cloth.take(SHELL).found()).isEmpty();
        assertThat(fixture.reservations.waiting(ORDER))
                .singleElement()
                .satisfies(wait -> assertThat(wait.request().lengthMm()).isEqualTo(3_460));
    }

    @Test
    void whose_own_cloth_is_too_short_for_his_marker_is_asked_about_by_a_person() {
        placed();
        Roll own = fixture.available(
                new NewRoll("wool", "", "4711", "", "T-OWN", 3_200, List.of(), "S1", "", Optional.of(ORDER)));
        assertThat(taken().roll()).isEqualTo(own.id());

        assertThat(cloth.needs(SHELL, 3_400)).isFalse();

        assertThat(cloth.of(SHELL).orElseThrow().roll()).isEqualTo(own.id());
    }

    @Test
    void a_marker_of_a_roll_that_is_lost_is_not_laid() {
        placed();
        fixture.available("wool", "4711", 27_400);
        Reservation before = taken();
        fixture.stock.lost(before.roll(), "li");

        assertThat(cloth.laid(SHELL, before.roll(), 2_600, 0.8)).isFalse();
    }

    @Test
    void what_is_cut_is_booked_once_and_what_is_cut_again_where_it_lies_costs_nothing() {
        placed();
        fixture.available("wool", "4711", 27_400);
        Reservation before = taken();
        cloth.laid(SHELL, before.roll(), 2_600, 0.8);

        cloth.cut(SHELL, 2_600, "table-1");
        cloth.cut(SHELL, 2_600, "table-1");

        assertThat(fixture.current(before.roll())).isEqualTo(27_400 - 2_660);
        assertThat(fixture.stock.firstBrokenLine(before.roll())).isEmpty();
    }

    @Test
    void what_is_given_back_is_free_even_after_the_house_has_stopped_counting() {
        placed();
        fixture.available("wool", "4711", 27_400);
        cloth.reserve(ORDER);
        house.stock = false;

        cloth.release(ORDER);

        assertThat(fixture.reservations.active()).isEmpty();
    }
}
