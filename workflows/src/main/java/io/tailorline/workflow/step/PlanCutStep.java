package io.tailorline.workflow.step;

import io.tailorline.cutter.io.ProgramJson;
import io.tailorline.cutter.plan.PlanResult;
import io.tailorline.cutter.plan.Refused;
import io.tailorline.cutter.profile.TableProfile;
import io.tailorline.cutter.program.CutProgram;
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
import java.util.function.BiFunction;

/** Plans the cut program of the order's marker for the next table, and holds its time against the budget. */
public class PlanCutStep {

    private final BiFunction<Marker, TableProfile, PlanResult> planner;
    private final TableQueue tables;
    private final double budgetSeconds;
    private final Kept kept;
    private final InstantSource clock;

    /** Where the step reads and keeps. */
    public record Kept(Orders orders, OrderFiles files, Documents documents, Stages stages) {}

    /** @param budgetSeconds table time over which a person decides, s */
    public PlanCutStep(
            BiFunction<Marker, TableProfile, PlanResult> planner,
            TableQueue tables,
            double budgetSeconds,
            Kept kept,
            InstantSource clock) {
        this.planner = planner;
        this.tables = tables;
        this.budgetSeconds = budgetSeconds;
        this.kept = kept;
        this.clock = clock;
    }

    /** Table time over which a person decides, s. */
    public double budgetSeconds() {
        return budgetSeconds;
    }

    /** Asks for a person when the planned time is over the budget. */
    public StepResult plan(String orderId) {
        Timing timing = Timing.start(clock);
        Marker marker = kept.files()
                .marker(orderId)
                .orElseThrow(() -> new IllegalStateException("Order '%s' has no marker.".formatted(orderId)));
        TableSeat table = tables.next();
        PlanResult result = planner.apply(marker, table.profile());
        if (result instanceof Refused refused) {
            kept.orders().move(orderId, OrderState.REJECTED, List.of(refused.message()));
            return new StepResult.Refused(StepResult.Refusal.NO_MARKER);
        }
        CutProgram program = ((PlanResult.Planned) result).program();
        kept.documents().keep(orderId, DocumentKind.PROGRAM, ProgramJson.text(program));
        double seconds = program.estimate().total();
        kept.orders().planned(orderId, table.name(), seconds);
        kept.stages().ended(orderId, "plan", timing.seconds());
        boolean over = seconds > budgetSeconds;
        kept.orders().move(orderId, OrderState.PLANNED, over ? List.of(tooLong(seconds, table)) : List.of());
        return new StepResult.Done(over);
    }

    private String tooLong(double seconds, TableSeat table) {
        return String.format(
                Locale.ROOT,
                "The planned table time of %.1f s on table '%s' is over the budget of %.0f s.",
                seconds,
                table.name(),
                budgetSeconds);
    }
}
