package io.tailorline.cutter.projection;

import io.tailorline.cutter.program.CutProgram.PieceRange;
import io.tailorline.cutter.program.MarkSpan;
import io.tailorline.cutter.program.TablePoint;
import io.tailorline.cutter.program.UncertainRange;
import io.tailorline.pattern.piece.PieceRef;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The progress of a job at one moment.
 *
 * @param doneRecord records that the table has finished
 * @param advances of the conveyor that the table has finished; ignored if fewer than {@code doneRecord} implies
 * @param given pieces whose state the count does not show: picked, at fault, uncertain
 * @param head where it is, table frame; empty when it is not known
 * @param uncertain what a person must check on the cloth; its pieces are uncertain whatever else is known
 * @param asked what the answers of the person so far leave open; empty where nobody is being asked
 */
public record CutSnapshot(
        long doneRecord,
        int advances,
        Map<PieceRef, PieceState> given,
        Optional<TablePoint> head,
        Optional<UncertainRange> uncertain,
        Optional<MarkSpan> asked) {

    /** Nothing is cut yet. */
    public static final CutSnapshot WAITING = new CutSnapshot(0, Map.of(), Optional.empty());

    public CutSnapshot {
        given = new TreeMap<>(given);
    }

    /** Nothing is uncertain, and the conveyor has moved as far as the records say. */
    public CutSnapshot(long doneRecord, Map<PieceRef, PieceState> given, Optional<TablePoint> head) {
        this(doneRecord, 0, given, head, Optional.empty());
    }

    /** Nobody is being asked. */
    public CutSnapshot(
            long doneRecord,
            int advances,
            Map<PieceRef, PieceState> given,
            Optional<TablePoint> head,
            Optional<UncertainRange> uncertain) {
        this(doneRecord, advances, given, head, uncertain, Optional.empty());
    }

    PieceState of(PieceRange piece) {
        if (uncertain.isPresent()
                && uncertain.get().marks().stream()
                        .anyMatch(mark -> mark.piece().equals(Optional.of(piece.piece())))) {
            return PieceState.UNCERTAIN;
        }
        PieceState known = given.get(piece.piece());
        if (known != null) {
            return known;
        }
        if (doneRecord >= piece.lastRecord()) {
            return PieceState.CUT;
        }
        return doneRecord >= piece.firstRecord() ? PieceState.CUTTING : PieceState.TO_CUT;
    }
}
