package io.tailorline.workflow.cutroom;

import io.tailorline.cutter.program.CutProgram;
import io.tailorline.cutter.program.CutProgram.PieceRange;
import io.tailorline.cutter.program.RecordStream;
import io.tailorline.cutter.program.TableRecord;
import io.tailorline.pattern.piece.PieceRef;
import io.tailorline.workflow.store.CutPiece.State;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * How far the knife has come in a program, in records counted from 1 as the table counts them.
 *
 * @param sure all records up to here are cut for certain, 0 none
 * @param possible the last that the knife may have come to, at least {@code sure}
 */
record CutExtent(long sure, long possible) {

    /** The knife has not come down. */
    static final CutExtent NOTHING = new CutExtent(0, 0);

    CutExtent {
        possible = Math.max(sure, possible);
    }

    /** The whole program. */
    static CutExtent whole() {
        return new CutExtent(Long.MAX_VALUE, Long.MAX_VALUE);
    }

    /** Stopped with the job: a record that was begun is not counted. */
    static CutExtent stoppedAfter(long doneRecord) {
        return new CutExtent(doneRecord, doneRecord + 1);
    }

    /** The same where the pieces are counted further than the records, by a gateway that reports none. */
    CutExtent from(int piecesDone, CutProgram program) {
        int counted = Math.min(piecesDone, program.pieces().size());
        long last = counted == 0 ? 0 : program.pieces().get(counted - 1).lastRecord();
        return new CutExtent(Math.max(sure, last), possible);
    }

    /** The pieces that it has come to, in the order of cutting; one that the knife cannot have been in is not there. */
    Map<PieceRef, State> of(CutProgram program) {
        Map<PieceRef, State> states = new LinkedHashMap<>();
        List<RecordStream.Entry> records = RecordStream.of(program);
        for (PieceRange piece : program.pieces()) {
            long first = firstTouch(records, piece);
            if (sure >= piece.lastRecord()) {
                states.put(piece.piece(), State.CUT);
            } else if (sure >= first && possible < piece.lastRecord()) {
                states.put(piece.piece(), State.BEGUN);
            } else if (possible >= first) {
                states.put(piece.piece(), State.UNCERTAIN);
            }
        }
        return states;
    }

    /** The record of a piece with which the knife first comes into its cloth. */
    private static long firstTouch(List<RecordStream.Entry> records, PieceRange piece) {
        return records.subList(piece.firstRecord() - 1, piece.lastRecord()).stream()
                .filter(entry -> touches(entry.record()))
                .mapToLong(RecordStream.Entry::index)
                .findFirst()
                .orElse(piece.lastRecord());
    }

    private static boolean touches(TableRecord record) {
        return record instanceof TableRecord.Down
                || record instanceof TableRecord.Notch
                || record instanceof TableRecord.Drill;
    }
}
