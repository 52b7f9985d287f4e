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

/** One marker on its way into its budget: the quickest program so far with all that led to it. Mutable; one thread. */
final class BudgetSearch {

    private final BudgetRequest request;
    private final ProgramPlanner planning;
    private final List<Attempt> trials = new ArrayList<>();
    private CutProgram best;
    private CutRules rules;
    private Marker marker;
    private int effort = 1;

    BudgetSearch(BudgetRequest request, ProgramPlanner planning, CutProgram asked) {
        this.request = request;
        this.planning = planning;
        this.best = asked;
        this.rules = request.rules();
        this.marker = request.marker();
        trials.add(new Attempt.Planned(new Measure.AsAsked(), asked.estimate(), 0, true));
    }

    BudgetReport report() {
        return new BudgetReport(best, rules, marker, request.seconds(), trials, roundedByPiece());
    }

    /** Against the same lay with corners as drawn: which corners are round depends on where the knife enters. */
    private SortedMap<PieceRef, Integer> roundedByPiece() {
        boolean isRounded = trials.stream()
                .anyMatch(trial -> trial instanceof Attempt.Planned planned
                        && planned.kept()
                        && planned.remedy() instanceof Measure.RoundedCorners);
        return isRounded
                        && planning.plan(marker, request.table(), rules.withMostRounded(0), effort)
                                instanceof PlanResult.Planned drawn
                ? Plunges.fewer(drawn.program(), best)
                : Collections.emptySortedMap();
    }

    /** Each step looks first whether it is still needed. */
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
        int most = request.means().orderEffort();
        if (!isKept() && most > 1 && tries(new Measure.OtherOrder(most), marker, rules, most)) {
            effort = most;
        }
    }

    private void roundCorners() {
        List<Double> wider = request.means().roundings().stream()
                .filter(mm -> mm > rules.cornerRounding())
                .toList();
        for (int i = 0; i < wider.size() && !isKept(); i++) {
            roundWithin(wider.get(i), i == wider.size() - 1);
        }
    }

    /** As few corners as the budget needs; if all are not enough, also by an order that was found for round corners. */
    private void roundWithin(double mm, boolean last) {
        OptionalInt allowed = request.rules().mostRounded();
        CutRules wider = rules.withCornerRounding(mm).withMostRounded(allowed);
        FewestCorners corners =
                new FewestCorners(wider, how -> planning.plan(marker, request.table(), how, effort), request.seconds());
        FewestCorners.Answer answer = corners.fewest();
        if (last && answer.seconds() > request.seconds() && allowed.isEmpty()) {
            answer = corners.orQuicker(answer, wider);
        }
        Measure remedy = new Measure.RoundedCorners(mm, corners.rounded(answer), corners.lifts());
        told(remedy, marker, answer.rules(), answer.result());
    }

    private void shareEdges() {
        if (isKept() || rules.sharedEdges() || !request.means().sharedEdges()) {
            return;
        }
        Measure remedy = new Measure.SharedEdges();
        double gap = marker.fabric().pieceGap();
        if (gap > 0) {
            trials.add(new Attempt.Impossible(
                    remedy, "the pieces lie %s mm apart and need a piece gap of 0 for that".formatted(gap)));
        } else {
            tries(remedy, marker, rules.withSharedEdges(true), effort);
        }
    }

    private void nestForTime() {
        if (isKept() || request.means().markers().isEmpty()) {
            return;
        }
        double length = marker.length();
        Optional<Marker> other = request.means().markers().get().forTime(marker);
        Measure remedy = new Measure.MarkerForTime(
                length, other.map(lay -> OptionalDouble.of(lay.length())).orElse(OptionalDouble.empty()));
        if (other.isEmpty()) {
            trials.add(new Attempt.Impossible(remedy, "no other marker was found"));
            return;
        }
        PlanResult result = planning.plan(other.get(), request.table(), rules, effort);
        if (other.get().length() > length && isQuickerButLate(result)) {
            TimeEstimate time = ((PlanResult.Planned) result).program().estimate();
            trials.add(new Attempt.Left(
                    remedy,
                    time,
                    best.estimate().total() - time.total(),
                    "it takes more cloth and the budget is missed all the same"));
        } else {
            told(remedy, other.get(), rules, result);
        }
    }

    private boolean isQuickerButLate(PlanResult result) {
        if (!(result instanceof PlanResult.Planned planned)) {
            return false;
        }
        double seconds = planned.program().estimate().total();
        return seconds < best.estimate().total() && seconds > request.seconds();
    }

    /** Plans it; what takes less time is kept. */
    private boolean tries(Measure remedy, Marker lay, CutRules how, int search) {
        return told(remedy, lay, how, planning.plan(lay, request.table(), how, search));
    }

    private boolean told(Measure remedy, Marker lay, CutRules how, PlanResult result) {
        if (result instanceof Refused refused) {
            trials.add(new Attempt.Impossible(remedy, withoutStop(refused.message())));
            return false;
        }
        CutProgram program = ((PlanResult.Planned) result).program();
        double gained = best.estimate().total() - program.estimate().total();
        boolean kept = gained > 0;
        trials.add(new Attempt.Planned(remedy, program.estimate(), gained, kept));
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
