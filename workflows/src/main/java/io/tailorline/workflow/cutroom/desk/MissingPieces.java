package io.tailorline.workflow.cutroom.desk;

import io.tailorline.cutter.budget.BudgetPlanner;
import io.tailorline.cutter.budget.BudgetReport;
import io.tailorline.cutter.budget.BudgetRequest;
import io.tailorline.cutter.budget.BudgetResult;
import io.tailorline.cutter.plan.CutCloth;
import io.tailorline.cutter.plan.PlacesOnCloth;
import io.tailorline.cutter.program.PieceOnCloth;
import io.tailorline.nesting.marker.Marker;
import io.tailorline.pattern.piece.PieceRef;
import io.tailorline.workflow.cutroom.CutDocuments;
import io.tailorline.workflow.cutroom.CutRoom.JobState;
import io.tailorline.workflow.cutroom.CuttingLimits;
import io.tailorline.workflow.cutroom.CuttingTable;
import io.tailorline.workflow.cutroom.OrdersInCutting;
import io.tailorline.workflow.cutroom.persistence.CutExtent;
import io.tailorline.workflow.cutroom.persistence.TableJob;
import io.tailorline.workflow.cutroom.persistence.TableJobs;
import io.tailorline.workflow.cutroom.table.TableQueue;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Plans what an aborted job left, where it lies: on the same cloth, on the same table. A plan takes as long as a search
 * for the budget does, so it is made outside of any transaction, of what was read before; it is stored only while that
 * still is so.
 */
public class MissingPieces {

    private final CuttingLimits limits;
    private final TableQueue tables;
    private final OrdersInCutting orders;
    private final TableJobs jobs;
    private final CutDocuments documents;
    private final Planner planner;

    public MissingPieces(
            CuttingLimits limits,
            TableQueue tables,
            OrdersInCutting orders,
            TableJobs jobs,
            CutDocuments documents,
            Planner planner) {
        this.limits = limits;
        this.tables = tables;
        this.orders = orders;
        this.jobs = jobs;
        this.documents = documents;
        this.planner = planner;
    }

    /** Plans within a budget what is missing on cloth that is cut. */
    public interface Planner {
        BudgetResult plan(CutCloth cut, BudgetRequest request);

        static BudgetResult budget(CutCloth cut, BudgetRequest request) {
            return new BudgetPlanner(cut).plan(request);
        }
    }

    /** What comes of planning. */
    public sealed interface Result permits Planned, NotPlanned {}

    /** A program of the missing pieces, which is nobody's yet. */
    public static final class Planned implements Result {

        private final Left left;
        private final BudgetReport report;

        private Planned(Left left, BudgetReport report) {
            this.left = left;
            this.report = report;
        }
    }

    /** @param why in words */
    public record NotPlanned(String why) implements Result {}

    /** Of which a plan is made. */
    private record Left(Optional<String> marker, List<CutBy> onCloth) {}

    /** How far a job on the cloth has come. */
    private record CutBy(String jobId, JobState state, String programId, CutExtent extent) {

        static CutBy of(TableJob job) {
            return new CutBy(job.jobId(), job.state(), job.programId(), job.extent());
        }
    }

    private Left left(TableJob aborted) {
        return new Left(
                documents.markerFile(aborted.orderId()),
                jobs.onCloth(aborted.cloth()).stream().map(CutBy::of).toList());
    }

    /** Takes seconds and changes nothing. */
    public Result plan(TableJob aborted) {
        Left left = left(aborted);
        Optional<CuttingTable> table = tables.all().stream()
                .filter(each -> each.name().equals(aborted.table()))
                .findFirst();
        Optional<Marker> marker = documents.marker(aborted.orderId());
        if (table.isEmpty() || marker.isEmpty()) {
            return new NotPlanned("The marker of order '%s', or its table '%s', is not known any more."
                    .formatted(aborted.orderId(), aborted.table()));
        }
        List<TableJob> onCloth = jobs.onCloth(aborted.cloth());
        for (TableJob job : onCloth) {
            if (job.isCutUnknown()) {
                return new NotPlanned(
                        "Job '%s' may have cut there, and nobody has written down what.".formatted(job.jobId()));
            }
        }
        BudgetResult result = planner.plan(
                new CutCloth(cut(onCloth, marker.get())),
                new BudgetRequest(
                        marker.get(),
                        table.get().profile(),
                        limits.budgetSeconds(),
                        limits.corners().rules(),
                        limits.corners().options()));
        return result instanceof BudgetResult.NotPlanned refused
                ? new NotPlanned(refused.why().message())
                : new Planned(left, (BudgetReport) result);
    }

    /**
     * Makes the program the order's, for its next job; in the transaction that decides about both.
     *
     * @return false where more of the cloth is cut since, or another marker is: then nothing has changed
     */
    public boolean keep(TableJob aborted, Planned plan) {
        if (!plan.left.equals(left(aborted))) {
            return false;
        }
        String orderId = aborted.orderId();
        BudgetReport report = plan.report;
        List<String> notes = new ArrayList<>(report.changes());
        report.marksByLight().ifPresent(notes::add);
        documents.storeProgram(orderId, report.program());
        orders.planned(orderId, aborted.table(), report.seconds(), notes);
        jobs.continueOn(orderId, aborted.jobId());
        return true;
    }

    /** What all jobs on this cloth have cut; of a piece that two have cut into, as the later one left it. */
    private List<PieceOnCloth> cut(List<TableJob> onCloth, Marker marker) {
        Map<PieceRef, PieceOnCloth> cut = new TreeMap<>();
        for (TableJob job : onCloth) {
            documents
                    .programById(job.programId())
                    .map(program -> PlacesOnCloth.placed(program, marker))
                    .ifPresent(program -> job.extent().of(program).forEach(piece -> cut.put(piece.piece(), piece)));
        }
        return List.copyOf(cut.values());
    }
}
