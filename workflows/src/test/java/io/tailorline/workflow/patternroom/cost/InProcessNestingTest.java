package io.tailorline.workflow.patternroom.cost;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tailorline.cutter.budget.BudgetPlanner;
import io.tailorline.cutter.budget.BudgetReport;
import io.tailorline.cutter.budget.BudgetRequest;
import io.tailorline.cutter.budget.BudgetResult;
import io.tailorline.cutter.plan.CutPlanner;
import io.tailorline.cutter.plan.PlanResult;
import io.tailorline.cutter.plan.rules.CutRules;
import io.tailorline.cutter.profile.BuiltInProfile;
import io.tailorline.cutter.profile.TableProfile;
import io.tailorline.nesting.cloth.Fabric;
import io.tailorline.nesting.cloth.Nap;
import io.tailorline.nesting.marker.Marker;
import io.tailorline.nesting.marker.SearchBudget;
import io.tailorline.pattern.DraftResult;
import io.tailorline.pattern.PatternEngine;
import io.tailorline.pattern.notice.Notice;
import io.tailorline.pattern.piece.Pattern;
import io.tailorline.workflow.SampleOrders;
import io.tailorline.workflow.cutroom.CornerRule;
import io.tailorline.workflow.patternroom.MarkerPreviews;
import io.tailorline.workflow.patternroom.OrderSpecification;
import java.util.OptionalInt;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

/** A changed pattern is nested on the order's cloth, one at a time. */
class InProcessNestingTest {

    private static final OrderSpecification ORDERED = SampleOrders.specification(SampleOrders.medianMan());
    private static final TableProfile TABLE = BuiltInProfile.named("reference").orElseThrow();
    private static final SearchBudget FIRST_LAYOUT = new SearchBudget(1, 1, 1, 0);

    private static void await(CountDownLatch event) {
        try {
            event.await();
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
    }

    private static BudgetResult planned(Marker marker) {
        CornerRule corners = new CornerRule(0.7, OptionalInt.empty(), 1.5);
        return new BudgetPlanner().plan(new BudgetRequest(marker, TABLE, 160, corners.rules(), corners.options()));
    }

    private static Pattern drafted() {
        return ((DraftResult.Drafted) new PatternEngine().draft("TL-2222-22", ORDERED.style(), ORDERED.body()))
                .pattern();
    }

    @Test
    void the_marker_is_that_of_the_pattern_and_its_program_takes_the_tables_time() throws Exception {
        MarkerPreviews.Nested nested = (MarkerPreviews.Nested)
                new InProcessNesting(fabric -> TABLE, FIRST_LAYOUT, (marker, table) -> planned(marker))
                        .nest(ORDERED, drafted());

        assertThat(nested.marker().placements()).hasSizeGreaterThan(30);
        assertThat(nested.marker().length()).isBetween(2000.0, 4500.0);
        assertThat(nested.tableSeconds())
                .isEqualTo(((BudgetReport) planned(nested.marker())).seconds())
                .isLessThan(((PlanResult.Planned) CutPlanner.plan(nested.marker(), TABLE, CutRules.usual(), 1))
                        .program()
                        .estimate()
                        .total());
    }

    @Test
    void cloth_that_is_too_narrow_is_told() throws Exception {
        OrderSpecification narrow = new OrderSpecification(
                ORDERED.body(), ORDERED.style(), Fabric.plain("ribbon", 100, Nap.TWO_WAY, 2), ORDERED.roll());

        assertThat(new InProcessNesting(fabric -> TABLE, FIRST_LAYOUT, (marker, table) -> planned(marker))
                        .nest(narrow, drafted()))
                .isInstanceOfSatisfying(
                        MarkerPreviews.NotNested.class,
                        not -> assertThat(not.reason().code()).isEqualTo("nest.too-wide"));
    }

    @Test
    void a_second_one_is_told_to_come_again() throws Exception {
        InProcessNesting markers =
                new InProcessNesting(fabric -> TABLE, FIRST_LAYOUT, (marker, table) -> planned(marker));
        Pattern pattern = drafted();
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch told = new CountDownLatch(1);
        ExecutorService other = Executors.newSingleThreadExecutor();
        try {
            Future<MarkerPreviews.Result> first = other.submit(() -> markers.whileTaken(() -> {
                begun.countDown();
                await(told);
                return new MarkerPreviews.NotNested(Notice.verbatim("It waited."));
            }));
            await(begun);
            assertThatThrownBy(() -> markers.nest(ORDERED, pattern))
                    .isInstanceOfSatisfying(
                            MarkerPreviews.Busy.class,
                            busy -> assertThat(busy.seconds()).isEqualTo(1));
            told.countDown();
            first.get();
        } finally {
            other.shutdownNow();
        }
        assertThat(markers.nest(ORDERED, pattern)).isInstanceOf(MarkerPreviews.Nested.class);
    }
}
