package io.tailorline.cutter.sim.cloth;

import io.tailorline.cutter.program.TablePoint;
import io.tailorline.pattern.piece.Notch;
import java.util.ArrayList;
import java.util.List;

/**
 * The cloth on the simulated table: what the knife has done to it, in the order in which it did. It outlives jobs,
 * faults and restarts of the controller. Mutable; one thread.
 */
public final class SimulatedCloth {

    private final List<CutMark> marks = new ArrayList<>();
    private final List<Long> finished = new ArrayList<>();

    /** The knife went from one place to another in the cloth. */
    public void cut(long job, int piece, long record, TablePoint from, TablePoint to) {
        if (!from.equals(to)) {
            marks.add(new CutMark.Stroke(job, piece, record, from, to));
        }
    }

    public void notched(
            long job, int piece, long record, TablePoint at, double angleDeg, double depth, Notch.Kind kind) {
        marks.add(new CutMark.NotchCut(job, piece, record, at, angleDeg, depth, kind));
    }

    public void drilled(long job, int piece, long record, TablePoint at) {
        marks.add(new CutMark.Hole(job, piece, record, at));
    }

    /** The whole motion of a record is done. */
    public void finished(long record) {
        finished.add(record);
    }

    /** Every record whose motion was finished, in order. */
    public List<Long> finished() {
        return List.copyOf(finished);
    }

    public CutDrawing drawing() {
        return new CutDrawing(marks);
    }
}
