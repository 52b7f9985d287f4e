package io.tailorline.cutter.program;

import io.tailorline.cutter.profile.TableProfile;
import io.tailorline.cutter.program.CutProgram.PieceRange;
import io.tailorline.pattern.piece.PieceRef;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Collects the steps of a program and counts the records of its pieces on the way, as {@link RecordStream} does. One
 * thread, one program.
 */
public final class ProgramBuilder {

    private final List<CutStep> steps = new ArrayList<>();
    private final List<PieceRange> pieces = new ArrayList<>();
    private Head head = Head.HOME;
    private int records;
    private @Nullable PieceRef openPiece;
    private Optional<PiecePlace> openPlace = Optional.empty();
    private int firstRecord;

    /** The steps until {@link #endPiece} belong to {@code piece}. */
    public ProgramBuilder beginPiece(PieceRef piece) {
        return beginPiece(piece, Optional.empty());
    }

    /** The same, of a piece that lies at {@code place}. */
    public ProgramBuilder beginPiece(PieceRef piece, Optional<PiecePlace> place) {
        if (openPiece != null) {
            throw new IllegalStateException("Piece '%s' begins inside '%s'.".formatted(piece, openPiece));
        }
        openPiece = piece;
        openPlace = place;
        firstRecord = ++records;
        return this;
    }

    public ProgramBuilder endPiece() {
        if (openPiece == null) {
            throw new IllegalStateException("No piece has begun.");
        }
        pieces.add(new PieceRange(pieces.size() + 1, openPiece, firstRecord, records, openPlace));
        openPiece = null;
        return this;
    }

    /** @throws IllegalArgumentException when the step must not come here, see {@link CutStep#movedFrom} */
    public ProgramBuilder add(CutStep step) {
        Head after = step.movedFrom(head);
        records += step.records(head).size();
        head = after;
        steps.add(step);
        return this;
    }

    /** Where the head is now. */
    public Head head() {
        return head;
    }

    /** The steps so far. */
    public List<CutStep> steps() {
        return List.copyOf(steps);
    }

    public CutProgram build(TableProfile table, TimeEstimate estimate) {
        if (openPiece != null) {
            throw new IllegalStateException("Piece '%s' has not ended.".formatted(openPiece));
        }
        return new CutProgram(table, estimate, pieces, steps);
    }
}
