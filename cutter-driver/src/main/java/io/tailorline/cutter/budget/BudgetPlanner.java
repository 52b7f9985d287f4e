package io.tailorline.cutter.budget;

import io.tailorline.cutter.plan.CutCloth;
import io.tailorline.cutter.plan.MarkerPlans;
import io.tailorline.cutter.plan.PlanResult;
import io.tailorline.cutter.plan.Refused;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Plans a marker within a budget of table time. When the program as requested is over budget, the allowed measures are
 * tried in turn until the budget is kept. Measures that save time are kept and combined with the next; the others are
 * dropped. Stateless and thread-safe; the cost is one plan for each search for an order.
 */
public final class BudgetPlanner {

    private final Supplier<ProgramPlanner> planners;

    public BudgetPlanner() {
        this.planners = () -> new MarkerPlans()::plan;
    }

    /** Of what is missing on cloth that is cut. */
    public BudgetPlanner(CutCloth cut) {
        this.planners = () -> new MarkerPlans(cut)::plan;
    }

    BudgetPlanner(ProgramPlanner planner) {
        this.planners = () -> planner;
    }

    /** The first program within the budget, or the quickest found, with the report of all attempts. */
    public BudgetResult plan(BudgetRequest request) {
        ProgramPlanner planner = planners.get();
        PlanResult asked = planner.plan(request.marker(), request.table(), request.rules(), 1);
        if (asked instanceof Refused refused) {
            return new BudgetResult.NotPlanned(refused);
        }
        BudgetSearch search = new BudgetSearch(request, planner, ((PlanResult.Planned) asked).program());
        search.run();
        BudgetReport report = search.report();
        return request.options()
                .secondTable()
                .map(second -> offering(report, second))
                .orElse(report);
    }

    /** The report with what a second table would save, when it is over its budget. */
    public BudgetReport offering(BudgetReport report, BudgetOptions.SecondTable second) {
        if (report.isKept()) {
            return report;
        }
        BudgetMeasure measure = new BudgetMeasure.SecondTable(second.name());
        TableSplit split = new TableSplit(
                report.marker(), report.program().table(), second.profile(), report.rules(), planners.get());
        Optional<String> obstacle = split.obstacle();
        return report.withAttempt(
                obstacle.isPresent()
                        ? new Attempt.Impossible(measure, obstacle.get())
                        : split.best()
                                .<Attempt>map(found -> new Attempt.Offered(measure, found))
                                .orElseGet(() ->
                                        new Attempt.Impossible(measure, "a garment cannot be cut on either table")));
    }
}
