package io.tailorline.cutter.plan.contour;

import io.tailorline.cutter.motion.ProgramTime;
import io.tailorline.cutter.plan.outline.Waste;
import io.tailorline.cutter.plan.rules.CutRules;
import io.tailorline.cutter.profile.TableProfile;
import io.tailorline.cutter.program.CutStep;
import io.tailorline.cutter.program.TimeEstimate;
import io.tailorline.nesting.marker.Marker;
import java.util.Comparator;
import java.util.List;

/**
 * What a marker takes at the least when nothing but its lines is counted, for benches: each contour once around in the
 * jerk-limited motion, without overcut, the knife stopping nowhere but in the corners that force a lift; from the entry
 * from which that is the quickest, whatever the way there. The lift in which the knife enters and leaves a contour is
 * one of the forced ones. Lines, forced lifts and notches; no air, no holes, no sharpening, no conveyor.
 *
 * @param motion knife down, s
 * @param lifts s
 * @param notches in passing and by themselves, s
 */
public record StopFreeTime(double motion, double lifts, double notches) {

    private static final StopFreeTime NONE = new StopFreeTime(0, 0, 0);

    /** Of all pieces of a marker. */
    public static StopFreeTime of(Marker marker, TableProfile table, CutRules rules) {
        CutRules bare = rules.withOvercut(0);
        MarkerContours lines = MarkerContours.of(marker, table, bare);
        StopFreeTime sum = NONE;
        for (Contour contour : lines.contours()) {
            sum = sum.plus(of(contour, lines.waste(), table, bare));
        }
        return sum;
    }

    private static StopFreeTime of(Contour contour, Waste waste, TableProfile table, CutRules rules) {
        long slits = contour.inner().features().stream()
                .filter(feature -> feature.step() instanceof CutStep.CutNotch)
                .count();
        return EntryPoints.of(contour, table).stream()
                .map(entry -> new KnifePath(contour.with(entry), rules, table.liftAngleDeg(), waste)
                        .from(entry.point(contour.outline())))
                .map(steps -> of(steps, table))
                .min(Comparator.comparingDouble(StopFreeTime::total))
                .orElseThrow()
                .plus(new StopFreeTime(0, 0, slits * table.notchSeconds()));
    }

    private static StopFreeTime of(List<CutStep> steps, TableProfile table) {
        TimeEstimate time = ProgramTime.of(steps, table);
        return new StopFreeTime(time.cut() + time.corners(), time.lifts(), time.notches());
    }

    private StopFreeTime plus(StopFreeTime other) {
        return new StopFreeTime(motion + other.motion, lifts + other.lifts, notches + other.notches);
    }

    /** s. */
    public double total() {
        return motion + lifts + notches;
    }
}
