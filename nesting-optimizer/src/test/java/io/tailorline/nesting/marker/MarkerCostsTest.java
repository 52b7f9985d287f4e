package io.tailorline.nesting.marker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.offset;

import io.tailorline.geometry.Point;
import io.tailorline.geometry.Polyline;
import io.tailorline.geometry.Ring;
import io.tailorline.nesting.cloth.Fabric;
import io.tailorline.nesting.cloth.Nap;
import io.tailorline.nesting.geometry.RigidTransform;
import io.tailorline.nesting.model.LayoutCost;
import io.tailorline.nesting.model.Solution;
import io.tailorline.nesting.problem.MarkerProblem;
import io.tailorline.nesting.search.CheapestSolution;
import io.tailorline.nesting.search.SolutionListener;
import io.tailorline.nesting.search.Terminator;
import io.tailorline.pattern.piece.CutQuantity;
import io.tailorline.pattern.piece.DrillHole;
import io.tailorline.pattern.piece.Garment;
import io.tailorline.pattern.piece.GrainLine;
import io.tailorline.pattern.piece.InternalCut;
import io.tailorline.pattern.piece.Material;
import io.tailorline.pattern.piece.NapDirection;
import io.tailorline.pattern.piece.Pattern;
import io.tailorline.pattern.piece.Piece;
import io.tailorline.pattern.piece.PieceGeometry;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class MarkerCostsTest {

    private static final TableMotion TABLE = TableMotion.USUAL;

    /** Ramps up to 1200 mm/s at 4903.325 mm/s2, 0.24473 s, and 4903.325/80000 = 0.06129 s for the jerk. */
    @Test
    void a_travel_is_ramps_and_a_steady_part() {
        assertThat(TABLE.travelSeconds(0)).isZero();
        assertThat(TABLE.travelSeconds(100)).isCloseTo(0.34691, offset(1e-5));
        assertThat(TABLE.travelSeconds(1400)).isCloseTo(1.47269, offset(1e-5));
    }

    @Test
    void a_small_piece_far_from_a_long_one_costs_the_travel_to_it() {
        TourStop bar = stop(SamplePatterns.rectangle(1000, 100));
        TourStop near = stop(SamplePatterns.rectangle(100, 100)).moved(new Point(0, 102));
        TourStop far = stop(SamplePatterns.rectangle(100, 100)).moved(new Point(0, 1400));

        assertThat(seconds(TABLE, bar, near)).isCloseTo(TABLE.travelSeconds(102), offset(1e-9));
        assertThat(seconds(TABLE, bar, far)).isCloseTo(TABLE.travelSeconds(1400), offset(1e-9));
        assertThat(seconds(TABLE, far, bar)).isCloseTo(TABLE.travelSeconds(1400), offset(1e-9));
    }

    /** From home 400 mm to the hole, from there 50 mm to the corner at (450, 0). */
    @Test
    void the_tour_goes_by_the_holes_of_a_piece() {
        PieceGeometry plain = plain(SamplePatterns.rectangle(300, 100));
        PieceGeometry holed = plain.withDrillHoles(List.of(new DrillHole(new Point(50, 0), "pocket end")));
        PieceGeometry slashed = plain.withInternalCuts(
                List.of(new InternalCut("slash", Polyline.through(new Point(50, 0), new Point(50, 100)))));
        TourStop drilled = TourStop.of(holed, TABLE).moved(new Point(350, 0));

        assertThat(TourStop.of(slashed, TABLE)).isEqualTo(TourStop.of(holed, TABLE));
        assertThat(seconds(TABLE, drilled)).isCloseTo(TABLE.travelSeconds(400) + TABLE.travelSeconds(50), offset(1e-9));
    }

    /** The first window ends at 1600: what lies at 1700 comes last, though it is on the way to what lies at 1500. */
    @Test
    void a_piece_beyond_the_window_waits_for_the_conveyor() {
        TourStop home = stop(SamplePatterns.rectangle(10, 10));
        TourStop beyond = stop(SamplePatterns.rectangle(10, 10)).moved(new Point(1700, 0));
        TourStop within = stop(SamplePatterns.rectangle(10, 10)).moved(new Point(1500, 1400));
        TourStop left = stop(SamplePatterns.rectangle(10, 10)).moved(new Point(0, 1400));

        double bound = seconds(TABLE, home, beyond, within, left);
        TableMotion endless = new TableMotion(1200, 0.5 * 9806.65, 80_000, 60, 9999);
        double free = seconds(endless, home, beyond, within, left);

        assertThat(free).isLessThanOrEqualTo(bound);
        assertThat(bound)
                .isCloseTo(
                        TABLE.travelSeconds(1390)
                                + TABLE.travelSeconds(1490)
                                + TABLE.travelSeconds(Math.hypot(190, 1390)),
                        offset(0.02));
    }

    /** Two layouts of a bar and a small square whose travel differs by 1.47269 - 0.35144 s: 0.0224 of money. */
    @Test
    void of_layouts_of_the_same_length_the_one_that_is_cut_faster_is_chosen() {
        Solution near = solution(1000, 102);
        Solution far = solution(1000, 1400);

        assertThat(chosen(MarkerCosts.USUAL, near, far)).isEqualTo(near);
        assertThat(chosen(MarkerCosts.USUAL, far, near)).isEqualTo(near);
        assertThat(chosen(MarkerCosts.USUAL, solution(1000.2, 102), far).length())
                .isEqualTo(1000.2);
        assertThat(chosen(MarkerCosts.USUAL, solution(1000.3, 102), far)).isEqualTo(far);
    }

    @Test
    void when_a_second_costs_nothing_only_the_length_counts() {
        Solution far = solution(1000, 1400);

        assertThat(chosen(MarkerCosts.lengthOnly(), solution(1000.001, 102), far))
                .isEqualTo(far);
    }

    /** Twenty suits have some 800 stops: each of the passes over all of them asks, and there are many. */
    @Test
    void a_tour_over_a_great_many_stops_ends_when_it_must() {
        List<TourStop> stops = IntStream.range(0, 400)
                .mapToObj(i -> stop(SamplePatterns.rectangle(10, 10)).moved(new Point(i * 37 % 997, i * 61 % 1409)))
                .toList();
        int[] asked = {0};

        double hurried = AirTour.seconds(stops, TABLE, () -> ++asked[0] > 3);

        assertThat(asked[0]).isLessThan(10);
        assertThat(hurried).isGreaterThan(AirTour.seconds(stops.subList(0, 100), TABLE, () -> false));
    }

    @Test
    void layouts_are_priced_only_while_there_is_time() {
        int[] priced = {0};
        LayoutCost slow = solution -> priced[0]++;
        CheapestSolution cheapest = new CheapestSolution(SolutionListener.none());
        for (int i = 0; i < 12; i++) {
            cheapest.improved(solution(1000 - i, 102));
        }

        Solution late = cheapest.of(slow, Terminator.deadline(() -> 1, 0, 1));
        assertThat(late.length()).isEqualTo(989);
        assertThat(priced[0]).isZero();

        cheapest.of(slow, Terminator.deadline(() -> priced[0], 0, 3));
        assertThat(priced[0]).isEqualTo(3);
    }

    @Test
    void a_table_moves() {
        assertThatThrownBy(() -> new TableMotion(1200, 0, 80_000, 60, 1600))
                .hasMessage("acceleration (0.0 mm/s2) must be greater than 0.");
    }

    @Test
    void costs_are_not_negative() {
        assertThat(MarkerCosts.USUAL.of(3500, 160)).isCloseTo(350 + 3.2, offset(1e-9));
        assertThatThrownBy(() -> new MarkerCosts(100, -1)).hasMessageContaining("must not be negative");
        assertThatThrownBy(() -> new MarkerCosts(0, 0)).hasMessageContaining("nor both be 0");
    }

    private static Solution chosen(MarkerCosts costs, Solution longer, Solution shorter) {
        Pattern pattern = SamplePatterns.pattern(
                "A17",
                plain("bar", SamplePatterns.rectangle(1000, 100)),
                plain("square", SamplePatterns.rectangle(100, 100)));
        Fabric cloth = Fabric.plain("twill", 1500, Nap.ONE_WAY, 2);
        MarkerRequest request = new MarkerRequest(List.of(pattern), Material.SHELL, cloth, SearchBudget.ofIterations(0))
                .withCosts(costs);
        LayoutCost cost = MarkerProblem.of(request).cost(request.costs(), TABLE, () -> false);
        CheapestSolution cheapest = new CheapestSolution(SolutionListener.none());
        cheapest.improved(longer);
        cheapest.improved(shorter);
        return cheapest.of(cost, Terminator.iterations(0));
    }

    private static Piece plain(String name, Ring ring) {
        return SamplePatterns.piece(
                "jacket." + name, Garment.JACKET, new CutQuantity(1, false), NapDirection.ONE_WAY, ring);
    }

    private static Solution solution(double length, double squareY) {
        return new Solution(
                length,
                0.1,
                List.of(
                        new Solution.PlacedPart(0, new RigidTransform(0, 0, 0)),
                        new Solution.PlacedPart(1, new RigidTransform(0, 0, squareY))));
    }

    private static double seconds(TableMotion table, TourStop... stops) {
        return AirTour.seconds(List.of(stops), table, () -> false);
    }

    private static TourStop stop(Ring ring) {
        return TourStop.of(plain(ring), TABLE);
    }

    private static PieceGeometry plain(Ring ring) {
        return new PieceGeometry(
                ring, new GrainLine(new Point(0, 0), new Point(1, 0)), List.of(), List.of(), List.of());
    }
}
