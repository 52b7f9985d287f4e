package io.tailorline.workflow.cutroom.persistence;

import io.tailorline.cutter.program.CutProgram;
import io.tailorline.cutter.program.CutSoFar;
import io.tailorline.cutter.program.PieceOnCloth;
import io.tailorline.cutter.program.RecordStream;
import io.tailorline.cutter.program.TablePoint;
import io.tailorline.cutter.program.UncertainRange;
import java.util.List;
import java.util.Optional;

/**
 * How far the knife has come in a program, in records counted from 1 as the table counts them.
 *
 * @param sure all records up to here are cut for certain, 0 none
 * @param possible the last that the knife may have come to; the one after {@code sure} at most where it was stopped
 * @param head where it was stopped, table frame, mm; empty where nobody knows or it has moved since
 */
public record CutExtent(long sure, long possible, Optional<TablePoint> head) {

    /** The knife has not come down. */
    public static final CutExtent NOTHING = stoppedAfter(0);

    public CutExtent {
        possible = Math.max(sure, possible);
    }

    /** The whole program. */
    public static CutExtent whole() {
        return new CutExtent(Long.MAX_VALUE, Long.MAX_VALUE, Optional.empty());
    }

    /** Stopped with the job: a record that was begun is not counted. */
    public static CutExtent stoppedAfter(long doneRecord) {
        return new CutExtent(doneRecord, doneRecord + 1, Optional.empty());
    }

    /** The same within a program, where the pieces are counted further than the records: some gateways report none. */
    public CutExtent within(CutProgram program, int piecesDone) {
        int counted = Math.min(piecesDone, program.pieces().size());
        long ofPieces = counted == 0 ? 0 : program.pieces().get(counted - 1).lastRecord();
        long last = RecordStream.of(program).size();
        return new CutExtent(Math.min(Math.max(sure, ofPieces), last), Math.min(possible, last), head);
    }

    /** The pieces that it has come to, in cutting order; one that the knife cannot have been in is not there. */
    public List<PieceOnCloth> of(CutProgram program) {
        return possible > sure + 1
                ? CutSoFar.of(program, UncertainRange.between(program, sure + 1, possible))
                : CutSoFar.of(program, sure, head);
    }
}
