package io.tailorline.nesting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.offset;

import io.tailorline.nesting.check.MarkerCheck;
import io.tailorline.nesting.cloth.Fabric;
import io.tailorline.nesting.cloth.Nap;
import io.tailorline.nesting.cloth.Spread;
import io.tailorline.nesting.marker.MarkerRequest;
import io.tailorline.nesting.marker.Placement;
import io.tailorline.nesting.marker.SamplePatterns;
import io.tailorline.nesting.marker.SearchBudget;
import io.tailorline.nesting.rules.BundleRule;
import io.tailorline.nesting.rules.MarkerRules;
import io.tailorline.nesting.rules.PieceRule;
import io.tailorline.pattern.piece.CutQuantity;
import io.tailorline.pattern.piece.Garment;
import io.tailorline.pattern.piece.Material;
import io.tailorline.pattern.piece.NapDirection;
import io.tailorline.pattern.piece.Pattern;
import io.tailorline.pattern.piece.Piece;
import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Orders of rectangles on remnants without a gap: which goes where is worked out by hand. */
class SeveralRollsTest {

    private final MarkerMaker maker = new MarkerMaker();

    /**
     * The wide remnant is 801 x 1000, the narrow one 861 x 500. Q is 850 long: only the narrow one has that. R is 1000
     * wide: only the wide one has that. P, 700 x 500, is the largest and leaves less over on the narrow one (161 x 500)
     * than on the wide one (101 x 1000), but then Q fits nowhere (500 + 300 > 500 wide, 700 + 850 > 861 long). So P and
     * R must lie on the wide one, 700 + 100 long, and Q on the other.
     */
    @Test
    void the_only_assignment_that_works_is_found_although_the_first_fit_fails() {
        RollsResult.Nested nested = nested(
                false,
                List.of(Slabs.roll("wide", 1000, 801), Slabs.roll("narrow", 500, 861)),
                Slabs.order("P", Slabs.jacket(700, 500)),
                Slabs.order("Q", Slabs.jacket(850, 300)),
                Slabs.order("R", Slabs.jacket(100, 1000)));

        assertThat(nested.left()).isEmpty();
        assertThat(nested.rolls()).extracting(SeveralRollsTest::words).containsExactly("0: P R", "1: Q");
        assertThat(nested.rolls().get(0).marker().length()).isCloseTo(800, offset(0.1));
    }

    /** 600 + 400 and 700 + 300 fill both remnants of 1001; no other way holds all four. */
    @Test
    void four_orders_fill_two_remnants() {
        RollsResult.Nested nested = nested(
                false,
                List.of(Slabs.roll("one", 1000, 1001), Slabs.roll("two", 1000, 1001)),
                Slabs.order("a", Slabs.jacket(600, 1000)),
                Slabs.order("b", Slabs.jacket(700, 1000)),
                Slabs.order("c", Slabs.jacket(300, 1000)),
                Slabs.order("d", Slabs.jacket(400, 1000)));

        assertThat(nested.left()).isEmpty();
        assertThat(nested.rolls().stream()
                        .map(SeveralRollsTest::words)
                        .map(word -> word.substring(3))
                        .collect(Collectors.toSet()))
                .containsExactlyInAnyOrder("a d", "b c");
    }

    /** 600 + 500 > 1000: each remnant holds one garment of the suit. */
    @Test
    void an_order_is_split_over_rolls_only_where_that_is_allowed() {
        List<Fabric> rolls = List.of(Slabs.roll("one", 1000, 1000), Slabs.roll("two", 1000, 1000));
        Pattern suit = Slabs.order("S", Slabs.jacket(600, 1000), Slabs.trousers(500, 1000));

        RollsResult.Nested whole = nested(false, rolls, suit);
        RollsResult.Nested split = nested(true, rolls, suit);

        assertThat(whole.rolls()).isEmpty();
        assertThat(whole.leftInWords()).isEqualTo("S/jacket (1 piece), S/trousers (1 piece)");
        assertThat(split.left()).isEmpty();
        assertThat(split.rolls()).hasSize(2).allSatisfy(roll -> {
            assertThat(roll.marker().placements()).hasSize(1);
            assertThat(roll.marker().leftOut()).hasSize(1);
        });
    }

    /**
     * Each roll of 1001 holds one jacket of 600 or two trousers of 500. A jacket on each would complete no order; two
     * jackets and two trousers complete two.
     */
    @Test
    void orders_are_completed_and_not_garments() {
        List<Fabric> rolls =
                List.of(Slabs.roll("one", 1000, 1001), Slabs.roll("two", 1000, 1001), Slabs.roll("three", 1000, 1001));

        RollsResult.Nested nested = nested(
                true,
                rolls,
                Slabs.order("A", Slabs.jacket(610, 1000), Slabs.trousers(500, 1000)),
                Slabs.order("B", Slabs.jacket(600, 1000), Slabs.trousers(500, 1000)),
                Slabs.order("C", Slabs.jacket(620, 1000), Slabs.trousers(500, 1000)));

        assertThat(nested.leftInWords()).isEqualTo("C/jacket (1 piece), C/trousers (1 piece)");
        assertThat(nested.reasons())
                .allSatisfy(reason ->
                        assertThat(reason).containsPattern("; roll [123] '\\w+' is [0-9]+ mm too short for it"));
    }

    /**
     * The two halves of B lie beside each other, which no sum of lengths expects: it is tried out at the end. The
     * jacket of A alone would leave no room for them, and A lacks its trousers there.
     */
    @Test
    void an_order_that_fits_against_expectation_is_completed_before_a_single_garment_is_laid() {
        RollsResult.Nested nested = nested(
                true,
                List.of(Slabs.roll("one", 1000, 1001)),
                Slabs.order("A", Slabs.jacket(1000, 600), Slabs.trousers(1000, 600)),
                Slabs.order("B", Slabs.jacket(1000, 490), Slabs.trousers(1000, 490)));

        assertThat(nested.leftInWords()).isEqualTo("A/jacket (1 piece), A/trousers (1 piece)");
    }

    /** What is left over of a roll still takes the trousers of an order that cannot be completed. */
    @Test
    void room_beside_complete_orders_is_filled_with_garments_of_others() {
        RollsResult.Nested nested = nested(
                true,
                List.of(Slabs.roll("one", 1000, 1001)),
                Slabs.order("A", Slabs.jacket(300, 1000), Slabs.trousers(300, 1000)),
                Slabs.order("B", Slabs.jacket(900, 1000), Slabs.trousers(400, 1000)));

        assertThat(nested.leftInWords()).isEqualTo("B/jacket (1 piece)");
        assertThat(nested.rolls()).extracting(SeveralRollsTest::words).containsExactly("0: A B");
    }

    @Test
    void what_fits_on_no_roll_is_named_and_the_rest_is_laid() {
        RollsResult.Nested nested = nested(
                false,
                List.of(Slabs.roll("one", 1000, 500), Slabs.roll("two", 800, 900)),
                Slabs.order("long", Slabs.jacket(950, 300)),
                Slabs.order("good", Slabs.jacket(450, 900)));

        assertThat(nested.leftInWords()).isEqualTo("long/jacket (1 piece)");
        assertThat(nested.rolls()).extracting(SeveralRollsTest::words).containsExactly("0: good");
    }

    /** 700 x 500 takes 700 x 1000 of the wide roll, 700 x 500 of the narrow one. */
    @Test
    void of_two_rolls_that_are_long_enough_the_one_that_costs_less_cloth_is_cut() {
        RollsResult.Nested nested = nested(
                false,
                List.of(Slabs.roll("wide", 1000, 710), Slabs.roll("narrow", 500, 5000)),
                Slabs.order("P", Slabs.jacket(700, 500)));

        assertThat(nested.rolls()).extracting(SeveralRollsTest::words).containsExactly("1: P");
    }

    /** Two squares of 600 mm lie beside each other on 1250 mm, never on 1000 mm: only there are they within 800 mm. */
    @Test
    void a_roll_on_which_a_bundle_cannot_keep_together_is_passed_over() {
        List<Fabric> rolls = List.of(Slabs.roll("narrow", 1000, 2000), Slabs.roll("wide", 1250, 2000));
        MarkerRequest base = request(false, rolls, squares("S")).base().withRules(within("*", 800));

        RollsResult result = maker.make(new RollsRequest(base, rolls, false), new Cancellation());

        assertThat(result)
                .isInstanceOfSatisfying(
                        RollsResult.Nested.class,
                        nested -> assertThat(nested.rolls())
                                .extracting(SeveralRollsTest::words)
                                .containsExactly("1: S"));
    }

    @Test
    void rules_that_contradict_the_pieces_on_every_roll_are_the_answer() {
        List<Fabric> rolls = List.of(Slabs.roll("one", 1000, 2000), Slabs.roll("two", 1000, 3000));
        MarkerRequest base = request(false, rolls, squares("S"))
                .base()
                .withRules(new MarkerRules(
                        List.of(PieceRule.of("jacket.*").tolerating("C")), List.of(), List.of(), List.of("A")));

        assertThat(maker.make(new RollsRequest(base, rolls, false), new Cancellation()))
                .isInstanceOfSatisfying(
                        RollsResult.Refused.class,
                        refused -> assertThat(refused.why().message()).contains("tolerates ('C')"));
    }

    @Test
    void what_is_left_is_told_with_what_it_needs_and_what_there_is() {
        RollsResult.Nested nested = nested(
                false,
                List.of(Slabs.roll("one", 1000, 500), Slabs.roll("two", 800, 900)),
                Slabs.order("long", Slabs.jacket(950, 300)),
                Slabs.order("wide", Slabs.jacket(100, 1200)),
                Slabs.order("good", Slabs.jacket(450, 900)),
                Slabs.order("more", Slabs.jacket(450, 1000)));

        assertThat(nested.reasons())
                .anySatisfy(reason -> assertThat(reason)
                        .isEqualTo("long/jacket needs at least 950.0 mm, the longest roll has 900.0 mm"))
                .anySatisfy(reason -> assertThat(reason)
                        .isEqualTo("wide/jacket: usableWidth (1000.0 mm) must be at least 1200.0 mm: piece"
                                + " 'wide/jacket.back/1' is that wide"))
                .anySatisfy(reason -> assertThat(reason)
                        .contains(" needs at least 450.0 mm in one piece, for which no room was found"))
                .hasSize(3);
    }

    /** A rule for a bundle on another roll is no slip of the pen. */
    @Test
    void notes_speak_of_their_roll_and_rules_that_fit_nothing_are_told_once() {
        List<Fabric> rolls = List.of(
                Slabs.roll("one", 2000, 650).spread(new Spread(Spread.Kind.FOLDED, List.of(), true)),
                Slabs.roll("two", 1000, 1250));
        MarkerRequest base = request(false, rolls, Slabs.order("a", Slabs.jacket(600, 900)), squares("b"))
                .base()
                .withRules(new MarkerRules(
                        List.of(),
                        List.of(),
                        List.of(
                                BundleRule.of("b/*").within(5000),
                                BundleRule.of("z/*").within(5000)),
                        List.of()));

        RollsResult result = maker.make(new RollsRequest(base, rolls, false), new Cancellation());

        assertThat(result)
                .isInstanceOfSatisfying(
                        RollsResult.Nested.class,
                        nested -> assertThat(nested.notes())
                                .containsExactly(
                                        "rule for bundle 'z/*' matches no bundle.",
                                        "roll 1 'one': 'a/jacket.back/1' is cut through both plies: the second copy is surplus.")
                                .doesNotHaveDuplicates()
                                .noneMatch(note -> note.contains("'b/*'")));
    }

    @Test
    void a_bundle_that_cannot_keep_together_is_named_with_its_lengths() {
        List<Fabric> rolls = List.of(Fabric.plain("narrow", 1000, Nap.ONE_WAY, 0));
        MarkerRequest base = request(false, rolls, squares("S")).base().withRules(within("*", 800));

        assertThat(((MarkerResult.Rejected) maker.make(base)).message())
                .startsWith(
                        "within (800.0 mm) must be greater for bundle 'S/jacket', whose pieces need at least 720.0 mm");
    }

    private static Pattern squares(String order) {
        Piece other = SamplePatterns.piece(
                "jacket.front",
                Garment.JACKET,
                CutQuantity.single(),
                NapDirection.ONE_WAY,
                SamplePatterns.rectangle(600, 600));
        return Slabs.order(order, Slabs.jacket(600, 600), other);
    }

    private static MarkerRules within(String bundle, double mm) {
        return new MarkerRules(
                List.of(), List.of(), List.of(BundleRule.of(bundle).within(mm)), List.of());
    }

    @Test
    void an_order_given_twice_is_refused_on_several_rolls_too() {
        Pattern suit = Slabs.order("S", Slabs.jacket(600, 1000));

        assertThat(maker.make(request(false, List.of(Slabs.roll("one", 1000, 1000)), suit, suit), new Cancellation()))
                .isInstanceOfSatisfying(
                        RollsResult.Refused.class,
                        refused -> assertThat(refused.why().reason()).isEqualTo(MarkerResult.Reason.ORDER_TWICE));
    }

    private static String words(RollsResult.OnRoll roll) {
        return roll.roll() + ": "
                + String.join(
                        " ",
                        new TreeSet<>(roll.marker().placements().stream()
                                .map(Placement::order)
                                .toList()));
    }

    private RollsResult.Nested nested(boolean splits, List<Fabric> rolls, Pattern... orders) {
        RollsResult result = maker.make(request(splits, rolls, orders), new Cancellation());
        assertThat(result).isInstanceOf(RollsResult.Nested.class);
        RollsResult.Nested nested = (RollsResult.Nested) result;
        assertThat(nested.rolls()).allSatisfy(roll -> {
            assertThat(roll.marker().fabric()).isEqualTo(rolls.get(roll.roll()));
            assertThat(MarkerCheck.check(roll.marker(), Arrays.asList(orders)).failures())
                    .isEmpty();
        });
        return nested;
    }

    private static RollsRequest request(boolean splits, List<Fabric> rolls, Pattern... orders) {
        MarkerRequest base =
                new MarkerRequest(List.of(orders), Material.SHELL, rolls.get(0), SearchBudget.ofIterations(60));
        return new RollsRequest(base, rolls, splits);
    }
}
