package io.tailorline.cutter.sim.job;

import io.tailorline.cutter.program.TableRecord;

/** Where a running job is to stop. */
public enum StopPoint {
    NEVER {
        @Override
        boolean comesBefore(RingRecord next) {
            return false;
        }
    },
    /** With the next lift of the knife, or at once if it is up. */
    AT_LIFT {
        @Override
        boolean comesBefore(RingRecord next) {
            return !next.before().knifeDown() || next.record() instanceof TableRecord.LiftPlunge;
        }
    },
    /** When nothing is half done. */
    AT_PIECE_END {
        @Override
        boolean comesBefore(RingRecord next) {
            return next.liesBetweenPieces();
        }
    };

    /** Whether to stop now, when {@code next} would be entered. */
    abstract boolean comesBefore(RingRecord next);
}
