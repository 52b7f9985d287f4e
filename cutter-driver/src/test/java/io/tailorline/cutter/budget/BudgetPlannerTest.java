package io.tailorline.cutter.budget;

import static org.assertj.core.api.Assertions.assertThat;

import io.tailorline.cutter.plan.Markers;
import io.tailorline.cutter.plan.PlanResult;
import io.tailorline.cutter.plan.Refused;
import io.tailorline.cutter.plan.rules.CutRules;
import io.tailorline.cutter.profile.BuiltInProfile;
import io.tailorline.cutter.profile.TableProfile;
import io.tailorline.cutter.program.CutProgram;
import io.tailorline.cutter.program.CutStep;
import io.tailorline.cutter.program.TimeEstimate;
import io.tailorline.nesting.cloth.Fabric;
import io.tailorline.nesting.cloth.Nap;
import io.tailorline.nesting.marker.Marker;
import io.tailorline.nesting.marker.Placement;
import io.tailorline.pattern.piece.BundleRef;
import io.tailorline.pattern.piece.Garment;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What is tried, in which turn, and when it ends; the plans' times are made up. */
class BudgetPlannerTest {

    private static final TableProfile TABLE = BuiltInProfile.REFERENCE.profile();
    private static final Marker APART = Markers.of(Markers.rectangle("flap/1", 0, 0, 100, 50));
    private static final Marker LONGER = new Marker(APART.fabric(), 5070, 0.79, APART.placements());
    private static final Marker TOUCHING = new Marker(
            Fabric.plain("cloth", 1500, Nap.TWO_WAY, 0),
            500,
            0.9,
            List.of(Markers.rectangle("flap/1", 0, 0, 100, 50), Markers.rectangle("flap/2", 0, 50, 100, 50)));

    private final List<String> asked = new ArrayList<>();

    private static final BudgetOptions.SecondTable SECOND = new BudgetOptions.SecondTable("table-2", TABLE);

    private static final int LIFTS = 20;

    /**
     * 170 s and {@value #LIFTS} lifts; the long search brings 2 s, each 0.1 mm of rounding 3 s when all corners are
     * round, edges in common 8 s, fewer pieces their share.
     */
    private PlanResult madeUp(Marker marker, TableProfile table, CutRules rules, int effort) {
        asked.add("%d %s%s %s"
                .formatted(
                        effort,
                        rules.cornerRounding(),
                        rules.mostRounded().isPresent()
                                ? " x " + Math.min(LIFTS, rules.mostRounded().getAsInt())
                                : "",
                        rules.sharedEdges()));
        int round =
                rules.cornerRounding() > 0 ? Math.min(LIFTS, rules.mostRounded().orElse(LIFTS)) : 0;
        double seconds = 170
                - (effort > 1 ? 2 : 0)
                - 30 * rules.cornerRounding() * round / LIFTS
                - (rules.sharedEdges() ? 8 : 0);
        return taking(seconds, LIFTS - round);
    }

    private static PlanResult taking(double seconds) {
        return taking(seconds, 0);
    }

    private static PlanResult taking(double seconds, int lifts) {
        List<CutStep> steps = new ArrayList<>(Collections.nCopies(lifts, new CutStep.CornerLift(0)));
        steps.add(0, new CutStep.KnifeDown());
        steps.add(new CutStep.KnifeUp());
        return new PlanResult.Planned(new CutProgram(
                TABLE,
                new TimeEstimate(seconds, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0),
                List.of(new CutProgram.PieceRange(1, Markers.ref("flap"), 1, lifts + 3)),
                steps));
    }

    private BudgetReport report(Marker marker, double budget, BudgetOptions options) {
        return new BudgetPlanner(this::madeUp)
                .plan(new BudgetRequest(marker, TABLE, budget, CutRules.usual(), options))
                .orThrow(refused -> new AssertionError(refused.message()));
    }

    private static BudgetMeasure.RoundedCorners rounded(double mm, int corners) {
        return new BudgetMeasure.RoundedCorners(mm, corners, LIFTS);
    }

    @Test
    void a_program_in_time_is_planned_once_and_nothing_is_told() {
        BudgetReport report = report(APART, 170, BudgetOptions.usual());

        assertThat(asked).containsExactly("1 0.0 false");
        assertThat(report.isKept()).isTrue();
        assertThat(report.sentences()).isEmpty();
        assertThat(report.changesCloth()).isFalse();
    }

    @Test
    void another_order_comes_first_and_is_enough_when_it_is() {
        BudgetReport report = report(APART, 168, BudgetOptions.usual());

        assertThat(asked).containsExactly("1 0.0 false", "4 0.0 false");
        assertThat(report.applied()).containsExactly(new BudgetMeasure.OtherOrder(4));
        assertThat(report.changesCloth()).isFalse();
        assertThat(report.sentences())
                .containsExactly(
                        "As requested: 170.0 s.", "Different cutting order, best of 4 searches: 168.0 s, 2.0 s less.");
    }

    @Test
    void corners_are_rounded_only_as_far_as_needed() {
        assertThat(report(APART, 160, BudgetOptions.usual()).rules().cornerRounding())
                .isEqualTo(0.3);
        assertThat(report(APART, 160, BudgetOptions.usual()).cornersRounded()).isEqualTo(LIFTS);
        assertThat(report(APART, 155, BudgetOptions.usual()).rules().cornerRounding())
                .isEqualTo(0.5);
        assertThat(report(APART, 155, BudgetOptions.usual().roundingAtMost(0.4))
                        .rules()
                        .cornerRounding())
                .isEqualTo(0.3);
        assertThat(report(APART, 155, BudgetOptions.usual().roundingAtMost(0)).changesCloth())
                .isFalse();
    }

    @Test
    void the_last_rounding_is_the_one_that_was_applied() {
        BudgetReport report = report(APART, 155, BudgetOptions.usual());

        assertThat(report.applied()).containsExactly(new BudgetMeasure.OtherOrder(4), rounded(0.5, 19));
        assertThat(report.changesCloth()).isTrue();
        assertThat(report.seconds()).isEqualTo(153.75);
    }

    @Test
    void no_more_corners_are_rounded_than_the_budget_and_its_margin_need() {
        BudgetOptions options = new BudgetOptions(1, List.of(0.7), true, Optional.empty(), Optional.empty());

        for (double budget = 150; budget < 170; budget += 0.25) {
            BudgetReport report = report(APART, budget, options);
            int corners = report.cornersRounded();
            double each = 21.0 / LIFTS;

            assertThat(170 - corners * each).isLessThanOrEqualTo(budget - FewestCorners.MARGIN);
            assertThat(170 - (corners - 1) * each).isGreaterThan(budget - FewestCorners.MARGIN);
            assertThat(report.rules().mostRounded()).hasValue(corners);
        }
    }

    @Test
    void a_few_plans_find_the_number_and_it_is_told() {
        BudgetReport report =
                report(APART, 164, new BudgetOptions(1, List.of(0.7), true, Optional.empty(), Optional.empty()));

        assertThat(asked)
                .containsExactly(
                        "1 0.0 false",
                        "1 0.7 x 0 false",
                        "1 0.7 x 20 false",
                        "1 0.7 x 7 false",
                        "1 0.7 x 6 false",
                        "1 0.7 x 0 false");
        assertThat(report.changes())
                .containsExactly(
                        "7 of 20 corner lifts rounded within 0.7 mm: 162.7 s, 7.3 s less.",
                        "Rounded corners: flap/1 7.");
        assertThat(report.roundedByPiece()).containsExactly(Map.entry(Markers.ref("flap"), 7));
    }

    @Test
    void a_budget_that_only_all_corners_keep_without_margin_is_kept() {
        BudgetOptions options = new BudgetOptions(1, List.of(0.7), true, Optional.empty(), Optional.empty());

        assertThat(report(APART, 149, options).isKept()).isTrue();
        assertThat(report(APART, 149, options).cornersRounded()).isEqualTo(LIFTS);
        assertThat(report(APART, 148, options).isKept()).isFalse();
    }

    @Test
    void no_more_corners_are_rounded_than_are_allowed() {
        BudgetReport report = new BudgetPlanner(this::madeUp)
                .plan(new BudgetRequest(APART, TABLE, 150, CutRules.usual().withMostRounded(4), BudgetOptions.usual()))
                .orThrow(refused -> new AssertionError(refused.message()));

        assertThat(report.isKept()).isFalse();
        assertThat(report.cornersRounded()).isEqualTo(4);
        assertThat(report.rules().mostRounded()).hasValue(4);
    }

    @Test
    void edges_in_common_are_cut_once_where_pieces_touch() {
        BudgetReport report = report(TOUCHING, 146, BudgetOptions.usual());

        assertThat(report.rules().sharedEdges()).isTrue();
        assertThat(report.seconds()).isEqualTo(139);
        assertThat(report.isKept()).isTrue();
    }

    @Test
    void round_corners_are_counted_on_the_program_that_is_cut() {
        BudgetReport report = new BudgetPlanner((marker, table, rules, effort) -> {
                    int corners = rules.sharedEdges() ? LIFTS - 6 : LIFTS;
                    int round = rules.cornerRounding() > 0
                            ? Math.min(corners, rules.mostRounded().orElse(corners))
                            : 0;
                    return taking(170 - round - (rules.sharedEdges() ? 20 : 0), corners - round);
                })
                .plan(new BudgetRequest(TOUCHING, TABLE, 140, CutRules.usual(), BudgetOptions.usual()))
                .orThrow(refused -> new AssertionError(refused.message()));

        assertThat(report.rules().sharedEdges()).isTrue();
        assertThat(report.roundedByPiece()).containsExactly(Map.entry(Markers.ref("flap"), LIFTS - 6));
        assertThat(report.cornersRounded()).isEqualTo(LIFTS - 6);
    }

    @Test
    void pieces_that_lie_apart_have_no_edges_in_common_and_it_is_told() {
        BudgetReport report = report(APART, 146, BudgetOptions.usual());

        assertThat(report.isKept()).isFalse();
        assertThat(report.attemptSentences())
                .anySatisfy(sentence -> assertThat(sentence)
                        .contains("Shared edges cut once: not possible", "2.0 mm apart", "piece gap of 0"));
    }

    @Test
    void a_marker_nested_for_time_is_asked_for_when_all_else_is_not_enough() {
        List<Marker> nested = new ArrayList<>();
        BudgetOptions options = BudgetOptions.usual().withMarkers(marker -> {
            nested.add(marker);
            return Optional.of(TOUCHING);
        });
        assertThat(report(APART, 160, options).isKept()).isTrue();
        assertThat(nested).isEmpty();

        BudgetReport report = report(APART, 100, options);

        assertThat(nested).containsExactly(APART);
        assertThat(report.attemptSentences())
                .contains("Nested again for time, 0.50 m of cloth instead of 5.00 m: saves nothing.");
        assertThat(report.marker()).isEqualTo(APART);
    }

    private static BudgetReport nestedForTime(double seconds, double budget, Marker other) {
        return new BudgetPlanner((marker, table, rules, effort) -> taking(marker == other ? seconds : 170))
                .plan(new BudgetRequest(
                        APART,
                        TABLE,
                        budget,
                        CutRules.usual(),
                        BudgetOptions.usual().withMarkers(any -> Optional.of(other))))
                .orThrow(refused -> new AssertionError(refused.message()));
    }

    @Test
    void a_marker_that_takes_less_time_takes_the_place_of_the_first() {
        BudgetReport report = nestedForTime(90, 100, LONGER);

        assertThat(report.isKept()).isTrue();
        assertThat(report.marker()).isSameAs(LONGER);
        assertThat(report.changes())
                .containsExactly("Nested again for time, 5.07 m of cloth instead of 5.00 m: 90.0 s, 80.0 s less.");
        assertThat(report.rules()).as("what gained nothing is dropped").isEqualTo(CutRules.usual());
    }

    @Test
    void cloth_is_not_given_for_time_that_does_not_keep_the_budget() {
        BudgetReport report = nestedForTime(165, 160, LONGER);

        assertThat(report.marker()).isEqualTo(APART);
        assertThat(report.seconds()).isEqualTo(170);
        assertThat(report.attemptSentences())
                .contains(
                        "Nested again for time, 5.07 m of cloth instead of 5.00 m: 165.0 s, 5.0 s less, not used: it uses"
                                + " more cloth and still misses the budget.");
    }

    @Test
    void time_that_costs_no_cloth_is_taken_also_when_it_is_not_enough() {
        Marker shorter = new Marker(APART.fabric(), APART.length(), 0.9, APART.placements());
        BudgetReport report = nestedForTime(165, 160, shorter);

        assertThat(report.marker()).isSameAs(shorter);
        assertThat(report.isKept()).isFalse();
    }

    @Test
    void nobody_to_nest_and_no_second_table_are_no_trials() {
        assertThat(report(APART, 100, BudgetOptions.usual()).attempts())
                .extracting(attempt -> attempt.measure().word())
                .containsExactly("as-asked", "order", "rounding", "rounding", "rounding", "shared-edges");
    }

    @Test
    void a_second_table_shares_the_garments_out_so_that_the_later_is_early() {
        Marker suit = Markers.of(
                bundled(Garment.JACKET),
                bundled(Garment.JACKET),
                bundled(Garment.JACKET),
                bundled(Garment.TROUSERS),
                bundled(Garment.WAISTCOAT));
        List<Integer> planned = new ArrayList<>();
        BudgetReport report = new BudgetPlanner((marker, table, rules, effort) -> {
                    planned.add(marker.placements().size());
                    return taking(40 * marker.placements().size());
                })
                .plan(new BudgetRequest(
                        suit,
                        TABLE,
                        150,
                        CutRules.usual(),
                        BudgetOptions.usual().roundingAtMost(0).withSecondTable(SECOND)))
                .orThrow(refused -> new AssertionError(refused.message()));

        TwoTables split = report.twoTables().orElseThrow();
        assertThat(split.seconds()).isEqualTo(120);
        assertThat(List.of(split.firstBundles(), split.secondBundles()))
                .containsExactlyInAnyOrder(
                        List.of(new BundleRef("7", Garment.JACKET)),
                        List.of(new BundleRef("7", Garment.TROUSERS), new BundleRef("7", Garment.WAISTCOAT)));
        assertThat(report.isKept()).as("an offer changes nothing").isFalse();
        assertThat(planned)
                .as("the suit, each garment once for two tables of one kind, and both parts")
                .containsExactly(5, 5, 3, 1, 1, 3, 2);
        assertThat(report.sentences())
                .anySatisfy(sentence -> assertThat(sentence)
                        .startsWith("A second table 'table-2': ")
                        .contains("80.0 s for 7/trousers, 7/waistcoat there", "120.0 s for 7/jacket here"));
    }

    private static Placement bundled(Garment garment) {
        Placement like = Markers.rectangle(garment.word(), 0, 0, 100, 50);
        return new Placement(like.piece(), garment, like.toFabric(), like.geometry(), like.label());
    }

    @Test
    void one_garment_cannot_be_shared_out() {
        assertThat(report(APART, 100, BudgetOptions.usual().withSecondTable(SECOND))
                        .attemptSentences())
                .contains("A second table 'table-2': not possible, all pieces belong to one garment.");
    }

    @Test
    void what_cannot_be_cut_at_all_is_refused_at_once() {
        BudgetResult result = new BudgetPlanner((marker, table, rules, effort) -> new Refused.EmptyMarker())
                .plan(new BudgetRequest(APART, TABLE, 100));

        assertThat(result).isEqualTo(new BudgetResult.NotPlanned(new Refused.EmptyMarker()));
    }
}
