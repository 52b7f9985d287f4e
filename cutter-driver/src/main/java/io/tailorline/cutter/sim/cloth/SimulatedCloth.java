package io.tailorline.cutter.sim.cloth;

import io.tailorline.cutter.program.TablePoint;
import io.tailorline.pattern.piece.Notch;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/**
 * The cloth on the simulated table: what the knife has done to it, in the order in which it did. It outlives jobs,
 * faults and restarts of the controller. Mutable; one thread.
 */
public final class SimulatedCloth {

    private final Deque<CutMark> marks = new ArrayDeque<>();
    private final Deque<Long> finished = new ArrayDeque<>();
    private int most = Integer.MAX_VALUE;

    /** Of marks and of finished records the last so many are kept: what is cut is taken away. A suit has some 2500. */
    public void keep(int most) {
        this.most = most;
    }

    private <T> void add(Deque<T> seen, T last) {
        seen.add(last);
        if (seen.size() > most) {
            seen.remove();
        }
    }

    /** The knife went from one place to another in the cloth. */
    public void cut(long job, int piece, long record, TablePoint from, TablePoint to) {
        if (!from.equals(to)) {
            add(marks, new CutMark.Stroke(job, piece, record, from, to));
        }
    }

    public void notched(
            long job, int piece, long record, TablePoint at, double angleDeg, double depth, Notch.Kind kind) {
        add(marks, new CutMark.NotchCut(job, piece, record, at, angleDeg, depth, kind));
    }

    public void drilled(long job, int piece, long record, TablePoint at) {
        add(marks, new CutMark.Hole(job, piece, record, at));
    }

    /** The whole motion of a record is done. */
    public void finished(long record) {
        add(finished, record);
    }

    /** Every record whose motion was finished, in order, as far as it is kept. */
    public List<Long> finished() {
        return List.copyOf(finished);
    }

    public CutDrawing drawing() {
        return new CutDrawing(List.copyOf(marks));
    }
}
