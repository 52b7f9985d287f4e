package io.tailorline.cutter.plan;

import io.tailorline.cutter.plan.contour.Contour;
import io.tailorline.cutter.plan.contour.MarkerContours;
import io.tailorline.cutter.plan.order.OrderPlan;
import io.tailorline.cutter.plan.order.Stop;
import io.tailorline.cutter.plan.rules.CutRules;
import io.tailorline.cutter.plan.writer.BegunPieces;
import io.tailorline.cutter.plan.writer.CornerSelection;
import io.tailorline.cutter.plan.writer.ProgramWriter;
import io.tailorline.cutter.profile.TableProfile;
import io.tailorline.cutter.program.ClothPlace;
import io.tailorline.cutter.program.CutProgram;
import io.tailorline.cutter.program.CutProgram.PieceRange;
import io.tailorline.cutter.program.Head;
import io.tailorline.cutter.program.LightMark;
import io.tailorline.nesting.marker.Marker;
import io.tailorline.nesting.marker.Placement;
import io.tailorline.pattern.piece.PieceRef;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
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
    private final CutCloth cut;

    /** On uncut cloth. */
    public MarkerPlans() {
        this(CutCloth.uncut());
    }

    /** Of what is missing on cloth that is cut. */
    public MarkerPlans(CutCloth cut) {
        this.cut = cut;
    }

    /** The same program that {@link CutPlanner#plan(Marker, TableProfile, CutRules, int, CutCloth)} makes. */
    public PlanResult plan(Marker marker, TableProfile table, CutRules rules, int searches) {
        Optional<Refused> refused = cut.refusal(marker).or(() -> CutPlanner.refusal(marker, cut, table));
        if (refused.isPresent()) {
            return refused.get();
        }
        SequencedContours order = found.computeIfAbsent(
                new Question(marker, table, rules.ofOrder(), searches),
                question -> SequencedContours.find(
                        cut.untouched(marker), cut.touched(marker), table, question.rules(), searches));
        BegunPieces begun = BegunPieces.on(table, cut.begun(marker));
        Optional<PieceRef> outOfReach = begun.outOfReach(order.lines().contours().stream()
                .mapToDouble(Contour::minX)
                .min()
                .orElse(Double.POSITIVE_INFINITY));
        if (outOfReach.isPresent()) {
            return new Refused.BegunOutOfReach(
                    table.name(), outOfReach.get(), table.conveyor().window());
        }
        return order.plan()
                .<PlanResult>map(best -> new PlanResult.Planned(program(best, order, begun, marker, table, rules)))
                .orElseGet(() -> CutPlanner.tooLong(order.lines(), table));
    }

    private CutProgram program(
            OrderPlan plan,
            SequencedContours order,
            BegunPieces begun,
            Marker marker,
            TableProfile table,
            CutRules rules) {
        Marker untouched = cut.untouched(marker);
        double[][] advances = order.bites().advances(plan.order()).orElseThrow();
        MarkerContours drawn = order.lines().with(plan.contours());
        MarkerContours lines =
                rules.mostRounded().isPresent() ? CornerSelection.round(drawn, untouched, table, rules) : drawn;
        CutProgram program = new ProgramWriter(lines, begun, rules).write(plan.stops(), advances);
        List<LightMark> marks = new ArrayList<>(begun.lightMarks());
        marks.addAll(LightMarks.of(untouched, table, program.pieces()));
        return program.withPieces(placed(program.pieces(), plan.stops(), untouched))
                .withLightMarks(marks)
                .withCloth(cloth(marker))
                .withMarker(PlacesOnCloth.digest(marker));
    }

    /** Pieces that were begun come first and say where they lie. */
    private static List<PieceRange> placed(List<PieceRange> pieces, List<Stop> stops, Marker marker) {
        List<PieceRange> placed = new ArrayList<>(pieces);
        int first = pieces.size() - stops.size();
        for (int i = 0; i < stops.size(); i++) {
            Placement placement = marker.placements().get(stops.get(i).contour());
            placed.set(first + i, pieces.get(first + i).at(PlacesOnCloth.of(placement)));
        }
        return placed;
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
