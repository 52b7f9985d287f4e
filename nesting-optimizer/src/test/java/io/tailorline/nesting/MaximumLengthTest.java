package io.tailorline.nesting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.offset;

import io.tailorline.nesting.check.MarkerCheck;
import io.tailorline.nesting.cloth.Fabric;
import io.tailorline.nesting.cloth.Nap;
import io.tailorline.nesting.marker.Marker;
import io.tailorline.nesting.marker.MarkerRequest;
import io.tailorline.nesting.marker.SearchBudget;
import io.tailorline.nesting.rules.BundleRule;
import io.tailorline.nesting.rules.MarkerRules;
import io.tailorline.nesting.search.SolutionListener;
import io.tailorline.nesting.search.Terminator;
import io.tailorline.pattern.piece.BundleRef;
import io.tailorline.pattern.piece.Material;
import io.tailorline.pattern.piece.Pattern;
import io.tailorline.pattern.piece.PieceRef;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/**
 * Pieces as wide as the cloth lie one behind the other. A takes 400 + 300 mm, B 500 + 250 mm, C 600 mm: together 2050
 * mm. On 1060 mm one order fits, no two; of those B is the largest, and beside it the trousers of A: 750 + 300 = 1050
 * mm.
 */
class MaximumLengthTest {

    private static final Pattern A = Slabs.order("A", Slabs.jacket(400, 1000), Slabs.trousers(300, 1000));
    private static final Pattern B = Slabs.order("B", Slabs.jacket(500, 1000), Slabs.trousers(250, 1000));
    private static final Pattern C = Slabs.order("C", Slabs.jacket(600, 1000));

    private final MarkerMaker maker = new MarkerMaker();

    @Test
    void what_does_not_fit_is_named_and_what_fits_is_laid() {
        MarkerResult.Rejected rejected = rejected(1060);
        Shortfall shortfall = rejected.shortfall().orElseThrow();
        Marker partial = shortfall.partial().orElseThrow();

        assertThat(rejected.reason()).isEqualTo(MarkerResult.Reason.CLOTH_TOO_SHORT);
        assertThat(shortfall.needed()).isCloseTo(2050, offset(0.2));
        assertThat(shortfall.left())
                .containsExactly(
                        new Shortfall.Left(BundleRef.parse("A/jacket"), List.of(PieceRef.parse("A/jacket.back/1"))),
                        new Shortfall.Left(BundleRef.parse("C/jacket"), List.of(PieceRef.parse("C/jacket.back/1"))));
        assertThat(partial.length()).isCloseTo(1050, offset(0.1));
        assertThat(partial.placements())
                .extracting(placement -> placement.bundle().toString())
                .containsExactly("A/trousers", "B/jacket", "B/trousers");
        assertThat(partial.leftOut()).containsExactly(BundleRef.parse("A/jacket"), BundleRef.parse("C/jacket"));
        assertThat(rejected.message())
                .matches(
                        "maxLength \\(1060.0 mm\\) must be at least 20\\d\\d.\\d+ mm, which the pieces need in any case; the"
                                + " shortest marker found of all pieces is 2050.\\d+ mm; a partial marker leaves out A/jacket \\(1 piece\\), C/jacket \\(1 piece\\)\\.");
    }

    @Test
    void a_length_that_was_only_not_found_is_not_told_as_one_that_is_needed() {
        Shortfall shortfall =
                new Shortfall(2490.31, Optional.empty(), List.of(), Shortfall.Tried.WHAT_TIME_ALLOWED, List.of());

        assertThat(MarkerResult.Rejected.tooShort(shortfall, 2480, 1964).message())
                .isEqualTo("maxLength (2480.0 mm) must be more, or the search longer: the shortest marker of all pieces"
                        + " found in the time given is 2490.31 mm; there was no time to find what fits.");
    }

    @Test
    void a_time_too_short_to_search_is_said() {
        MarkerRequest request = new MarkerRequest(
                List.of(A), Material.SHELL, Fabric.plain("x", 1500, Nap.ONE_WAY, 2), SearchBudget.ofSeconds(1e-6));

        assertThat(((MarkerResult.Made) new MarkerMaker().make(request)).notes())
                .anyMatch(note -> note.startsWith("the time ended before the search began"));
    }

    @Test
    void the_partial_marker_is_complete_but_for_what_it_leaves_out() {
        Marker partial = rejected(1060).shortfall().orElseThrow().partial().orElseThrow();

        assertThat(MarkerCheck.check(partial, List.of(A, B, C)).failures()).isEmpty();
        assertThat(MarkerCheck.check(partial.without(List.of(BundleRef.parse("A/jacket"))), List.of(A, B, C))
                        .failures())
                .singleElement()
                .satisfies(line -> assertThat(line.figure()).contains("missing [C/jacket.back/1]"));
    }

    @Test
    void whole_orders_come_before_single_garments() {
        assertThat(rejected(1310)
                        .shortfall()
                        .orElseThrow()
                        .partial()
                        .orElseThrow()
                        .leftOut())
                .containsExactly(BundleRef.parse("B/jacket"), BundleRef.parse("B/trousers"));
    }

    @Test
    void where_no_garment_fits_nothing_is_laid() {
        Shortfall shortfall = rejected(240).shortfall().orElseThrow();

        assertThat(shortfall.partial()).isEmpty();
        assertThat(shortfall.left()).hasSize(5);
    }

    @Test
    void when_the_time_is_over_before_anything_was_tried_the_answer_says_so() {
        Terminator over = Terminator.deadline(() -> 1, 0, 1);

        MarkerResult late = maker.make(request(1060), over, SolutionListener.none());

        assertThat(((MarkerResult.Rejected) late).message()).endsWith("; there was no time to find what fits.");
        assertThat(rejected(240).message()).endsWith("; no whole garment fits.");
    }

    @Test
    void when_enough_was_tried_the_answer_does_not_blame_the_time() {
        assertThat(new Shortfall(1, Optional.empty(), List.of(), Shortfall.Tried.ENOUGH, List.of()))
                .extracting(none -> MarkerResult.Rejected.tooShort(none, 2, 0).message())
                .asString()
                .endsWith("; no whole garment was found that fits.");
    }

    @Test
    void a_partial_marker_for_which_time_ran_out_says_that_more_may_fit() {
        Marker partial = rejected(1060).shortfall().orElseThrow().partial().orElseThrow();
        Shortfall late = new Shortfall(
                2050,
                Optional.of(partial),
                List.of(new Shortfall.Left(BundleRef.parse("A/jacket"), List.of(PieceRef.parse("A/jacket.back/1")))),
                Shortfall.Tried.WHAT_TIME_ALLOWED,
                List.of());

        assertThat(MarkerResult.Rejected.tooShort(late, 1060, 2050).message())
                .endsWith("leaves out A/jacket (1 piece); more may fit, there was no time to try all.");
    }

    @Test
    void a_partial_marker_has_its_notes() {
        MarkerRules rules = new MarkerRules(
                List.of(), List.of(), List.of(BundleRule.of("Z/*").within(5000)), List.of());

        MarkerResult result = maker.make(request(1060).withRules(rules));

        assertThat(((MarkerResult.Rejected) result).shortfall().orElseThrow().notes())
                .containsExactly("rule for bundle 'Z/*' matches no bundle.");
    }

    @Test
    void cloth_that_is_just_long_enough_is_enough() {
        MarkerResult result = maker.make(request(2050.2));

        assertThat(result)
                .isInstanceOfSatisfying(
                        MarkerResult.Made.class,
                        made -> assertThat(made.marker().length()).isLessThanOrEqualTo(2050.2));
    }

    private MarkerResult.Rejected rejected(double maxLength) {
        MarkerResult result = maker.make(request(maxLength));
        assertThat(result).isInstanceOf(MarkerResult.Rejected.class);
        return (MarkerResult.Rejected) result;
    }

    private static MarkerRequest request(double maxLength) {
        return new MarkerRequest(
                List.of(A, B, C),
                Material.SHELL,
                Slabs.roll("remnant", 1000, maxLength),
                SearchBudget.ofIterations(20));
    }
}
