package io.tailorline.cutter.plan;

import io.tailorline.cutter.profile.TableProfile;
import io.tailorline.nesting.marker.Marker;
import io.tailorline.nesting.marker.Placement;
import io.tailorline.pattern.geom.Point;
import java.util.List;
import java.util.Optional;

/** Makes the cut program of a marker for a table. */
public final class CutPlanner {

    private CutPlanner() {}

    /** The program by {@link CutRules#usual usual} rules. */
    public static PlanResult plan(Marker marker, TableProfile table) {
        return plan(marker, table, CutRules.usual());
    }

    /** The program by rules of one's own. */
    public static PlanResult plan(Marker marker, TableProfile table, CutRules rules) {
        return plan(marker, table, rules, 1);
    }

    /**
     * The program by rules of one's own, its order the best of several.
     *
     * @param searches how many orders are searched for, at least 1; each takes as long as a plan
     */
    public static PlanResult plan(Marker marker, TableProfile table, CutRules rules, int searches) {
        Optional<Refused> refused = refusal(marker, table);
        if (refused.isPresent()) {
            return refused.get();
        }
        MarkerLines lines = MarkerLines.of(marker, table, rules);
        Bites bites = new Bites(lines.contours(), table);
        OrderPlan best = OrderPlan.best(lines.contours(), new OrderRules(bites, lines.precedence()), table, searches);
        double[] advances = bites.advances(best.order()).orElseThrow();
        ProgramWriter writer = new ProgramWriter(lines.with(best.contours()), table, rules);
        return new PlanResult.Planned(writer.write(best.visits(), advances));
    }

    static List<Contour> contours(Marker marker, TableProfile table) {
        return MarkerLines.of(marker, table, CutRules.usual()).contours();
    }

    private static Optional<Refused> refusal(Marker marker, TableProfile table) {
        double width = marker.fabric().usableWidth();
        if (marker.fabric().spread().plies() > 1) {
            return Optional.of(
                    new Refused.NotInOnePly(marker.fabric().spread().kind().word()));
        }
        if (width > table.fieldY()) {
            return Optional.of(new Refused.WiderThanField(table.name(), width, table.fieldY()));
        }
        if (marker.placements().isEmpty()) {
            return Optional.of(new Refused.EmptyMarker());
        }
        double end = marker.fabric().maxLength().orElse(Double.POSITIVE_INFINITY);
        return marker.placements().stream()
                .map(placement -> refusal(placement, width, end, table))
                .flatMap(Optional::stream)
                .findFirst()
                .or(() -> Overlap.first(marker.placements())
                        .map(overlap -> new Refused.Overlapping(overlap.piece(), overlap.other())))
                .or(() -> FlawedPiece.first(marker)
                        .map(flawed -> new Refused.OnFlaw(flawed.piece(), flawed.grade(), flawed.x(), flawed.y())));
    }

    /** @param end of the cloth, mm; infinite when there is enough */
    private static Optional<Refused> refusal(Placement placement, double width, double end, TableProfile table) {
        double minX = Double.POSITIVE_INFINITY;
        double maxX = Double.NEGATIVE_INFINITY;
        for (Point point : placement.cutLine().points()) {
            if (point.x() < 0 || point.y() < 0 || point.y() > width || point.x() > end) {
                return Optional.of(new Refused.OutsideCloth(placement.piece(), point.x(), point.y()));
            }
            minX = Math.min(minX, point.x());
            maxX = Math.max(maxX, point.x());
        }
        double length = maxX - minX;
        double longest = Bites.longest(table);
        return length > longest
                ? Optional.of(new Refused.LongerThanWindow(table.name(), placement.piece(), length, longest))
                : Optional.empty();
    }
}
