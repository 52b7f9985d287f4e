package io.tailorline.cutter.motion;

import io.tailorline.cutter.profile.TableProfile;
import io.tailorline.cutter.program.CutStep;
import io.tailorline.cutter.program.Head;
import io.tailorline.cutter.program.TablePoint;
import io.tailorline.cutter.program.TimeEstimate;
import java.util.ArrayList;
import java.util.List;

/**
 * Walks through the steps of a program and adds up its time by part. It begins over the table's origin and ends where
 * the knife leaves the last piece. One thread, one program.
 *
 * <p>A notch in passing does not stop the knife: the profile's notch time is all it costs. A lift and a plunge are one
 * {@code liftPlungeSeconds}, in a corner and at the two ends of a contour alike.
 */
public final class ProgramTime implements CutStep.Visitor<ProgramTime> {

    private final TableProfile table;
    private final RunTimes runs;
    private final List<TablePoint> run = new ArrayList<>();
    private Head head = Head.HOME;
    private double knifeDown;
    private double lifts;
    private double notches;
    private double drills;
    private double labels;
    private double sharpen;
    private double air;
    private double conveyor;
    private double cutLength;
    private double airLength;

    private ProgramTime(RunTimes runs) {
        this.table = runs.table();
        this.runs = runs;
    }

    /** The time of {@code steps} on {@code table}. */
    public static TimeEstimate of(List<CutStep> steps, TableProfile table) {
        return of(steps, new RunTimes(table));
    }

    /** The same, where many programs share runs. */
    public static TimeEstimate of(List<CutStep> steps, RunTimes runs) {
        ProgramTime time = new ProgramTime(runs);
        for (CutStep step : steps) {
            step.accept(time);
            time.head = step.movedFrom(time.head);
        }
        return time.estimate();
    }

    private TimeEstimate estimate() {
        double cut = cutLength / table.maxSpeed();
        return new TimeEstimate(
                cut,
                Math.max(0, knifeDown - cut),
                lifts,
                notches,
                drills,
                labels,
                sharpen,
                air,
                conveyor,
                cutLength,
                airLength);
    }

    private void fly(TablePoint to) {
        double distance = head.at().distanceTo(to);
        air += AirMove.seconds(distance, table);
        airLength += distance;
    }

    /** The knife is at rest: the run ends here. */
    private void stop() {
        if (run.size() > 1) {
            knifeDown += runs.seconds(run);
        }
        run.clear();
    }

    @Override
    public ProgramTime travel(CutStep.Travel step) {
        fly(step.to());
        return this;
    }

    @Override
    public ProgramTime down(CutStep.KnifeDown step) {
        run.add(head.at());
        return this;
    }

    @Override
    public ProgramTime cut(CutStep.CutTo step) {
        double length = head.at().distanceTo(step.to());
        if (length > 0) {
            cutLength += length;
            run.add(step.to());
        }
        return this;
    }

    @Override
    public ProgramTime lift(CutStep.CornerLift step) {
        stop();
        run.add(head.at());
        lifts += table.liftPlungeSeconds();
        return this;
    }

    @Override
    public ProgramTime up(CutStep.KnifeUp step) {
        stop();
        lifts += table.liftPlungeSeconds();
        return this;
    }

    @Override
    public ProgramTime notch(CutStep.CutNotch step) {
        if (!head.knifeDown()) {
            fly(step.at());
        }
        notches += table.notchSeconds();
        return this;
    }

    @Override
    public ProgramTime drill(CutStep.Drill step) {
        fly(step.at());
        drills += table.drillSeconds();
        return this;
    }

    @Override
    public ProgramTime label(CutStep.PrintLabel step) {
        fly(step.at());
        labels += table.labelSeconds().orElse(0);
        return this;
    }

    @Override
    public ProgramTime advance(CutStep.Advance step) {
        conveyor += table.conveyor().secondsFor(step.by());
        return this;
    }

    @Override
    public ProgramTime sharpen(CutStep.Sharpen step) {
        sharpen += table.sharpenSeconds();
        return this;
    }
}
