package io.tailorline.cutter.sim.job;

import io.tailorline.cutter.program.Head;
import io.tailorline.cutter.program.TablePoint;
import io.tailorline.cutter.program.TableRecord;

/**
 * A record in the table's ring.
 *
 * @param index the table's count, from 1
 * @param block number of the block that brought it
 * @param before where the program has the head when the record begins
 */
record RingRecord(long index, long block, TableRecord record, Head before) {

    Head after() {
        return record.movedFrom(before);
    }

    /** Way of the head, mm. */
    double way() {
        return before.at().distanceTo(after().at());
    }

    /** Where the head is when {@code share} (0 to 1) of the record is done. */
    TablePoint at(double share) {
        TablePoint from = before.at();
        TablePoint to = after().at();
        return new TablePoint(from.x() + (to.x() - from.x()) * share, from.y() + (to.y() - from.y()) * share);
    }

    boolean isCut() {
        return record instanceof TableRecord.Cut;
    }

    /** Whether the knife stops here: a run of cuts ends before this record. */
    boolean endsRun() {
        return !isCut() && !(record instanceof TableRecord.Notch) && !(record instanceof TableRecord.Speed);
    }

    /** Whether the knife is not where this record needs it, or a piece has no number: no table can execute that. */
    boolean isMisplaced() {
        if (record instanceof TableRecord.Piece piece && piece.no() == 0) {
            return true;
        }
        boolean needsDown = isCut() || record instanceof TableRecord.LiftPlunge || record instanceof TableRecord.Up;
        boolean needsUp = record instanceof TableRecord.Air
                || record instanceof TableRecord.Drill
                || record instanceof TableRecord.Label
                || liesBetweenPieces();
        return before.knifeDown() ? needsUp : needsDown;
    }

    /** Between pieces: nothing is half done before this record. */
    boolean liesBetweenPieces() {
        return record instanceof TableRecord.Piece
                || record instanceof TableRecord.Sharpen
                || record instanceof TableRecord.Advance
                || record instanceof TableRecord.End;
    }

    /** Whether the piece before it is over for certain. */
    boolean followsPiece() {
        return liesBetweenPieces() && !(record instanceof TableRecord.Advance);
    }
}
