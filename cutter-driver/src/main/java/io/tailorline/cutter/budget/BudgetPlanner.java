package io.tailorline.cutter.budget;

import io.tailorline.cutter.plan.MarkerPlans;
import io.tailorline.cutter.plan.PlanResult;
import io.tailorline.cutter.plan.Refused;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Plans a marker within a budget of table time. When the program as asked for is over, the allowed means are used in
 * turn, and it stops as soon as the budget is kept. Means that help are kept and the next one is added to them; those
 * that do not are dropped. Without state, safe for any number of threads; the cost is one plan for each order that is
 * looked for (one that is the best of n searches costs n).
 */
public final class BudgetPlanner {

    private final Supplier<ProgramPlanner> plannings;

    public BudgetPlanner() {
        this.plannings = () -> new MarkerPlans()::plan;
    }

    BudgetPlanner(ProgramPlanner planning) {
        this.plannings = () -> planning;
    }

    /** The quickest program that was needed, and the report of how it came about. */
    public BudgetResult plan(BudgetRequest request) {
        ProgramPlanner planning = plannings.get();
        PlanResult asked = planning.plan(request.marker(), request.table(), request.rules(), 1);
        if (asked instanceof Refused refused) {
            return new BudgetResult.NotPlanned(refused);
        }
        BudgetSearch search = new BudgetSearch(request, planning, ((PlanResult.Planned) asked).program());
        search.run();
        BudgetReport report = search.report();
        return request.means()
                .secondTable()
                .map(second -> offering(report, second))
                .orElse(report);
    }

    /** The report with what a second table would give, when it is over its budget. */
    public BudgetReport offering(BudgetReport report, BudgetOptions.SecondTable second) {
        if (report.isKept()) {
            return report;
        }
        Measure remedy = new Measure.SecondTable(second.name());
        TableSplit split = new TableSplit(
                report.marker(), report.program().table(), second.profile(), report.rules(), plannings.get());
        Optional<String> obstacle = split.obstacle();
        return report.withTrial(
                obstacle.isPresent()
                        ? new Attempt.Impossible(remedy, obstacle.get())
                        : split.best()
                                .<Attempt>map(found -> new Attempt.Offered(remedy, found))
                                .orElseGet(() ->
                                        new Attempt.Impossible(remedy, "a garment cannot be cut on either table")));
    }
}
