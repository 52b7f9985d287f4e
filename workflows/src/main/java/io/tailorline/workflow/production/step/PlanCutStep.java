package io.tailorline.workflow.production.step;

import io.tailorline.cutter.budget.BudgetMeasure;
import io.tailorline.cutter.budget.BudgetOptions;
import io.tailorline.cutter.budget.BudgetPlanner;
import io.tailorline.cutter.budget.BudgetReport;
import io.tailorline.cutter.budget.BudgetRequest;
import io.tailorline.cutter.budget.BudgetResult;
import io.tailorline.cutter.io.ProgramJson;
import io.tailorline.nesting.io.MarkerJson;
import io.tailorline.nesting.marker.Marker;
import io.tailorline.pattern.notice.Notice;
import io.tailorline.workflow.cutroom.CutPiecesOfOrders;
import io.tailorline.workflow.cutroom.CuttingLimits;
import io.tailorline.workflow.cutroom.CuttingTable;
import io.tailorline.workflow.cutroom.CuttingTables;
import io.tailorline.workflow.cutroom.MaterialWork;
import io.tailorline.workflow.production.OrderState;
import io.tailorline.workflow.production.persistence.CutOrders;
import io.tailorline.workflow.production.persistence.DocumentKind;
import io.tailorline.workflow.production.persistence.Documents;
import io.tailorline.workflow.production.persistence.StageTimes;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * Plans the cut program of the order's marker for the next table within the budget; where that table is too slow, for
 * one of another kind. What was done for that is kept with the order. Where no kind is in time, the quickest program
 * waits for a person, with all that was tried, what the other kinds would take and what a second table would give. So
 * does a marker that uses too little of its cloth, whoever made it: it is not planned.
 */
public class PlanCutStep {

    /** Nesting for time on the same cloth gained no more than this in any of 34 suits, s. */
    private static final double MOST_BY_NESTING = 1;

    private static final double MILLIMETRES_PER_METRE = 1000;

    /** A job that would keep a table longer than this is somebody's mistake, whatever material it cuts, s. */
    private static final double LONGEST_JOB = 3600;

    /** Few pieces waste the end of their cloth: two felt collars use a third of what the longer one is long. */
    private static final double LEAST_USE_OF_MATERIALS = 0.1;

    private final BudgetPlanner planner;
    private final CuttingTables tables;
    private final Limits limits;
    private final CutOrders orders;
    private final CutPiecesOfOrders pieces;
    private final Documents documents;
    private final TimeOptimisedMarkers forTime;
    private final StageTimes stages;
    private final InstantSource clock;

    /**
     * Beyond which a person decides.
     *
     * @param cutting the most table time, and what may be done to keep it
     * @param leastClothUse the least share of the cloth that a marker uses, 0 to 1
     * @param nestsForTime whether the pieces may be laid once more when the time is missed by little
     */
    public record Limits(CuttingLimits cutting, double leastClothUse, boolean nestsForTime) {}

    /** A program for one kind of table. */
    private record PlannedFor(CuttingTable table, BudgetReport report) {

        String sentence() {
            return String.format(Locale.ROOT, "On table '%s' it would take %.1f s.", table.name(), report.seconds());
        }
    }

    public PlanCutStep(
            BudgetPlanner planner,
            CuttingTables tables,
            Limits limits,
            CutOrders orders,
            CutPiecesOfOrders pieces,
            Documents documents,
            TimeOptimisedMarkers forTime,
            StageTimes stages,
            InstantSource clock) {
        this.planner = planner;
        this.tables = tables;
        this.limits = limits;
        this.orders = orders;
        this.pieces = pieces;
        this.documents = documents;
        this.forTime = forTime;
        this.stages = stages;
        this.clock = clock;
    }

    /** Table time over which a person decides, s. */
    public double budgetSeconds() {
        return limits.cutting().budgetSeconds();
    }

    /** Asks for a person when the planned time is over the budget; refuses a marker that wastes the cloth. */
    public StepResult plan(String orderId) {
        Timing timing = Timing.start(clock);
        Marker marker = documents
                .marker(orderId)
                .orElseThrow(() -> new IllegalStateException("Order '%s' has no marker.".formatted(orderId)));
        // a few pieces that are cut anew waste the end of their cloth
        boolean isWhole = pieces.soFar(orderId).cut().isEmpty();
        if (isWhole && marker.efficiency() < leastUse(orderId)) {
            return refuse(orderId, List.of(wasteful(marker, leastUse(orderId))));
        }
        List<PlannedFor> late = new ArrayList<>();
        Map<CuttingTable, String> refusals = new LinkedHashMap<>();
        for (CuttingTable table : tables.oneOfEachKind()) {
            BudgetResult result = planner.plan(request(orderId, marker, table));
            if (result instanceof BudgetResult.NotPlanned refused) {
                refusals.put(table, refused.why().message());
                continue;
            }
            PlannedFor planned = new PlannedFor(table, (BudgetReport) result);
            if (planned.report().isKept()) {
                return keep(orderId, planned, onOthers(late, refusals), timing);
            }
            late.add(planned);
        }
        return late.isEmpty() ? refuse(orderId, onNone(refusals)) : keepTheQuickest(orderId, late, refusals, timing);
    }

    /**
     * What the quickest kind of table would take for this marker and no other, s; empty where none can cut it. Nothing
     * is stored.
     */
    public OptionalDouble seconds(String orderId, Marker marker) {
        return tables.oneOfEachKind().stream()
                .map(table -> planner.plan(request(
                        orderId, marker, table, limits.cutting().corners().options())))
                .filter(BudgetReport.class::isInstance)
                .mapToDouble(result -> ((BudgetReport) result).seconds())
                .min();
    }

    private StepResult keepTheQuickest(
            String orderId, List<PlannedFor> late, Map<CuttingTable, String> refusals, Timing timing) {
        PlannedFor quickest = Collections.min(
                late, Comparator.comparingDouble(planned -> planned.report().seconds()));
        late.remove(quickest);
        BudgetReport report = tables.besides(quickest.table())
                .map(other -> planner.offering(
                        quickest.report(), new BudgetOptions.SecondTable(other.name(), other.profile())))
                .orElse(quickest.report());
        return keep(orderId, new PlannedFor(quickest.table(), report), onOthers(late, refusals), timing);
    }

    /** What all kinds of table say is said once. */
    private static List<String> onNone(Map<CuttingTable, String> refusals) {
        List<String> reasons = refusals.values().stream().distinct().toList();
        return reasons.size() == 1 ? reasons : onOthers(List.of(), refusals);
    }

    /** Why tables of other kinds do not cut it, a sentence each. */
    private static List<String> onOthers(List<PlannedFor> late, Map<CuttingTable, String> refusals) {
        List<String> sentences =
                new ArrayList<>(late.stream().map(PlannedFor::sentence).toList());
        refusals.forEach(
                (table, why) -> sentences.add("On table '%s' it cannot be cut: %s".formatted(table.name(), why)));
        return sentences;
    }

    /** Whether it was not tried yet and may bring the planned order into its time. */
    public boolean mayNestForTime(String orderId) {
        double planned = orders.get(orderId).predictedSeconds().orElse(0.0);
        return MaterialWork.parse(orderId).isShell()
                && limits.nestsForTime()
                && planned - limits.cutting().budgetSeconds() <= MOST_BY_NESTING
                && orders.commandForTime(orderId).isEmpty();
    }

    /** The budget is the shell's, of each that shares the marker; others are to be possible, no more is asked, s. */
    private double budget(String orderId, Marker marker) {
        long shells = marker.placements().stream()
                .map(placement -> placement.piece().order())
                .distinct()
                .count();
        return MaterialWork.parse(orderId).isShell()
                ? Math.max(1, shells) * limits.cutting().budgetSeconds()
                : LONGEST_JOB;
    }

    private double leastUse(String orderId) {
        return MaterialWork.parse(orderId).isShell()
                ? limits.leastClothUse()
                : Math.min(limits.leastClothUse(), LEAST_USE_OF_MATERIALS);
    }

    private BudgetRequest request(String orderId, Marker marker, CuttingTable table) {
        BudgetOptions options = limits.cutting().corners().options();
        if (orders.commandForTime(orderId).isPresent()) {
            Optional<Marker> other = forTime.of(orderId).map(TimeOptimisedMarkers.Found::marker);
            options = options.withMarkers(any -> other);
        }
        return request(orderId, marker, table, options);
    }

    private BudgetRequest request(String orderId, Marker marker, CuttingTable table, BudgetOptions options) {
        return new BudgetRequest(
                marker,
                table.profile(),
                budget(orderId, marker),
                limits.cutting().corners().rules(),
                options);
    }

    /** @param onOthers why it is not cut on tables of other kinds, a sentence each */
    private StepResult keep(String orderId, PlannedFor planned, List<String> onOthers, Timing timing) {
        BudgetReport report = planned.report();
        List<String> notes = new ArrayList<>(report.changes());
        report.marksByLight().ifPresent(notes::add);
        List<String> reasons = new ArrayList<>();
        if (report.isKept()) {
            notes.addAll(onOthers);
        } else {
            reasons.addAll(report.sentences());
            reasons.addAll(onOthers);
        }
        if (report.applied().stream().anyMatch(BudgetMeasure.MarkerForTime.class::isInstance)) {
            forTime.of(orderId).ifPresent(found -> takeTheOther(orderId, found));
        }
        documents.store(orderId, DocumentKind.PROGRAM, ProgramJson.text(report.program()));
        orders.planned(orderId, planned.table().name(), report.seconds(), notes);
        stages.ended(orderId, "plan", timing.seconds());
        List<Notice> why = reasons.stream().map(Notice::verbatim).toList();
        if (report.isKept() || mayNestForTime(orderId)) {
            orders.move(orderId, OrderState.PLANNED, why);
        } else {
            orders.overBudget(orderId, why);
        }
        return new StepResult.Done(!report.isKept());
    }

    private void takeTheOther(String orderId, TimeOptimisedMarkers.Found found) {
        Marker marker = found.marker();
        documents.storeMarker(orderId, MarkerJson.write(marker), CheckedMarkers.matching(marker));
        orders.markerMade(orderId, marker.length(), marker.efficiency(), found.notes());
    }

    private StepResult refuse(String orderId, List<String> reasons) {
        orders.move(
                orderId,
                OrderState.REJECTED,
                reasons.stream().map(Notice::verbatim).toList());
        return new StepResult.Refused(StepResult.Refusal.NO_MARKER);
    }

    private static String wasteful(Marker marker, double least) {
        double expected = marker.length() * marker.efficiency() / least;
        return String.format(
                Locale.ROOT,
                "The marker uses %.1f %% of %.2f m of cloth; expected at least %.0f %%, which is at most %.2f m. Try again: a"
                        + " nester that had too little time finds a shorter one.",
                marker.efficiency() * 100,
                marker.length() / MILLIMETRES_PER_METRE,
                least * 100,
                expected / MILLIMETRES_PER_METRE);
    }
}
