package io.tailorline.cutter.plan.order;

import io.tailorline.cutter.plan.CutPlanner;
import io.tailorline.cutter.plan.contour.Contour;
import io.tailorline.cutter.plan.contour.MarkerContours;
import io.tailorline.cutter.plan.rules.CutRules;
import io.tailorline.cutter.plan.writer.ProgramWriter;
import io.tailorline.cutter.profile.TableProfile;
import io.tailorline.cutter.program.CutProgram;
import io.tailorline.nesting.marker.Marker;
import java.util.List;

/** What the head flies in three orders of one marker by the usual rules, for benches. */
public final class OrderFigures {

    private final Marker marker;
    private final TableProfile table;
    private final CutRules rules = CutRules.usual();

    public OrderFigures(Marker marker, TableProfile table) {
        this.marker = marker;
        this.table = table;
    }

    /** The nearest neighbour with free entry. */
    public CutProgram nearestNeighbour() {
        MarkerContours lines = MarkerContours.of(marker, table, rules);
        List<Contour> contours = lines.contours();
        Bites bites = new Bites(contours, table);
        CutSequence plain = NearestNeighbour.find(
                        contours, new TravelTimeTable(contours, table), new OrderRules(bites, lines.precedence()))
                .orElseThrow();
        return new ProgramWriter(lines, table, rules)
                .write(plain.stops(), bites.advances(plain.order()).orElseThrow());
    }

    /** The searched order that asks for nothing but time. */
    public CutProgram airOnly() {
        MarkerContours lines = MarkerContours.of(marker, table, rules);
        Bites bites = new Bites(lines.contours(), table);
        OrderRules order = new OrderRules(bites, lines.precedence());
        OrderPlan plan = OrderPlan.best(lines.contours(), order, table, 1).orElseThrow();
        return new ProgramWriter(lines.with(plan.contours()), table, rules)
                .write(plan.stops(), bites.advances(plan.order()).orElseThrow());
    }

    /** The planner's own. */
    public CutProgram planned() {
        return CutPlanner.plan(marker, table, rules).orThrow(refused -> new IllegalStateException(refused.message()));
    }
}
