package io.tailorline.cutter.projection;

import io.tailorline.cutter.program.CutProgram.PieceRange;
import io.tailorline.cutter.program.TablePoint;
import io.tailorline.cutter.program.UncertainRange;
import io.tailorline.pattern.piece.PieceRef;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * How far a job is.
 *
 * @param doneRecord records that the table has finished
 * @param advances of the conveyor that the table has finished; fewer than {@code doneRecord} tells count for nothing
 * @param told pieces of which somebody knows more than the count says: picked, at fault, in doubt
 * @param head where it is, table frame; empty when it is not known
 * @param doubt what a person must look for on the cloth; its pieces are in doubt whatever else is told
 */
public record CutSnapshot(
        long doneRecord,
        int advances,
        Map<PieceRef, PieceState> told,
        Optional<TablePoint> head,
        Optional<UncertainRange> doubt) {

    /** Nothing is cut yet. */
    public static final CutSnapshot WAITING = new CutSnapshot(0, Map.of(), Optional.empty());

    public CutSnapshot {
        told = new TreeMap<>(told);
    }

    /** Nothing is in question, and the conveyor has gone as far as the records tell. */
    public CutSnapshot(long doneRecord, Map<PieceRef, PieceState> told, Optional<TablePoint> head) {
        this(doneRecord, 0, told, head, Optional.empty());
    }

    PieceState of(PieceRange piece) {
        if (doubt.isPresent()
                && doubt.get().marks().stream().anyMatch(mark -> mark.piece().equals(Optional.of(piece.piece())))) {
            return PieceState.DOUBT;
        }
        PieceState known = told.get(piece.piece());
        if (known != null) {
            return known;
        }
        if (doneRecord >= piece.lastRecord()) {
            return PieceState.CUT;
        }
        return doneRecord >= piece.firstRecord() ? PieceState.CUTTING : PieceState.TO_CUT;
    }
}
