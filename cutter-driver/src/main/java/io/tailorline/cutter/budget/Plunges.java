package io.tailorline.cutter.budget;

import io.tailorline.cutter.program.CutProgram;
import io.tailorline.cutter.program.CutStep;
import io.tailorline.cutter.program.ProgramPart;
import io.tailorline.pattern.piece.PieceRef;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * How often the knife goes into the cloth to cut: at the beginning of a contour and after each lift in a corner.
 * Internal cuts are not counted: no rounding saves their plunge.
 */
final class Plunges {

    private Plunges() {}

    static int of(List<CutStep> steps) {
        return (int) steps.stream()
                .filter(step ->
                        step instanceof CutStep.KnifeDown down && !down.inside() || step instanceof CutStep.CornerLift)
                .count();
    }

    /** How many fewer {@code than} has than {@code program}, by the pieces' names; pieces without any are left out. */
    static SortedMap<PieceRef, Integer> fewer(CutProgram program, CutProgram than) {
        Map<PieceRef, Integer> still = byPiece(than);
        SortedMap<PieceRef, Integer> fewer = new TreeMap<>();
        byPiece(program).forEach((piece, all) -> {
            int less = all - still.getOrDefault(piece, 0);
            if (less > 0) {
                fewer.put(piece, less);
            }
        });
        return fewer;
    }

    private static Map<PieceRef, Integer> byPiece(CutProgram program) {
        Map<PieceRef, Integer> plunges = new TreeMap<>();
        for (ProgramPart part : ProgramPart.of(program)) {
            part.piece().ifPresent(piece -> plunges.merge(piece.piece(), of(part.steps()), Integer::sum));
        }
        return plunges;
    }
}
