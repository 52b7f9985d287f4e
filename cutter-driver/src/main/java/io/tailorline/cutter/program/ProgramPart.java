package io.tailorline.cutter.program;

import io.tailorline.cutter.program.CutProgram.PieceRange;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The steps of one piece, or the steps between two pieces.
 *
 * @param piece whose steps they are; empty between pieces
 * @param before where the head is before the first of them
 */
public record ProgramPart(Optional<PieceRange> piece, Head before, List<CutStep> steps) {

    public ProgramPart {
        steps = List.copyOf(steps);
    }

    /** The whole program in parts, in order. */
    public static List<ProgramPart> of(CutProgram program) {
        List<ProgramPart> parts = new ArrayList<>();
        List<CutStep> open = new ArrayList<>();
        Optional<PieceRange> piece = Optional.empty();
        Head before = Head.HOME;
        Head head = Head.HOME;
        int pieces = 0;
        int record = 0;
        for (CutStep step : program.steps()) {
            boolean begins = pieces < program.pieces().size()
                    && record + 1 == program.pieces().get(pieces).firstRecord();
            boolean ends = piece.isPresent() && record == piece.get().lastRecord();
            if (begins || ends) {
                addTo(parts, new ProgramPart(piece, before, open));
                open = new ArrayList<>();
                piece = begins ? Optional.of(program.pieces().get(pieces)) : Optional.empty();
                pieces += begins ? 1 : 0;
                record += begins ? 1 : 0;
                before = head;
            }
            open.add(step);
            record += step.records(head).size();
            head = step.movedFrom(head);
        }
        addTo(parts, new ProgramPart(piece, before, open));
        return List.copyOf(parts);
    }

    private static void addTo(List<ProgramPart> parts, ProgramPart part) {
        if (!part.steps().isEmpty()) {
            parts.add(part);
        }
    }
}
