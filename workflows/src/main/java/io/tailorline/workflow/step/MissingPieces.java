package io.tailorline.workflow.step;

import io.tailorline.cutter.budget.BudgetPlanner;
import io.tailorline.cutter.budget.BudgetReport;
import io.tailorline.cutter.budget.BudgetRequest;
import io.tailorline.cutter.budget.BudgetResult;
import io.tailorline.cutter.io.ProgramJson;
import io.tailorline.cutter.plan.CutCloth;
import io.tailorline.cutter.plan.PlacesOnCloth;
import io.tailorline.cutter.program.PieceOnCloth;
import io.tailorline.nesting.marker.Marker;
import io.tailorline.pattern.piece.PieceRef;
import io.tailorline.workflow.store.CutOrders;
import io.tailorline.workflow.store.DocumentKind;
import io.tailorline.workflow.store.Documents;
import io.tailorline.workflow.store.TableJob;
import io.tailorline.workflow.store.TableJobs;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Plans what an aborted job left, where it lies: on the same cloth, on the same table. */
public class MissingPieces {

    private final PlanCutStep.Limits limits;
    private final TableQueue tables;
    private final CutOrders orders;
    private final TableJobs jobs;
    private final Documents documents;

    public MissingPieces(
            PlanCutStep.Limits limits, TableQueue tables, CutOrders orders, TableJobs jobs, Documents documents) {
        this.limits = limits;
        this.tables = tables;
        this.orders = orders;
        this.jobs = jobs;
        this.documents = documents;
    }

    /**
     * Makes the program of the missing pieces the order's, for its next job.
     *
     * @return why it cannot be made, in words; then nothing has changed
     */
    public Optional<String> plan(TableJob aborted) {
        Optional<CuttingTable> table = tables.all().stream()
                .filter(each -> each.name().equals(aborted.table()))
                .findFirst();
        Optional<Marker> marker = documents.marker(aborted.orderId());
        if (table.isEmpty() || marker.isEmpty()) {
            return Optional.of("The marker of order '%s', or its table '%s', is not known any more."
                    .formatted(aborted.orderId(), aborted.table()));
        }
        for (TableJob job : jobs.onCloth(aborted.cloth())) {
            if (job.isCutUnknown()) {
                return Optional.of(
                        "Job '%s' may have cut there, and nobody has written down what.".formatted(job.jobId()));
            }
        }
        BudgetResult result = new BudgetPlanner(new CutCloth(onCloth(aborted, marker.get())))
                .plan(new BudgetRequest(
                        marker.get(),
                        table.get().profile(),
                        limits.budgetSeconds(),
                        limits.corners().rules(),
                        limits.corners().options()));
        if (result instanceof BudgetResult.NotPlanned refused) {
            return Optional.of(refused.why().message());
        }
        keep(aborted, (BudgetReport) result);
        return Optional.empty();
    }

    private void keep(TableJob aborted, BudgetReport report) {
        String orderId = aborted.orderId();
        List<String> notes = new ArrayList<>(report.changes());
        report.marksByLight().ifPresent(notes::add);
        documents.store(orderId, DocumentKind.PROGRAM, ProgramJson.text(report.program()));
        orders.planned(orderId, aborted.table(), report.seconds(), notes);
        orders.continueOn(orderId, Optional.of(aborted.jobId()));
    }

    /** What all jobs on this cloth have cut; of a piece that two have cut into, as the later one left it. */
    private List<PieceOnCloth> onCloth(TableJob aborted, Marker marker) {
        Map<PieceRef, PieceOnCloth> cut = new TreeMap<>();
        for (TableJob job : jobs.onCloth(aborted.cloth())) {
            documents
                    .program(job)
                    .map(program -> PlacesOnCloth.placed(program, marker))
                    .ifPresent(program -> job.extent().of(program).forEach(piece -> cut.put(piece.piece(), piece)));
        }
        return List.copyOf(cut.values());
    }
}
