package io.tailorline.cutter.sim.cloth;

import io.tailorline.cutter.program.CutStep;
import io.tailorline.cutter.program.TablePoint;
import io.tailorline.pattern.piece.Notch;
import java.util.List;

/** One thing that the table has done to the cloth. Table frame, mm. */
public sealed interface CutMark {

    /** The job for which it was done. */
    long job();

    /** Number of the piece, 0 before the first. */
    int piece();

    /** The record that asked for it. A record broken off and continued leaves more than one mark. */
    long record();

    /** A straight cut. */
    record Stroke(long job, int piece, long record, TablePoint from, TablePoint to) implements CutMark {}

    /**
     * A notch.
     *
     * @param angleDeg into the piece
     */
    record NotchCut(long job, int piece, long record, TablePoint at, double angleDeg, double depth, Notch.Kind kind)
            implements CutMark {

        /** The cuts it is made of, one or two. */
        List<CutStep.CutNotch> cuts() {
            return new CutStep.CutNotch(at, angleDeg, depth, kind).cuts();
        }
    }

    /** A hole. */
    record Hole(long job, int piece, long record, TablePoint at) implements CutMark {}
}
