package io.tailorline.cutter.budget;

import io.tailorline.cutter.plan.Refused;
import io.tailorline.cutter.plan.rules.CutRules;
import io.tailorline.cutter.program.CutProgram;
import io.tailorline.nesting.marker.Marker;
import io.tailorline.nesting.marker.Placement;
import io.tailorline.pattern.piece.PieceRef;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The program, whether it keeps its budget, and what was tried.
 *
 * @param program the quickest found
 * @param rules it was planned by
 * @param marker it cuts: the one given, or one nested for time
 * @param budgetSeconds s
 * @param attempts in order, the program as requested first
 * @param roundedByPiece how many corners of each piece the program cuts round for the budget; pieces with none are left
 *     out
 */
public record BudgetReport(
        CutProgram program,
        CutRules rules,
        Marker marker,
        double budgetSeconds,
        List<Attempt> attempts,
        SortedMap<PieceRef, Integer> roundedByPiece)
        implements BudgetResult {

    public BudgetReport {
        attempts = List.copyOf(attempts);
        roundedByPiece = Collections.unmodifiableSortedMap(new TreeMap<>(roundedByPiece));
    }

    @Override
    public <X extends Throwable> BudgetReport orThrow(Function<Refused, X> fault) {
        return this;
    }

    BudgetReport withAttempt(Attempt last) {
        List<Attempt> more = new ArrayList<>(attempts);
        more.add(last);
        return new BudgetReport(program, rules, marker, budgetSeconds, more, roundedByPiece);
    }

    /** Table time of the program, s. */
    public double seconds() {
        return program.estimate().total();
    }

    public boolean isKept() {
        return seconds() <= budgetSeconds;
    }

    /** By how much the program is over budget, s; 0 when it is kept. */
    public double overBudget() {
        return Math.max(0, seconds() - budgetSeconds);
    }

    /** The measures that the program now uses, beyond what was requested. */
    public List<BudgetMeasure> applied() {
        List<BudgetMeasure> applied = new ArrayList<>();
        for (Attempt attempt : attempts) {
            if (attempt instanceof Attempt.Planned planned
                    && planned.kept()
                    && !(planned.measure() instanceof BudgetMeasure.AsAsked)) {
                applied.removeIf(
                        before -> before.getClass() == planned.measure().getClass());
                applied.add(planned.measure());
            }
        }
        return applied;
    }

    /** How many corners are rounded for the budget. */
    public int cornersRounded() {
        return roundedByPiece.values().stream().mapToInt(Integer::intValue).sum();
    }

    /** Whether a piece or the lay differs from what was drawn or nested. */
    public boolean changesCloth() {
        return applied().stream().anyMatch(BudgetMeasure::changesCloth);
    }

    /** The two programs of a split over two tables, when it was requested and is possible. */
    public Optional<TwoTables> twoTables() {
        return attempts.stream()
                .filter(Attempt.Offered.class::isInstance)
                .map(attempt -> ((Attempt.Offered) attempt).split())
                .findFirst();
    }

    /** The time of each part of the program, the longest first. */
    public List<PartCost> parts() {
        return new PartCosts(program).dearestFirst();
    }

    /** What would bring the program within the budget, a sentence each; empty when it is kept. */
    public List<String> shortfall() {
        return isKept() ? List.of() : new BudgetShortfall(program, overBudget()).sentences();
    }

    /** What was tried, a sentence each; empty when the program as requested was within the budget. */
    public List<String> attemptSentences() {
        return attempts.size() == 1 && isKept()
                ? List.of()
                : attempts.stream().map(Attempt::sentence).toList();
    }

    /** The measures that the program uses, a sentence each with what it saved, and the pieces whose corners change. */
    public List<String> changes() {
        List<BudgetMeasure> applied = applied();
        List<String> changes = new ArrayList<>();
        attempts.stream()
                .filter(attempt -> applied.contains(attempt.measure()))
                .map(Attempt::sentence)
                .forEach(changes::add);
        whichCorners().ifPresent(changes::add);
        return changes;
    }

    /** {@code Rounded corners: jacket.jet/L 4, jacket.welt/L 2.}; with the order where there are several. */
    private Optional<String> whichCorners() {
        return roundedByPiece.isEmpty() ? Optional.empty() : Optional.of(listed("Rounded corners: ", roundedByPiece));
    }

    private String listed(String what, SortedMap<PieceRef, Integer> counts) {
        boolean oneOrder =
                marker.placements().stream().map(Placement::order).distinct().count() == 1;
        return counts.entrySet().stream()
                .map(piece ->
                        "%s %d".formatted(oneOrder ? piece.getKey().withinOrder() : piece.getKey(), piece.getValue()))
                .collect(Collectors.joining(", ", what, "."));
    }

    /** {@code Marked by light, not by the table: jacket.front/L 5, ...}; empty when the table makes every mark. */
    public Optional<String> marksByLight() {
        SortedMap<PieceRef, Integer> marks = new TreeMap<>();
        program.lightMarks().forEach(mark -> marks.merge(mark.piece(), 1, Integer::sum));
        return marks.isEmpty() ? Optional.empty() : Optional.of(listed("Marked by light, not by the table: ", marks));
    }

    /**
     * All that a person needs for a decision, a sentence each; empty when the program as requested was within the
     * budget.
     */
    public List<String> sentences() {
        List<String> sentences = new ArrayList<>();
        if (!isKept()) {
            sentences.add(String.format(
                    Locale.ROOT,
                    "The planned table time of %.1f s on table '%s' is over the budget of %s s by %.1f s.",
                    seconds(),
                    program.table().name(),
                    plain(budgetSeconds),
                    overBudget()));
        }
        sentences.addAll(attemptSentences());
        whichCorners().ifPresent(sentences::add);
        if (!isKept()) {
            sentences.add("Time by part: "
                    + String.join("; ", parts().stream().map(PartCost::phrase).toList()) + ".");
            sentences.addAll(shortfall());
        }
        return sentences;
    }

    /** {@code 160} rather than {@code 160.0}. */
    private static String plain(double seconds) {
        return seconds == Math.rint(seconds)
                ? String.format(Locale.ROOT, "%.0f", seconds)
                : String.format(Locale.ROOT, "%s", seconds);
    }
}
