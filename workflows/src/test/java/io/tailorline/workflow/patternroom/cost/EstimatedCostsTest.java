package io.tailorline.workflow.patternroom.cost;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.tailorline.cutter.plan.CutPlanner;
import io.tailorline.cutter.plan.PlanResult;
import io.tailorline.cutter.plan.rules.CutRules;
import io.tailorline.cutter.profile.BuiltInProfile;
import io.tailorline.cutter.profile.TableProfile;
import io.tailorline.nesting.MarkerMaker;
import io.tailorline.nesting.MarkerResult;
import io.tailorline.nesting.marker.Marker;
import io.tailorline.nesting.marker.MarkerCosts;
import io.tailorline.nesting.marker.MarkerRequest;
import io.tailorline.nesting.marker.SearchBudget;
import io.tailorline.pattern.DraftResult;
import io.tailorline.pattern.PatternEngine;
import io.tailorline.pattern.measure.Measurement;
import io.tailorline.pattern.piece.Material;
import io.tailorline.pattern.piece.Pattern;
import io.tailorline.pattern.piece.Side;
import io.tailorline.pattern.piece.Style;
import io.tailorline.workflow.SampleOrders;
import io.tailorline.workflow.TestDatabase;
import io.tailorline.workflow.patternroom.ChangeCosts.ChangeCost;
import io.tailorline.workflow.patternroom.OrderSpecification;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The cost of a change against a marker and a program that are really made. */
class EstimatedCostsTest {

    private static final String ORDER = "TL-2222-22";
    private static final double BUDGET = 160;

    private static final OrderSpecification ORDERED = SampleOrders.specification(SampleOrders.medianMan());
    private static final TableProfile TABLE = BuiltInProfile.named("reference").orElseThrow();

    private final TestDatabase database = new TestDatabase();
    private final EstimatedCosts costs =
            new EstimatedCosts(database.orders(), database.specifications(), (order, fabric) -> TABLE, BUDGET);

    @BeforeEach
    void anOrder() {
        database.place(ORDER, ORDERED);
    }

    @AfterEach
    void close() {
        database.close();
    }

    private static Pattern drafted(OrderSpecification order) {
        return ((DraftResult.Drafted) new PatternEngine().draft(ORDER, order.style(), order.body())).pattern();
    }

    private static Pattern wider() {
        return drafted(ORDERED.withBody(SampleOrders.manWith(Measurement.WAIST_GIRTH, 1050)));
    }

    /** A first layout: its program takes as long as that of a short marker, within half a second. */
    private static Marker firstLayout(Pattern pattern) {
        return ((MarkerResult.Made) new MarkerMaker()
                        .make(new MarkerRequest(
                                        List.of(pattern),
                                        Material.SHELL,
                                        SampleOrders.wool(),
                                        new SearchBudget(1, 1, 1, 0))
                                .withCosts(MarkerCosts.lengthOnly())))
                .marker();
    }

    @Test
    void cloth_and_time_are_near_those_of_a_marker_and_a_program_that_are_made() {
        Pattern pattern = drafted(ORDERED);
        Marker marker = firstLayout(pattern);
        double planned = ((PlanResult.Planned) CutPlanner.plan(marker, TABLE, CutRules.usual(), 1))
                .program()
                .estimate()
                .total();
        ChangeCost cost = costs.of(ORDER, pattern, pattern).orElseThrow();
        assertThat(cost.before().tableSeconds()).isCloseTo(planned, within(0.02 * planned));
        assertThat(cost.before().estimated()).isTrue();
        double covered =
                marker.length() * marker.efficiency() * SampleOrders.wool().usableWidth();
        assertThat(cost.before().area()).isCloseTo(covered, within(1e-3 * covered));
        assertThat(cost.before().clothLength())
                .as("shorter than a first layout, longer than what no search has reached")
                .isBetween(covered / SampleOrders.wool().usableWidth() / 0.85, marker.length());
        assertThat(cost.after()).isEqualTo(cost.before());
        assertThat(cost.due()).isAfter(java.time.LocalDate.now(java.time.ZoneOffset.UTC));
    }

    @Test
    void a_wider_body_costs_more_of_both_and_what_is_made_counts_for_what_it_is() {
        Pattern pattern = drafted(ORDERED);
        ChangeCost estimated = costs.of(ORDER, pattern, wider()).orElseThrow();
        assertThat(estimated.after().clothLength())
                .isGreaterThan(estimated.before().clothLength());
        assertThat(estimated.after().tableSeconds())
                .isGreaterThan(estimated.before().tableSeconds());

        database.orders().markerMade(ORDER, 2683, 0.8083, List.of());
        database.orders().planned(ORDER, "table-1", 159.9, List.of());
        ChangeCost made = costs.of(ORDER, pattern, wider()).orElseThrow();
        assertThat(made.before().estimated()).isFalse();
        assertThat(made.before().clothLength()).isEqualTo(2683);
        assertThat(made.before().tableSeconds()).isEqualTo(159.9);
        assertThat(made.after().tableSeconds() - 159.9)
                .isCloseTo(estimated.after().tableSeconds() - estimated.before().tableSeconds(), within(1e-9));
        assertThat(made.needsDecision()).isTrue();
        assertThat(estimated.needsDecision()).as("it was over before").isFalse();
    }

    @Test
    void an_alteration_that_adds_nothing_much_costs_nothing_much() {
        Pattern pattern = drafted(ORDERED);
        Pattern stooped = drafted(ORDERED.withAlterations(List.of(new Style.Alteration("stooped", Side.BOTH, 5))));
        ChangeCost cost = costs.of(ORDER, pattern, stooped).orElseThrow();
        assertThat(cost.after().clothLength() - cost.before().clothLength()).isBetween(-30.0, 60.0);
        assertThat(cost.after().tableSeconds() - cost.before().tableSeconds()).isBetween(-2.0, 2.0);
        assertThat(costs.of("TL-none", pattern, pattern)).isEmpty();
    }
}
