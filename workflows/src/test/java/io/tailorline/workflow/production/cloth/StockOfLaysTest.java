package io.tailorline.workflow.production.cloth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.tailorline.geometry.Ring;
import io.tailorline.pattern.piece.Material;
import io.tailorline.pattern.piece.PieceRef;
import io.tailorline.workflow.SampleOrders;
import io.tailorline.workflow.cutroom.MaterialWork;
import io.tailorline.workflow.cutroom.PiecesCut;
import io.tailorline.workflow.patternroom.OrderSpecification;
import io.tailorline.workflow.workshop.stock.ClothAnswer;
import io.tailorline.workflow.workshop.stock.FlawKind;
import io.tailorline.workflow.workshop.stock.Reservation;
import io.tailorline.workflow.workshop.stock.Roll;
import io.tailorline.workflow.workshop.stock.RollFlaw;
import io.tailorline.workflow.workshop.stock.persistence.StockFixture;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What a lay takes of the stock, and what it leaves to its orders. */
class StockOfLaysTest {

    private static final String ORDER = "TL-0001";
    private static final String OTHER = "TL-0002";
    private static final MaterialWork SHELL = MaterialWork.shell(ORDER);
    private static final MaterialWork LAY = MaterialWork.shell(MaterialWork.lay(7));
    private static final OrderSpecification MEDIAN = SampleOrders.specification(SampleOrders.medianMan());

    private final StockFixture fixture = new StockFixture();
    private PiecesCut cut = PiecesCut.NOTHING;
    private final OrderCloth cloth = StockedWorks.of(fixture, new SwitchedHouse(), Set::of, order -> cut);

    @AfterEach
    void close() {
        fixture.close();
    }

    private void placed() {
        fixture.article("wool");
        fixture.database.place(ORDER, MEDIAN);
    }

    /** Two orders in cloth of lot 4711, which has enough for both on one roll, and the lay that they are to share. */
    private void twoInOneLot() {
        placed();
        fixture.database.place(OTHER, MEDIAN);
        fixture.available("wool", "4711", 6_200);
        both().forEach(order -> {
            fixture.database.draftStep().draft(order, false);
            cloth.take(MaterialWork.shell(order)).found().orElseThrow();
        });
        fixture.available("wool", "4712", 3_000);
    }

    private static List<String> both() {
        return List.of(ORDER, OTHER);
    }

    private String lotOf(MaterialWork work) {
        return cloth.of(work).orElseThrow().lot();
    }

    /** Of the first order's pieces. */
    private PiecesCut allBut(String piece) {
        Set<PieceRef> all = fixture.database.documents().pattern(ORDER).orElseThrow().pieces().stream()
                .filter(one -> one.material() == Material.SHELL)
                .filter(one -> !one.kind().equals(piece))
                .flatMap(one -> one.cut().copies().stream().map(copy -> new PieceRef(ORDER, one.id(), copy)))
                .collect(Collectors.toSet());
        return new PiecesCut(all.size() + 2, all, Set.of(), Set.of());
    }

    @Test
    void a_lay_holds_on_one_roll_what_its_orders_held_and_they_hold_nothing_meanwhile() {
        twoInOneLot();
        double apart = both().stream()
                .mapToDouble(order ->
                        cloth.of(MaterialWork.shell(order)).orElseThrow().lengthMm())
                .sum();
        String lot = lotOf(SHELL);

        assertThat(cloth.takeTogether(LAY, both())).isTrue();

        assertThat(fixture.reservations.active()).singleElement().satisfies(held -> {
            assertThat(held.order()).isEqualTo(LAY.orderId());
            assertThat(held.lengthMm()).isCloseTo(apart, within(0.02));
            assertThat(held.lot()).isEqualTo(lot);
        });
        cloth.reserve(OTHER);
        assertThat(fixture.reservations.active())
                .as("who asks for what a lay holds gets no second length")
                .hasSize(1);
    }

    @Test
    void a_lay_takes_no_cloth_of_another_lot_than_its_orders_hold() {
        twoInOneLot();
        fixture.available("wool", "4712", 27_400);
        fixture.stock.addFlaw(
                cloth.of(SHELL).orElseThrow().roll(),
                RollFlaw.of(
                        Ring.counterClockwise(
                                new double[] {2_980, 2_990, 2_990, 2_980}, new double[] {0, 0, 1500, 1500}),
                        FlawKind.HOLE),
                "li");
        assertThat(both()).allMatch(order -> cloth.of(MaterialWork.shell(order)).isPresent());

        assertThat(cloth.takeTogether(LAY, both())).isFalse();
    }

    @Test
    void what_is_cut_in_a_lay_is_booked_once_and_a_recut_of_each_order_is_of_its_lot() {
        twoInOneLot();
        String lot = lotOf(SHELL);
        cloth.takeTogether(LAY, both());
        String roll = cloth.of(LAY).orElseThrow().roll();
        assertThat(cloth.laid(LAY, roll, 5_000, 0.85)).isTrue();

        cloth.cutTogether(LAY, both(), 5_000, "table-1");
        cloth.cutTogether(LAY, both(), 5_000, "table-1");

        assertThat(fixture.current(roll)).isEqualTo(6_200 - 5_060);
        assertThat(fixture.stock.firstBrokenLine(roll)).isEmpty();
        assertThat(fixture.reservations.active()).isEmpty();
        cut = allBut("trousers.front");
        for (String order : both()) {
            assertThat(cloth.last(MaterialWork.shell(order)).orElseThrow())
                    .satisfies(had -> assertThat(had.roll()).isEqualTo(roll));
            assertThat(cloth.take(MaterialWork.shell(order)))
                    .as("lot 4712 alone has a length for it")
                    .isInstanceOf(ClothAnswer.NoCloth.class);
        }
        fixture.available("wool", "4711", 3_000);
        fixture.reservations.sweep();
        Reservation again = cloth.of(SHELL).orElseThrow();
        assertThat(again.lot()).isEqualTo(lot);
        assertThat(again.part()).isEqualTo("recut-1");
        cloth.release(ORDER);
        assertThat(cloth.take(SHELL).found().orElseThrow().lot())
                .as("its lot stays decided")
                .isEqualTo(lot);
    }

    @Test
    void a_lay_that_comes_to_nothing_leaves_its_orders_no_cloth_and_no_lot() {
        twoInOneLot();
        cloth.takeTogether(LAY, both());

        cloth.releaseTogether(LAY, both());

        assertThat(fixture.reservations.active()).isEmpty();
        fixture.stock.lost(cloth.last(SHELL).orElseThrow().roll(), "li");
        assertThat(cloth.take(SHELL).found()).isPresent();
    }

    @Test
    void an_order_that_leaves_a_lay_still_wants_the_lot_of_the_earlier_one() {
        placed();
        Roll first = fixture.available("wool", "4711", 3_000);
        fixture.database.place("TL-0000", MEDIAN);
        cloth.reserve("TL-0000");
        fixture.available("wool", "4711", 3_000);
        fixture.available("wool", "4712", 9_000);
        fixture.database.draftStep().draft(ORDER, false);
        cloth.reserve(ORDER, Optional.of("TL-0000"));
        String lot = fixture.stock.find(first.id()).orElseThrow().lot().id();
        assertThat(lotOf(SHELL)).isEqualTo(lot);
        cloth.takeTogether(LAY, List.of(ORDER));
        cloth.releaseTogether(LAY, List.of(ORDER));

        assertThat(cloth.take(SHELL).found().orElseThrow().asOrder()).contains("TL-0000");
    }
}
