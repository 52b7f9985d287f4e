package io.tailorline.workflow.workshop.stock;

import static io.tailorline.workflow.workshop.stock.SampleRolls.box;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.offset;

import io.tailorline.testkit.FixedSeed;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.lifecycle.AddLifecycleHook;

/** A length is never a sum, and the same column by column as by the lines of the flaws. */
@AddLifecycleHook(FixedSeed.class)
class UsableLengthsPropertyTest {

    private static final double WIDTH = 1500;

    private static List<UsableLength> lengths(double mm, List<RollFlaw> flaws, ClothNeed need) {
        return UsableLengths.forNeed(SampleRolls.of(mm), flaws, LengthRule.USUAL, need);
    }

    @Example
    void a_hole_across_more_than_is_left_beside_it_ends_a_length() {
        RollFlaw wide = RollFlaw.of(box(12_300, 100, 40, 751), FlawKind.HOLE);
        assertThat(lengths(27_400, List.of(wide), ClothNeed.ANY))
                .containsExactly(new UsableLength(0, 12_300), new UsableLength(12_340, 27_400));
    }

    @Example
    void the_marker_goes_round_a_hole_that_leaves_as_much() {
        RollFlaw narrow = RollFlaw.of(box(12_300, 0, 40, 750), FlawKind.HOLE);
        assertThat(lengths(27_400, List.of(narrow), ClothNeed.ANY)).containsExactly(new UsableLength(0, 27_400));
    }

    @Example
    void two_holes_side_by_side_span_together_where_they_are_beside_each_other() {
        List<RollFlaw> two = List.of(
                RollFlaw.of(box(1000, 0, 100, 400), FlawKind.HOLE),
                RollFlaw.of(box(1060, 900, 100, 400), FlawKind.HOLE));
        assertThat(lengths(5000, two, ClothNeed.ANY))
                .containsExactly(new UsableLength(0, 1060), new UsableLength(1100, 5000));
    }

    @Example
    void a_join_ends_a_length_and_a_piece_that_fits_nowhere_beside_a_flaw_does() {
        RollFlaw join = new RollFlaw(box(1000, 0, 5, 100), FlawKind.JOIN, 1, "");
        assertThat(lengths(5000, List.of(join), ClothNeed.ANY)).hasSize(2);
        RollFlaw middle = RollFlaw.of(box(3000, 500, 10, 600), FlawKind.HOLE);
        assertThat(lengths(5000, List.of(middle), ClothNeed.ANY)).hasSize(1);
        assertThat(lengths(5000, List.of(middle), new ClothNeed("coat", 0, 501)))
                .hasSize(2);
        assertThat(lengths(5000, List.of(middle), new ClothNeed("coat", 0, 500)))
                .hasSize(1);
    }

    @Example
    void lengths_below_the_need_are_left_out_and_what_is_cut_off_too() {
        RollFlaw join = new RollFlaw(box(4000, 0, 5, 100), FlawKind.JOIN, 1, "");
        Roll cut = SampleRolls.of(2000).withLength(new RollLength(8000, 8000, 6700, 1300));
        assertThat(UsableLengths.forNeed(cut, List.of(join), LengthRule.USUAL, ClothNeed.SUIT))
                .containsExactly(new UsableLength(4005, 8000));
        assertThat(UsableLengths.forNeed(cut, List.of(join), LengthRule.USUAL, new ClothNeed("x", 2700, 0)))
                .hasSize(2);
    }

    @Property(tries = 100)
    void every_column_of_a_length_leaves_enough_and_every_other_does_not(
            @ForAll int seed, @ForAll @IntRange(max = 12) int count) {
        Random random = new Random(seed);
        double length = 500 + random.nextInt(6000);
        List<RollFlaw> flaws = flaws(random, count, length);
        ClothNeed need = new ClothNeed("x", 0, random.nextInt(700));
        List<UsableLength> lengths = lengths(length, flaws, need);
        for (double x = 0.25; x < length; x += 37.5) {
            double column = x;
            boolean isIn = lengths.stream().anyMatch(one -> one.fromMm() <= column && column <= one.toMm());
            assertThat(isIn).as("column %s of %s", x, lengths).isEqualTo(isUsable(x, flaws, need));
        }
        double sum = lengths.stream().mapToDouble(UsableLength::mm).sum();
        assertThat(sum).isLessThanOrEqualTo(length);
        for (int i = 1; i < lengths.size(); i++) {
            assertThat(lengths.get(i).fromMm()).isGreaterThan(lengths.get(i - 1).toMm());
        }
    }

    @Property(tries = 300)
    void one_more_flaw_never_makes_a_length_longer(@ForAll int seed, @ForAll @IntRange(max = 8) int count) {
        Random random = new Random(seed);
        double length = 500 + random.nextInt(6000);
        List<RollFlaw> flaws = flaws(random, count, length);
        List<UsableLength> before = lengths(length, flaws, ClothNeed.ANY);
        flaws.addAll(flaws(random, 1, length));
        for (UsableLength after : lengths(length, flaws, ClothNeed.ANY)) {
            assertThat(before).anyMatch(one -> one.fromMm() <= after.fromMm() && after.toMm() <= one.toMm());
        }
    }

    /** Independent: counts rows of one column. */
    private static boolean isUsable(double x, List<RollFlaw> flaws, ClothNeed need) {
        List<RollFlaw> here = flaws.stream()
                .filter(flaw -> flaw.ring().minX() < x && x < flaw.ring().maxX())
                .toList();
        if (here.stream().anyMatch(flaw -> flaw.kind() == FlawKind.JOIN || flaw.kind() == FlawKind.SHADE_BAR)) {
            return false;
        }
        int spanned = 0;
        int run = 0;
        int widest = 0;
        for (int y = 0; y < WIDTH; y++) {
            double row = y + 0.5;
            boolean isHit = here.stream()
                    .anyMatch(flaw ->
                            flaw.ring().minY() < row && row < flaw.ring().maxY());
            spanned += isHit ? 1 : 0;
            run = isHit ? 0 : run + 1;
            widest = Math.max(widest, run);
        }
        return here.isEmpty() || spanned <= WIDTH - spanned && widest >= need.widestPieceMm();
    }

    /** On whole millimetres, so that rows count exactly. */
    private static List<RollFlaw> flaws(Random random, int count, double length) {
        List<RollFlaw> flaws = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            double x = random.nextInt((int) length - 10);
            double y = random.nextInt((int) WIDTH - 10);
            double width = 1 + random.nextInt((int) Math.min(800, length - x));
            double height = 1 + random.nextInt((int) (WIDTH - y));
            flaws.add(
                    RollFlaw.of(box(x, y, width, height), FlawKind.values()[random.nextInt(FlawKind.values().length)]));
        }
        return flaws;
    }

    @Example
    void lengths_are_measured_on_the_grid() {
        assertThat(lengths(2500.004, List.of(), ClothNeed.ANY).get(0).mm()).isCloseTo(2500, offset(0.01));
    }
}
