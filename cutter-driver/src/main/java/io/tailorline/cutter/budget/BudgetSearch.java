package io.tailorline.cutter.budget;

import io.tailorline.cutter.plan.PlanResult;
import io.tailorline.cutter.plan.Refused;
import io.tailorline.cutter.plan.rules.CutRules;
import io.tailorline.cutter.program.CutProgram;
import io.tailorline.cutter.program.TimeEstimate;
import io.tailorline.nesting.marker.Marker;
import io.tailorline.pattern.piece.PieceRef;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.SortedMap;

/** The search for a program within the budget: the quickest so far and all attempts. Mutable; one thread. */
final class BudgetSearch {

    private final BudgetRequest request;
    private final ProgramPlanner planner;
    private final List<Attempt> attempts = new ArrayList<>();
    private CutProgram best;
    private CutRules rules;
    private Marker marker;
    private int effort = 1;

    BudgetSearch(BudgetRequest request, ProgramPlanner planner, CutProgram asked) {
        this.request = request;
        this.planner = planner;
        this.best = asked;
        this.rules = request.rules();
        this.marker = request.marker();
        attempts.add(new Attempt.Planned(new BudgetMeasure.AsAsked(), asked.estimate(), 0, true));
    }

    BudgetReport report() {
        return new BudgetReport(best, rules, marker, request.seconds(), attempts, roundedByPiece());
    }

    /** Against the same marker with corners as drawn: which corners are rounded depends on where the knife enters. */
    private SortedMap<PieceRef, Integer> roundedByPiece() {
        boolean isRounded = attempts.stream()
                .anyMatch(attempt -> attempt instanceof Attempt.Planned planned
                        && planned.kept()
                        && planned.measure() instanceof BudgetMeasure.RoundedCorners);
        return isRounded
                        && planner.plan(marker, request.table(), rules.withMostRounded(0), effort)
                                instanceof PlanResult.Planned drawn
                ? Plunges.fewer(drawn.program(), best)
                : Collections.emptySortedMap();
    }

    /** Each step first checks whether it is still needed. */
    void run() {
        otherOrder();
        roundCorners();
        shareEdges();
        nestForTime();
    }

    private boolean isKept() {
        return best.estimate().total() <= request.seconds();
    }

    private void otherOrder() {
        int most = request.options().orderEffort();
        if (!isKept() && most > 1 && attempt(new BudgetMeasure.OtherOrder(most), marker, rules, most)) {
            effort = most;
        }
    }

    private void roundCorners() {
        List<Double> wider = request.options().roundings().stream()
                .filter(mm -> mm > rules.cornerRounding())
                .toList();
        for (int i = 0; i < wider.size() && !isKept(); i++) {
            roundWithin(wider.get(i), i == wider.size() - 1);
        }
    }

    /** As few corners as the budget needs; if all are not enough, also with an order searched for rounded corners. */
    private void roundWithin(double mm, boolean last) {
        OptionalInt allowed = request.rules().mostRounded();
        CutRules wider = rules.withCornerRounding(mm).withMostRounded(allowed);
        FewestCorners corners =
                new FewestCorners(wider, how -> planner.plan(marker, request.table(), how, effort), request.seconds());
        FewestCorners.Answer answer = corners.fewest();
        if (last && answer.seconds() > request.seconds() && allowed.isEmpty()) {
            answer = corners.orQuicker(answer, wider);
        }
        BudgetMeasure measure = new BudgetMeasure.RoundedCorners(mm, corners.rounded(answer), corners.lifts());
        record(measure, marker, answer.rules(), answer.result());
    }

    private void shareEdges() {
        if (isKept() || rules.sharedEdges() || !request.options().sharedEdges()) {
            return;
        }
        BudgetMeasure measure = new BudgetMeasure.CommonLineCutting();
        double gap = marker.fabric().pieceGap();
        if (gap > 0) {
            attempts.add(new Attempt.Impossible(
                    measure, "the pieces lie %s mm apart; edges are shared only with a piece gap of 0".formatted(gap)));
        } else {
            attempt(measure, marker, rules.withSharedEdges(true), effort);
        }
    }

    private void nestForTime() {
        if (isKept() || request.options().markers().isEmpty()) {
            return;
        }
        double length = marker.length();
        Optional<Marker> other = request.options().markers().get().forTime(marker);
        BudgetMeasure measure = new BudgetMeasure.MarkerForTime(
                length, other.map(lay -> OptionalDouble.of(lay.length())).orElse(OptionalDouble.empty()));
        if (other.isEmpty()) {
            attempts.add(new Attempt.Impossible(measure, "no other marker was found"));
            return;
        }
        PlanResult result = planner.plan(other.get(), request.table(), rules, effort);
        if (other.get().length() > length && isQuickerButLate(result)) {
            TimeEstimate time = ((PlanResult.Planned) result).program().estimate();
            attempts.add(new Attempt.Left(
                    measure,
                    time,
                    best.estimate().total() - time.total(),
                    "it uses more cloth and still misses the budget"));
        } else {
            record(measure, other.get(), rules, result);
        }
    }

    private boolean isQuickerButLate(PlanResult result) {
        if (!(result instanceof PlanResult.Planned planned)) {
            return false;
        }
        double seconds = planned.program().estimate().total();
        return seconds < best.estimate().total() && seconds > request.seconds();
    }

    /** Plans it; a quicker program is kept. */
    private boolean attempt(BudgetMeasure measure, Marker lay, CutRules how, int search) {
        return record(measure, lay, how, planner.plan(lay, request.table(), how, search));
    }

    private boolean record(BudgetMeasure measure, Marker lay, CutRules how, PlanResult result) {
        if (result instanceof Refused refused) {
            attempts.add(new Attempt.Impossible(measure, withoutStop(refused.message())));
            return false;
        }
        CutProgram program = ((PlanResult.Planned) result).program();
        double gained = best.estimate().total() - program.estimate().total();
        boolean kept = gained > 0;
        attempts.add(new Attempt.Planned(measure, program.estimate(), gained, kept));
        if (kept) {
            best = program;
            rules = how;
            marker = lay;
        }
        return kept;
    }

    private static String withoutStop(String sentence) {
        return sentence.endsWith(".") ? sentence.substring(0, sentence.length() - 1) : sentence;
    }
}
