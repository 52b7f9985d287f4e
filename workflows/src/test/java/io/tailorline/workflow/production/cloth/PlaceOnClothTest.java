package io.tailorline.workflow.production.cloth;

import static io.tailorline.workflow.workshop.stock.SampleRolls.box;
import static io.tailorline.workflow.workshop.stock.persistence.StockFixture.done;
import static io.tailorline.workflow.workshop.stock.persistence.StockFixture.shell;
import static org.assertj.core.api.Assertions.assertThat;

import io.tailorline.cutter.projection.CutSnapshot;
import io.tailorline.cutter.projection.Projection;
import io.tailorline.nesting.marker.Marker;
import io.tailorline.nesting.rules.MarkerRules;
import io.tailorline.pattern.piece.Material;
import io.tailorline.workflow.SampleOrders;
import io.tailorline.workflow.SamplePrograms;
import io.tailorline.workflow.production.persistence.AskedCloth;
import io.tailorline.workflow.workshop.stock.FlawKind;
import io.tailorline.workflow.workshop.stock.ReservedCloth;
import io.tailorline.workflow.workshop.stock.RollFlaw;
import io.tailorline.workflow.workshop.stock.StockReservation.CutFromRoll;
import io.tailorline.workflow.workshop.stock.persistence.StockFixture;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * One hole, from the cut end of its roll to the marker, the projector's picture, what is left, and a remnant. A marker
 * of 840 mm with ends of 30 mm takes 900 mm.
 */
class PlaceOnClothTest {

    private static final double MARKER_MM = 840;

    private final StockFixture house = new StockFixture();
    private String roll = "";

    @BeforeEach
    void roll() {
        house.article("wool");
        roll = house.available("wool", "4711", 8000).id();
    }

    @AfterEach
    void close() {
        house.close();
    }

    /** In the roll's own frame, 10 mm long. */
    private void flaw(double x, FlawKind kind, double width) {
        done(house.stock.addFlaw(roll, RollFlaw.of(box(x, 0, 10, width), kind), "li"));
    }

    private void confirmed(String order) {
        assertThat(house.reservations.confirm(shell(order, "wool", 900)).found())
                .isPresent();
    }

    private ReservedCloth cloth(String order) {
        return house.reservations.cloth(order, Material.SHELL, "").orElseThrow();
    }

    private void laid(String order) {
        assertThat(house.reservations
                        .laid(order, Material.SHELL, "", MARKER_MM, 0.5)
                        .found())
                .isPresent();
    }

    private void cut(String order, String from) {
        house.reservations.consume(
                new CutFromRoll(order, Material.SHELL, "", Optional.of(from), MARKER_MM, 60, "table-1"));
    }

    private static Marker marker(ReservedCloth cloth) {
        AskedCloth asked = new AskedCloth(cloth.asFabric(SampleOrders.wool(), 30), MarkerRules.none());
        return asked.laid(SamplePrograms.squares(2));
    }

    private static double firstFlaw(Marker marker) {
        return marker.fabric().flaws().get(0).ring().minX();
    }

    @Test
    void a_flaw_lies_one_end_nearer_on_the_marker_than_from_the_cut_end_and_the_projector_shows_it_there() {
        flaw(1000, FlawKind.HOLE, 10);
        confirmed("TL-1");

        Marker marker = marker(cloth("TL-1"));
        Projection projected = Projection.of(marker, SamplePrograms.cuttingSquares(2), CutSnapshot.WAITING);

        assertThat(firstFlaw(marker)).isEqualTo(970);
        assertThat(projected.flaws().get(0).ring().get(0).x()).isEqualTo(970);
        assertThat(cloth("TL-1").beginMm(30)).isEqualTo(30);
        assertThat(marker.fabric().maxLength()).contains(8000.0 - 60);
    }

    @Test
    void what_is_cut_before_takes_both_ends_with_it() {
        flaw(2000, FlawKind.HOLE, 10);
        confirmed("TL-1");
        laid("TL-1");
        cut("TL-1", roll);
        confirmed("TL-2");

        assertThat(house.current(roll)).isEqualTo(8000 - 900);
        // 1100 mm from the new cut end
        assertThat(firstFlaw(marker(cloth("TL-2")))).isEqualTo(2000 - 900 - 30);
    }

    @Test
    void on_a_remnant_it_counts_from_the_remnants_own_cut_end() {
        flaw(6500, FlawKind.HOLE, 10);
        roll = done(house.stock.remnant(roll, 2000, "S1", "li")).roll().id();
        confirmed("TL-1");
        assertThat(cloth("TL-1").roll().id()).isEqualTo(roll);

        assertThat(firstFlaw(marker(cloth("TL-1")))).isEqualTo(6500 - 6000 - 30);
    }

    @Test
    void what_is_too_short_for_the_marker_lies_before_it_and_comes_off_with_its_cut() {
        flaw(700, FlawKind.JOIN, 1500);
        confirmed("TL-1");
        laid("TL-1");

        assertThat(cloth("TL-1").skipMm()).isEqualTo(710);
        assertThat(cloth("TL-1").beginMm(30)).isEqualTo(740);
        cut("TL-1", roll);

        assertThat(house.current(roll)).isEqualTo(8000 - 710 - 900);
    }

    /** Found after the operator has laid it: what comes off the roll is what he had put under the knife. */
    @Test
    void a_flaw_that_is_found_while_it_is_cut_books_no_other_length() {
        confirmed("TL-1");
        laid("TL-1");
        flaw(400, FlawKind.JOIN, 1500);
        assertThat(cloth("TL-1").skipMm()).as("asked anew").isEqualTo(410);

        cut("TL-1", roll);

        assertThat(house.current(roll)).isEqualTo(8000 - 900);
    }

    @Test
    void the_place_is_kept_when_the_flaw_before_it_is_none_after_all() {
        flaw(700, FlawKind.JOIN, 1500);
        confirmed("TL-1");
        laid("TL-1");
        done(house.stock.inspect(roll, List.of(), "li"));

        assertThat(cloth("TL-1").skipMm()).isEqualTo(710);
        cut("TL-1", roll);

        assertThat(house.current(roll)).isEqualTo(8000 - 710 - 900);
    }

    @Test
    void others_that_are_cut_before_move_it_to_the_new_cut_end() {
        confirmed("TL-1");
        laid("TL-1");
        confirmed("TL-2");
        laid("TL-2");
        cut("TL-2", roll);

        assertThat(cloth("TL-1").fromMm()).isEqualTo(900);
        assertThat(house.reservations
                        .lay("TL-1", Material.SHELL, "")
                        .orElseThrow()
                        .reservation()
                        .laidFromMm())
                .contains(900.0);
        cut("TL-1", roll);
        assertThat(house.current(roll)).isEqualTo(8000 - 1800);
    }
}
