package io.tailorline.workflow.patternroom.cost;

import io.tailorline.cutter.budget.BudgetReport;
import io.tailorline.cutter.budget.BudgetResult;
import io.tailorline.cutter.plan.CutPlanner;
import io.tailorline.cutter.profile.TableProfile;
import io.tailorline.nesting.MarkerMaker;
import io.tailorline.nesting.MarkerResult;
import io.tailorline.nesting.cloth.Fabric;
import io.tailorline.nesting.marker.Marker;
import io.tailorline.nesting.marker.MarkerRequest;
import io.tailorline.nesting.marker.SearchBudget;
import io.tailorline.pattern.notice.Notice;
import io.tailorline.pattern.piece.Material;
import io.tailorline.pattern.piece.Pattern;
import io.tailorline.workflow.patternroom.MarkerPreviews;
import io.tailorline.workflow.patternroom.OrderSpecification;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * Markers that the portal makes itself, one at a time by one worker, so that pages and nesters keep their processors.
 */
public final class InProcessNesting implements MarkerPreviews {

    private final Function<Fabric, TableProfile> tables;
    private final SearchBudget budget;
    private final BiFunction<Marker, TableProfile, BudgetResult> planner;
    private final MarkerMaker maker = new MarkerMaker();
    private final Semaphore place = new Semaphore(1);

    /**
     * @param tables the kind of table that a suit of this cloth is reckoned for
     * @param planner plans a marker for that table as an order is planned
     */
    public InProcessNesting(
            Function<Fabric, TableProfile> tables,
            SearchBudget budget,
            BiFunction<Marker, TableProfile, BudgetResult> planner) {
        this.tables = tables;
        this.budget = budget;
        this.planner = planner;
    }

    @Override
    public Result nest(OrderSpecification order, Pattern changed) throws Busy {
        return whileTaken(() -> nested(order, changed));
    }

    /** Nobody else searches meanwhile. */
    Result whileTaken(Supplier<Result> search) throws Busy {
        if (!place.tryAcquire()) {
            throw new Busy((long) Math.ceil(budget.seconds()));
        }
        try {
            return search.get();
        } finally {
            place.release();
        }
    }

    private Result nested(OrderSpecification order, Pattern changed) {
        TableProfile table = tables.apply(order.fabric());
        MarkerResult result = maker.make(new MarkerRequest(List.of(changed), Material.SHELL, order.fabric(), budget)
                .withTable(CutPlanner.motionOf(table)));
        if (result instanceof MarkerResult.Rejected rejected) {
            return new NotNested(rejected.notice());
        }
        Marker marker = ((MarkerResult.Made) result).marker();
        BudgetResult plan = planner.apply(marker, table);
        return plan instanceof BudgetReport report
                ? new Nested(marker, report.seconds())
                : new NotNested(
                        Notice.verbatim(((BudgetResult.NotPlanned) plan).why().message()));
    }
}
