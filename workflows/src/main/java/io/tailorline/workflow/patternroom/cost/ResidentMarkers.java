package io.tailorline.workflow.patternroom.cost;

import io.tailorline.cutter.budget.BudgetReport;
import io.tailorline.cutter.budget.BudgetResult;
import io.tailorline.cutter.plan.CutPlanner;
import io.tailorline.cutter.profile.TableProfile;
import io.tailorline.nesting.MarkerMaker;
import io.tailorline.nesting.MarkerResult;
import io.tailorline.nesting.marker.Marker;
import io.tailorline.nesting.marker.MarkerRequest;
import io.tailorline.nesting.marker.SearchBudget;
import io.tailorline.pattern.piece.Material;
import io.tailorline.pattern.piece.Pattern;
import io.tailorline.workflow.patternroom.MarkerPreviews;
import io.tailorline.workflow.patternroom.OrderSpecification;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * Markers that the portal makes itself, one at a time by one worker, so that pages and nesters keep their processors.
 */
public final class ResidentMarkers implements MarkerPreviews {

    private final TableProfile table;
    private final SearchBudget budget;
    private final Function<Marker, BudgetResult> planner;
    private final MarkerMaker maker = new MarkerMaker();
    private final Semaphore place = new Semaphore(1);

    /**
     * @param table on which suits are cut; of several kinds the first
     * @param planner plans a marker for that table as an order is planned
     */
    public ResidentMarkers(TableProfile table, SearchBudget budget, Function<Marker, BudgetResult> planner) {
        this.table = table;
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
        MarkerResult result = maker.make(new MarkerRequest(List.of(changed), Material.SHELL, order.fabric(), budget)
                .withTable(CutPlanner.motionOf(table)));
        if (result instanceof MarkerResult.Rejected rejected) {
            return new NotNested(rejected.message());
        }
        Marker marker = ((MarkerResult.Made) result).marker();
        BudgetResult plan = planner.apply(marker);
        return plan instanceof BudgetReport report
                ? new Nested(marker, report.seconds())
                : new NotNested(((BudgetResult.NotPlanned) plan).why().message());
    }
}
