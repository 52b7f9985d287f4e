package io.tailorline.cutter.plan;

import io.tailorline.cutter.plan.contour.BiteWindow;
import io.tailorline.cutter.plan.contour.Contour;
import io.tailorline.cutter.plan.contour.MarkerContours;
import io.tailorline.cutter.plan.outline.Overlap;
import io.tailorline.cutter.plan.rules.CutRules;
import io.tailorline.cutter.profile.TableProfile;
import io.tailorline.geometry.Mm;
import io.tailorline.geometry.Point;
import io.tailorline.nesting.marker.Marker;
import io.tailorline.nesting.marker.Placement;
import io.tailorline.nesting.marker.TableMotion;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Makes the cut program of a marker for a table. */
public final class CutPlanner {

    /** Of stored geometry, mm: what is longer by less is rounding. */
    private static final double GRID = 0.01;

    private CutPlanner() {}

    /** The program with the {@link CutRules#usual usual} rules. */
    public static PlanResult plan(Marker marker, TableProfile table) {
        return plan(marker, table, CutRules.usual());
    }

    /** The program with the given rules. */
    public static PlanResult plan(Marker marker, TableProfile table, CutRules rules) {
        return plan(marker, table, rules, 1);
    }

    /**
     * The program with the given rules, its order the best of several searches.
     *
     * @param searches number of searches for the order, at least 1; each takes as long as a plan
     */
    public static PlanResult plan(Marker marker, TableProfile table, CutRules rules, int searches) {
        return plan(marker, table, rules, searches, CutCloth.uncut());
    }

    /**
     * The program of what is missing, with the given rules.
     *
     * @param cut what of the marker is cut already; empty for a marker on uncut cloth
     */
    public static PlanResult plan(Marker marker, TableProfile table, CutRules rules, int searches, CutCloth cut) {
        return new MarkerPlans(cut).plan(marker, table, rules, searches);
    }

    /** What a nester needs to know of a table, so that its markers are cut fast on it. */
    public static TableMotion motionOf(TableProfile table) {
        return new TableMotion(
                table.airSpeed(),
                table.acceleration(),
                table.jerk(),
                table.liftAngleDeg(),
                table.conveyor().window());
    }

    /** Why {@code --shared-edges} saves nothing on a marker that can be cut, a sentence; empty when it does. */
    public static Optional<String> whyNoSharedEdges(Marker marker, TableProfile table) {
        return MarkerContours.whyNoneShared(marker, table, CutRules.usual().withSharedEdges(true));
    }

    /** A piece that must be cut in parts while a piece beside it can be cut neither before nor after. */
    static Refused tooLong(MarkerContours lines, TableProfile table) {
        Contour longest = lines.contours().stream()
                .filter(contour -> !contour.later().isEmpty())
                .max(Comparator.comparingDouble(CutPlanner::length))
                .orElseThrow(() -> new IllegalStateException(
                        "No order satisfies the precedence although every piece fits the window."));
        return new Refused.LongerThanWindow(
                table.name(), longest.piece(), Mm.onGrid(length(longest)), BiteWindow.longest(table));
    }

    private static double length(Contour contour) {
        List<Contour> parts = contour.parts();
        return parts.get(parts.size() - 1).maxX() - contour.minX();
    }

    /** What is cut already is not asked whether it can be cut; but nothing may lie over it. */
    static Optional<Refused> refusal(Marker whole, CutCloth cut, TableProfile table) {
        Marker marker = cut.untouched(whole);
        double width = marker.fabric().usableWidth();
        if (marker.fabric().spread().plies() > 1) {
            return Optional.of(
                    new Refused.NotInOnePly(marker.fabric().spread().kind().word()));
        }
        if (width > table.fieldY()) {
            return Optional.of(new Refused.WiderThanField(table.name(), width, table.fieldY()));
        }
        if (whole.placements().isEmpty()) {
            return Optional.of(new Refused.EmptyMarker());
        }
        double end = marker.fabric().maxLength().orElse(Double.POSITIVE_INFINITY);
        return marker.placements().stream()
                .map(placement -> refusal(placement, width, end))
                .flatMap(Optional::stream)
                .findFirst()
                .or(() -> beyondLength(marker))
                .or(() -> marker.placements().stream()
                        .map(CutLineCheck::refusal)
                        .flatMap(Optional::stream)
                        .findFirst())
                .or(() -> Overlap.first(whole.placements())
                        .map(overlap -> new Refused.Overlapping(overlap.piece(), overlap.other())))
                .or(() -> MarkCheck.refusal(marker, table))
                .or(() -> FlawedPiece.first(marker)
                        .map(flawed -> new Refused.OnFlaw(flawed.piece(), flawed.grade(), flawed.x(), flawed.y())));
    }

    /** A marker that says to be shorter than its pieces lie would be laid on too little cloth. */
    private static Optional<Refused> beyondLength(Marker marker) {
        return marker.placements().stream()
                .map(placement -> new Refused.ShorterThanPieces(
                        marker.length(), placement.piece(), placement.cutLine().maxX()))
                .max(Comparator.comparingDouble(Refused.ShorterThanPieces::end))
                .filter(last -> last.end() > marker.length() + GRID)
                .map(Refused.class::cast);
    }

    /** @param end of the cloth, mm; infinite when there is enough */
    private static Optional<Refused> refusal(Placement placement, double width, double end) {
        for (Point point : placement.cutLine().points()) {
            if (point.x() < 0 || point.y() < 0 || point.y() > width || point.x() > end) {
                return Optional.of(new Refused.OutsideCloth(placement.piece(), point.x(), point.y()));
            }
        }
        return Optional.empty();
    }
}
