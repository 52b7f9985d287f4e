package io.tailorline.cutter.program;

import java.util.List;

/**
 * Steps in order, the pieces they cut, and how long they will take. A program that would drag the knife through uncut cloth
 * cannot be constructed.
 *
 * @param table name of the table profile it was planned for
 * @param pieces in cutting order
 */
public record CutProgram(String table, TimeEstimate estimate, List<PieceRange> pieces, List<CutStep> steps) {

    /**
     * Which records of the table's count belong to a piece.
     *
     * @param no 1 for the first piece cut
     * @param piece {@code <order>/jacket.front/L}
     * @param firstRecord counted from 1
     * @param lastRecord inclusive
     */
    public record PieceRange(int no, String piece, int firstRecord, int lastRecord) {}

    public CutProgram {
        pieces = List.copyOf(pieces);
        steps = List.copyOf(steps);
        boolean down = false;
        for (CutStep step : steps) {
            if (step.needsKnifeDown() != down) {
                throw new IllegalArgumentException("%s with the knife %s".formatted(step, down ? "down" : "up"));
            }
            if (step instanceof CutStep.KnifeDown) {
                down = true;
            }
            if (step instanceof CutStep.KnifeUp) {
                down = false;
            }
        }
        if (down) {
            throw new IllegalArgumentException("The program ends with the knife down.");
        }
    }
}
