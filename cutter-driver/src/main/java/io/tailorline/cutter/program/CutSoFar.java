package io.tailorline.cutter.program;

import io.tailorline.cutter.program.CutProgram.PieceRange;
import io.tailorline.cutter.program.UncertainRange.Mark;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What of the pieces of a program is cut, by how many of its records are done. */
public final class CutSoFar {

    /** How far the knife goes back along a line that is cut when it goes on with it, mm: as RESUME of a table does. */
    public static final double OVERLAP = 0.8;

    private CutSoFar() {}

    /**
     * The pieces that are whole or begun, in cutting order; none of those of which nothing is cut.
     *
     * @param doneRecord records that are surely done, 0 to all of them
     */
    public static List<PieceOnCloth> of(CutProgram program, long doneRecord) {
        return of(program, doneRecord, Optional.empty());
    }

    /**
     * The same, of a job that was broken off inside a cut.
     *
     * @param head where the knife left the cloth; it counts only where it lies on the line of the record after
     *     {@code doneRecord}. Empty when the head has moved since, or when it is not known
     */
    public static List<PieceOnCloth> of(CutProgram program, long doneRecord, Optional<TablePoint> head) {
        return of(program, UncertainRange.ofClothOnly(doneRecord), head);
    }

    /** The same of a job of which only the cloth shows how far it came: a piece with an uncertain mark is uncertain. */
    public static List<PieceOnCloth> of(CutProgram program, UncertainRange range) {
        return of(program, range, Optional.empty());
    }

    private static List<PieceOnCloth> of(CutProgram program, UncertainRange range, Optional<TablePoint> head) {
        long done = range.firstRecord() - 1;
        List<RecordStream.Entry> entries = RecordStream.of(program);
        List<PieceOnCloth> pieces = new ArrayList<>();
        for (PieceRange piece : program.pieces()) {
            List<Mark> uncertain = range.marks().stream()
                    .filter(mark -> mark.pieceNo() == piece.no() && mark.kind() != UncertainRange.Kind.ADVANCE)
                    .toList();
            if (!uncertain.isEmpty()) {
                pieces.add(new PieceOnCloth.Uncertain(piece.piece(), piece.place()));
            } else if (isTouched(program, piece, done) || isInside(entries, piece, done, head)) {
                pieces.add(new RestOfPiece(program, entries, piece).after(done, head));
            }
        }
        return pieces;
    }

    private static boolean isTouched(CutProgram program, PieceRange piece, long done) {
        long last = Math.min(done, piece.lastRecord());
        return last >= piece.firstRecord()
                && UncertainRange.between(program, piece.firstRecord(), last).marks().stream()
                        .anyMatch(mark -> mark.kind() != UncertainRange.Kind.ADVANCE);
    }

    /** Whether the first mark of the piece was broken off. */
    private static boolean isInside(
            List<RecordStream.Entry> entries, PieceRange piece, long done, Optional<TablePoint> head) {
        return done >= piece.firstRecord()
                && done < piece.lastRecord()
                && RestOfPiece.broken(entries.get((int) done), head).isPresent();
    }
}
