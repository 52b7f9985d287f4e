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
 * The program, whether it keeps its budget, and what was done for it.
 *
 * @param program the quickest found
 * @param rules it was planned by
 * @param marker it cuts: the one given, or one nested for time
 * @param budgetSeconds s
 * @param trials in the order in which they were made, the program as it was asked for first
 * @param roundedByPiece how many corners of each piece the program cuts round for the budget; pieces with none are left
 *     out
 */
public record BudgetReport(
        CutProgram program,
        CutRules rules,
        Marker marker,
        double budgetSeconds,
        List<Attempt> trials,
        SortedMap<PieceRef, Integer> roundedByPiece)
        implements BudgetResult {

    public BudgetReport {
        trials = List.copyOf(trials);
        roundedByPiece = Collections.unmodifiableSortedMap(new TreeMap<>(roundedByPiece));
    }

    @Override
    public <X extends Throwable> BudgetReport orThrow(Function<Refused, X> fault) {
        return this;
    }

    BudgetReport withTrial(Attempt last) {
        List<Attempt> more = new ArrayList<>(trials);
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

    /** By how much the budget is missed, s; 0 when it is kept. */
    public double over() {
        return Math.max(0, seconds() - budgetSeconds);
    }

    /** What was done that the program has now, beyond what was asked for. */
    public List<Measure> applied() {
        List<Measure> applied = new ArrayList<>();
        for (Attempt trial : trials) {
            if (trial instanceof Attempt.Planned planned
                    && planned.kept()
                    && !(planned.remedy() instanceof Measure.AsAsked)) {
                applied.removeIf(before -> before.getClass() == planned.remedy().getClass());
                applied.add(planned.remedy());
            }
        }
        return applied;
    }

    /** How many corners the program cuts round for the budget. */
    public int cornersRounded() {
        return roundedByPiece.values().stream().mapToInt(Integer::intValue).sum();
    }

    /** Whether a piece or the lay comes out other than it was drawn or nested. */
    public boolean changesCloth() {
        return applied().stream().anyMatch(Measure::changesCloth);
    }

    /** The two programs of a share-out over two tables, when one was asked for and is possible. */
    public Optional<TwoTables> twoTables() {
        return trials.stream()
                .filter(Attempt.Offered.class::isInstance)
                .map(trial -> ((Attempt.Offered) trial).split())
                .findFirst();
    }

    /** What each part of the program costs, the dearest first. */
    public List<PartCost> parts() {
        return new PartCosts(program).dearestFirst();
    }

    /** What would bring the program into the budget, a sentence each; empty when it is kept. */
    public List<String> needed() {
        return isKept() ? List.of() : new BudgetShortfall(program, over()).sentences();
    }

    /** What was tried, a sentence each; empty when the program was in time as asked for. */
    public List<String> done() {
        return trials.size() == 1 && isKept()
                ? List.of()
                : trials.stream().map(Attempt::sentence).toList();
    }

    /** What was done that the program has now, a sentence each with what it gave, and what it means for which piece. */
    public List<String> changes() {
        List<Measure> applied = applied();
        List<String> changes = new ArrayList<>();
        trials.stream()
                .filter(trial -> applied.contains(trial.remedy()))
                .map(Attempt::sentence)
                .forEach(changes::add);
        whichCorners().ifPresent(changes::add);
        return changes;
    }

    /** {@code Rounded corners: jacket.jet/L 4, jacket.welt/L 2.}; the order is named where there are several. */
    private Optional<String> whichCorners() {
        boolean oneOrder =
                marker.placements().stream().map(Placement::order).distinct().count() == 1;
        return roundedByPiece.isEmpty()
                ? Optional.empty()
                : Optional.of(roundedByPiece.entrySet().stream()
                        .map(piece -> "%s %d"
                                .formatted(oneOrder ? piece.getKey().withinOrder() : piece.getKey(), piece.getValue()))
                        .collect(Collectors.joining(", ", "Rounded corners: ", ".")));
    }

    /** All that a person needs for a decision, a sentence each; empty when the program was in time as asked for. */
    public List<String> sentences() {
        List<String> sentences = new ArrayList<>();
        if (!isKept()) {
            sentences.add(String.format(
                    Locale.ROOT,
                    "The planned table time of %.1f s on table '%s' is over the budget of %s s by %.1f s.",
                    seconds(),
                    program.table().name(),
                    plain(budgetSeconds),
                    over()));
        }
        sentences.addAll(done());
        whichCorners().ifPresent(sentences::add);
        if (!isKept()) {
            sentences.add("It costs: "
                    + String.join("; ", parts().stream().map(PartCost::phrase).toList()) + ".");
            sentences.addAll(needed());
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
