package io.tailorline.workflow.workshop.stock;

import static io.tailorline.workflow.workshop.stock.SampleRolls.firm;
import static io.tailorline.workflow.workshop.stock.SampleRolls.soft;
import static org.assertj.core.api.Assertions.assertThat;

import io.tailorline.testkit.FixedSeed;
import io.tailorline.workflow.workshop.stock.RollPlacement.Outcome;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.lifecycle.AddLifecycleHook;

@AddLifecycleHook(FixedSeed.class)
class RollPlacementTest {

    private static final List<UsableLength> TWO = List.of(new UsableLength(0, 1400), new UsableLength(1500, 4300));

    @Example
    void two_lengths_are_not_their_sum() {
        assertThat(RollPlacement.of(TWO, List.of(firm("A", 2801))).outcome()).isEqualTo(Outcome.IMPOSSIBLE);
        assertThat(RollPlacement.of(TWO, List.of(firm("A", 2800))).isPlaced()).isTrue();
    }

    @Example
    void each_lies_whole_in_one_length_and_firm_ones_first() {
        RollPlacement placed = RollPlacement.of(TWO, List.of(soft("A", 1300), firm("B", 1400), firm("C", 1400)));
        assertThat(placed.places())
                .hasSize(3)
                .allMatch(one -> TWO.stream()
                        .anyMatch(length -> length.fromMm() <= one.fromMm() && one.toMm() <= length.toMm()));
        assertThat(placed.free()).containsExactly(new UsableLength(4200, 4300));
        assertThat(placed.longestFreeMm()).isEqualTo(100);
    }

    @Example
    void each_lies_as_far_out_as_it_can_and_not_where_it_fits_tightest() {
        List<UsableLength> lengths = List.of(new UsableLength(0, 9000), new UsableLength(9100, 11_900));
        RollPlacement placed = RollPlacement.of(lengths, List.of(firm("A", 2800)));
        assertThat(placed.places().get(0).fromMm()).isZero();
        assertThat(placed.freeBefore()).isEmpty();
    }

    @Example
    void what_is_free_before_a_place_is_told() {
        RollPlacement placed = RollPlacement.of(TWO, List.of(firm("A", 1300), firm("B", 1500)));
        assertThat(placed.freeBefore()).containsExactly(new UsableLength(1300, 1400));
        assertThat(placed.free()).hasSize(2);
    }

    /** The places tried first fail here; others are tried. */
    @Example
    void what_can_be_placed_is_found_though_the_first_try_fails() {
        List<UsableLength> lengths = List.of(new UsableLength(0, 10), new UsableLength(20, 31));
        List<Reservation> four = List.of(firm("A", 5), firm("B", 5), firm("C", 6), firm("D", 5));
        assertThat(RollPlacement.of(lengths, four).isPlaced()).isTrue();
    }

    @Property(tries = 1000)
    void it_finds_a_place_wherever_trying_all_does(@ForAll int seed) {
        Random random = new Random(seed);
        List<UsableLength> lengths = new ArrayList<>();
        double x = 0;
        for (int i = 0; i < 1 + random.nextInt(3); i++) {
            double mm = 1 + random.nextInt(20);
            lengths.add(new UsableLength(x, x + mm));
            x += mm + 1;
        }
        List<Reservation> items = new ArrayList<>();
        for (int i = 0; i < random.nextInt(7); i++) {
            items.add(firm("O" + i, 1 + random.nextInt(12)));
        }
        RollPlacement placement = RollPlacement.of(lengths, items);
        double[] left = lengths.stream().mapToDouble(UsableLength::mm).toArray();
        assertThat(placement.outcome()).isEqualTo(fits(items, 0, left) ? Outcome.PLACED : Outcome.IMPOSSIBLE);
        for (RollPlacement.Placed one : placement.places()) {
            assertThat(placement.places())
                    .filteredOn(other -> other != one)
                    .allMatch(other -> other.toMm() <= one.fromMm() || one.toMm() <= other.fromMm());
        }
    }

    private static boolean fits(List<Reservation> items, int next, double[] left) {
        if (next == items.size()) {
            return true;
        }
        for (int bin = 0; bin < left.length; bin++) {
            double length = items.get(next).lengthMm();
            if (left[bin] >= length) {
                left[bin] -= length;
                if (fits(items, next + 1, left)) {
                    return true;
                }
                left[bin] += length;
            }
        }
        return false;
    }
}
