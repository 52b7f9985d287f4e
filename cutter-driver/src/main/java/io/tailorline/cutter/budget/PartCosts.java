package io.tailorline.cutter.budget;

import io.tailorline.cutter.profile.TableProfile;
import io.tailorline.cutter.program.CutProgram;
import io.tailorline.cutter.program.CutStep;
import io.tailorline.cutter.program.TimeEstimate;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** Time of each part of a program and how it arises. */
final class PartCosts {

    private static final double MM_PER_METRE = 1000;

    private final CutProgram program;

    PartCosts(CutProgram program) {
        this.program = program;
    }

    /** The longest first; parts that take no time are left out. */
    List<PartCost> dearestFirst() {
        TimeEstimate time = program.estimate();
        TableProfile table = program.table();
        return Stream.of(
                        new PartCost("cut", time.cut(), metres(time.cutLength(), table.maxSpeed())),
                        new PartCost("corners", time.corners(), "braking, curves and acceleration, also at every lift"),
                        new PartCost(
                                "lifts",
                                time.lifts(),
                                text(
                                        "%d in corners and %d at the ends of contours, %s s each",
                                        count(CutStep.CornerLift.class),
                                        count(CutStep.KnifeUp.class),
                                        table.liftPlungeSeconds())),
                        new PartCost(
                                "notches",
                                time.notches(),
                                text("%d at %s s each", count(CutStep.CutNotch.class), table.notchSeconds())),
                        new PartCost(
                                "drills",
                                time.drills(),
                                text("%d at %s s each", count(CutStep.Drill.class), table.drillSeconds())),
                        new PartCost(
                                "labels",
                                time.labels(),
                                text(
                                        "%d at %s s each",
                                        count(CutStep.PrintLabel.class),
                                        table.labelSeconds().orElse(0))),
                        new PartCost(
                                "sharpen",
                                time.sharpen(),
                                text("%d at %s s each", count(CutStep.Sharpen.class), table.sharpenSeconds())),
                        new PartCost("air", time.air(), metres(time.airLength(), table.airSpeed())),
                        new PartCost("conveyor", time.conveyor(), text("%d advances", count(CutStep.Advance.class))))
                .filter(part -> part.seconds() > 0)
                .sorted(Comparator.comparingDouble(PartCost::seconds).reversed())
                .toList();
    }

    /** How many steps of a kind there are. */
    long count(Class<? extends CutStep> kind) {
        return program.steps().stream().filter(kind::isInstance).count();
    }

    private static String metres(double mm, double speed) {
        return text("%.1f m at %.2f m/s at most", mm / MM_PER_METRE, speed / MM_PER_METRE);
    }

    private static String text(String format, Object... values) {
        return String.format(Locale.ROOT, format, values);
    }
}
