package io.tailorline.cutter.render;

import io.tailorline.cutter.program.CutProgram;
import io.tailorline.cutter.program.CutProgram.PieceRange;
import io.tailorline.cutter.program.CutStep;
import io.tailorline.cutter.program.Head;
import io.tailorline.cutter.program.ProgramPart;
import io.tailorline.geometry.InscribedCircle;
import io.tailorline.geometry.Point;
import io.tailorline.pattern.piece.PieceRef;
import java.util.ArrayList;
import java.util.List;

/**
 * What there is to draw of a program, table frame, mm.
 *
 * @param air ways of the head with the knife up
 * @param bites x where each window after the first begins
 * @param length of the cloth that is cut
 */
record ProgramPicture(List<Piece> pieces, List<List<Point>> air, List<Double> bites, double length) {

    /** How exactly the middle of a piece is found, mm: no eye sees more. */
    private static final double TOLERANCE = 2;

    /** Height of the largest numbers, mm. */
    private static final double LARGEST = 70;

    /**
     * One piece.
     *
     * @param path of the knife along the outline, from its entry; empty for a piece that is not cut
     * @param cuts paths of the knife along internal cuts
     * @param strokes the same from each plunge on; more than one where corners are overcut or an edge is cut with a
     *     neighbour
     * @param lightMarks what the table does not mark
     * @param caption where its number is drawn, inside the piece
     * @param captionHeight as large as fits, mm
     */
    record Piece(
            int no,
            PieceRef ref,
            List<List<Point>> cuts,
            List<Point> path,
            List<List<Point>> strokes,
            List<Point> lifts,
            List<List<Point>> notches,
            List<Point> holes,
            List<Point> lightMarks,
            Point caption,
            double captionHeight) {

        /** Farther apart two ends are two, mm: more than any overcut. */
        private static final double APART = 2;

        /** Whether the strokes join to a line that closes; else an edge is cut with a neighbour. */
        boolean isClosed() {
            for (int i = 0; i < strokes.size(); i++) {
                List<Point> before = strokes.get((i + strokes.size() - 1) % strokes.size());
                if (before.get(before.size() - 1).distanceTo(strokes.get(i).get(0)) > APART) {
                    return false;
                }
            }
            return true;
        }
    }

    static ProgramPicture of(CutProgram program) {
        List<Piece> pieces = new ArrayList<>();
        List<List<Point>> air = new ArrayList<>();
        List<Double> bites = new ArrayList<>();
        double length = 0;
        double begin = 0;
        for (ProgramPart part : ProgramPart.of(program)) {
            Head head = part.before();
            for (CutStep step : part.steps()) {
                Head after = step.movedFrom(head);
                if (!head.knifeDown() && !head.at().equals(after.at())) {
                    air.add(List.of(head.at().point(), after.at().point()));
                }
                if (step instanceof CutStep.Advance advance) {
                    begin += advance.by();
                    bites.add(begin);
                }
                head = after;
                length = Math.max(length, head.at().x());
            }
            part.piece().ifPresent(range -> pieces.add(piece(range, part, program)));
        }
        return new ProgramPicture(pieces, air, bites, length);
    }

    private static Piece piece(PieceRange range, ProgramPart part, CutProgram program) {
        List<List<Point>> cuts = new ArrayList<>();
        List<List<Point>> strokes = new ArrayList<>();
        List<Point> lifts = new ArrayList<>();
        List<List<Point>> notches = new ArrayList<>();
        List<Point> holes = new ArrayList<>();
        List<Point> stroke = new ArrayList<>();
        Head head = part.before();
        for (CutStep step : part.steps()) {
            head = step.movedFrom(head);
            if (step instanceof CutStep.KnifeDown down) {
                stroke = new ArrayList<>(List.of(head.at().point()));
                (down.inside() ? cuts : strokes).add(stroke);
            } else if (step instanceof CutStep.CutTo) {
                stroke.add(head.at().point());
            } else if (step instanceof CutStep.CornerLift) {
                lifts.add(head.at().point());
            } else if (step instanceof CutStep.CutNotch notch) {
                notch.cuts()
                        .forEach(cut ->
                                notches.add(List.of(cut.at().point(), cut.end().point())));
            } else if (step instanceof CutStep.Drill drill) {
                holes.add(drill.at().point());
            }
        }
        List<Point> path = strokes.stream().flatMap(List::stream).toList();
        InscribedCircle widest = InscribedCircle.of(path, TOLERANCE);
        double height = widest.radius() == 0 ? LARGEST / 2 : Math.min(LARGEST, widest.radius());
        return new Piece(
                range.no(),
                range.piece(),
                cuts,
                path,
                strokes,
                lifts,
                notches,
                holes,
                program.lightMarks(range.piece()).stream()
                        .map(mark -> mark.at().point())
                        .toList(),
                widest.centre(),
                height);
    }
}
