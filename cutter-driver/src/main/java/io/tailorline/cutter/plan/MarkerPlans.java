package io.tailorline.cutter.plan;

import io.tailorline.cutter.plan.contour.MarkerContours;
import io.tailorline.cutter.plan.order.OrderPlan;
import io.tailorline.cutter.plan.rules.CutRules;
import io.tailorline.cutter.plan.writer.CornerSelection;
import io.tailorline.cutter.plan.writer.ProgramWriter;
import io.tailorline.cutter.profile.TableProfile;
import io.tailorline.cutter.program.ClothPlace;
import io.tailorline.cutter.program.CutProgram;
import io.tailorline.cutter.program.Head;
import io.tailorline.nesting.marker.Marker;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Plans of one marker with different rules. It caches the orders found, so that plans which differ only in the number
 * of rounded corners and their tolerance cost a small part of the first. Mutable; one thread, and short-lived: the
 * cache is never cleared.
 */
public final class MarkerPlans {

    /** The key of an order. */
    private record Question(Marker marker, TableProfile table, CutRules rules, int searches) {}

    private final Map<Question, SequencedContours> found = new HashMap<>();

    /** The same program that {@link CutPlanner#plan(Marker, TableProfile, CutRules, int)} makes. */
    public PlanResult plan(Marker marker, TableProfile table, CutRules rules, int searches) {
        Optional<Refused> refused = CutPlanner.refusal(marker, table);
        if (refused.isPresent()) {
            return refused.get();
        }
        SequencedContours order = found.computeIfAbsent(
                new Question(marker, table, rules.ofOrder(), searches),
                question -> SequencedContours.find(marker, table, question.rules(), searches));
        return order.plan()
                .<PlanResult>map(best -> new PlanResult.Planned(program(best, order, marker, table, rules)))
                .orElseGet(() -> CutPlanner.tooLong(order.lines(), table));
    }

    private static CutProgram program(
            OrderPlan plan, SequencedContours order, Marker marker, TableProfile table, CutRules rules) {
        double[][] advances = order.bites().advances(plan.order()).orElseThrow();
        MarkerContours drawn = order.lines().with(plan.contours());
        MarkerContours lines =
                rules.mostRounded().isPresent() ? CornerSelection.round(drawn, marker, table, rules) : drawn;
        CutProgram program = new ProgramWriter(lines, table, rules).write(plan.stops(), advances);
        return program.withLightMarks(LightMarks.of(marker, table, program.pieces()))
                .withCloth(cloth(marker));
    }

    /** The marker's origin is the table's. */
    private static ClothPlace cloth(Marker marker) {
        return new ClothPlace(
                Head.HOME.at(),
                marker.fabric().selvedgeMargin(),
                marker.fabric().usableWidth(),
                marker.length());
    }
}
