package io.tailorline.workflow.step;

import io.tailorline.cutter.budget.BudgetReport;
import io.tailorline.cutter.budget.BudgetRequest;
import io.tailorline.cutter.budget.BudgetResult;
import io.tailorline.cutter.budget.Means;
import io.tailorline.cutter.io.ProgramJson;
import io.tailorline.cutter.plan.CutRules;
import io.tailorline.nesting.marker.Marker;
import io.tailorline.workflow.OrderState;
import io.tailorline.workflow.store.DocumentKind;
import io.tailorline.workflow.store.Documents;
import io.tailorline.workflow.store.OrderFiles;
import io.tailorline.workflow.store.Orders;
import io.tailorline.workflow.store.Stages;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;

/**
 * Plans the cut program of the order's marker for the next table within the budget. What was done for that is kept with the order;
 * a program that is over all the same waits for a person, with all that was tried. So does a marker that uses too little of its
 * cloth, whoever made it: it is not planned.
 */
public class PlanCutStep {

    /** One rounding, the one that frees right angles: a plan takes most of a second, and an order waits for it. */
    private static final Means MEANS = new Means(1, List.of(0.7), true, Optional.empty(), Optional.empty());

    private static final double MILLIMETRES_PER_METRE = 1000;

    private final Function<BudgetRequest, BudgetResult> planner;
    private final TableQueue tables;
    private final Limits limits;
    private final Kept kept;
    private final InstantSource clock;

    /** Where the step reads and keeps. */
    public record Kept(Orders orders, OrderFiles files, Documents documents, Stages stages) {}

    /**
     * Beyond which a person decides.
     *
     * @param budgetSeconds the most table time, s
     * @param leastClothUse the least share of the cloth that a marker uses, 0 to 1
     */
    public record Limits(double budgetSeconds, double leastClothUse) {}

    public PlanCutStep(
            Function<BudgetRequest, BudgetResult> planner,
            TableQueue tables,
            Limits limits,
            Kept kept,
            InstantSource clock) {
        this.planner = planner;
        this.tables = tables;
        this.limits = limits;
        this.kept = kept;
        this.clock = clock;
    }

    /** Table time over which a person decides, s. */
    public double budgetSeconds() {
        return limits.budgetSeconds();
    }

    /** Asks for a person when the planned time is over the budget; refuses a marker that wastes the cloth. */
    public StepResult plan(String orderId) {
        Timing timing = Timing.start(clock);
        Marker marker = kept.files()
                .marker(orderId)
                .orElseThrow(() -> new IllegalStateException("Order '%s' has no marker.".formatted(orderId)));
        if (marker.efficiency() < limits.leastClothUse()) {
            return refuse(orderId, wasteful(marker));
        }
        TableSeat table = tables.next();
        BudgetResult result = planner.apply(
                new BudgetRequest(marker, table.profile(), limits.budgetSeconds(), CutRules.usual(), MEANS));
        if (result instanceof BudgetResult.NotPlanned refused) {
            return refuse(orderId, refused.why().message());
        }
        BudgetReport report = (BudgetReport) result;
        kept.documents().keep(orderId, DocumentKind.PROGRAM, ProgramJson.text(report.program()));
        kept.orders().planned(orderId, table.name(), report.seconds(), report.changes());
        kept.stages().ended(orderId, "plan", timing.seconds());
        boolean over = !report.isKept();
        kept.orders().move(orderId, OrderState.PLANNED, over ? report.sentences() : List.of());
        return new StepResult.Done(over);
    }

    private StepResult refuse(String orderId, String reason) {
        kept.orders().move(orderId, OrderState.REJECTED, List.of(reason));
        return new StepResult.Refused(StepResult.Refusal.NO_MARKER);
    }

    private String wasteful(Marker marker) {
        double expected = marker.length() * marker.efficiency() / limits.leastClothUse();
        return String.format(
                Locale.ROOT,
                "The marker uses %.1f %% of %.2f m of cloth; expected at least %.0f %%, which is at most %.2f m. Try again: a"
                        + " nester that had too little time finds a shorter one.",
                marker.efficiency() * 100,
                marker.length() / MILLIMETRES_PER_METRE,
                limits.leastClothUse() * 100,
                expected / MILLIMETRES_PER_METRE);
    }
}
