package io.tailorline.cutter.projection;

import io.tailorline.cutter.program.CutProgram;
import io.tailorline.cutter.program.CutStep;
import io.tailorline.cutter.program.Head;
import io.tailorline.cutter.program.LightMark;
import io.tailorline.cutter.program.ProgramPart;
import io.tailorline.cutter.program.TablePoint;
import io.tailorline.geometry.Point;
import io.tailorline.geometry.Polyline;
import io.tailorline.nesting.marker.Marker;
import io.tailorline.nesting.marker.Placement;
import io.tailorline.pattern.piece.DrillHole;
import io.tailorline.pattern.piece.InternalCut;
import io.tailorline.pattern.piece.PieceRef;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Whether a program cuts a marker: the same pieces, the knife on their cut lines, every internal cut and mark. */
final class SameGeometry {

    /** The knife may leave the line by its overcut, its advance and a rounded corner together, mm. */
    private static final double OFF_THE_LINE = 2.5;

    /** The grid of programs, twice, mm. */
    private static final double OFF_THE_MARK = 0.02;

    private SameGeometry() {}

    /** Why they are not the same; empty when they are. */
    static Optional<String> refusal(Marker marker, CutProgram program) {
        Map<PieceRef, Placement> placements = new TreeMap<>();
        marker.placements().forEach(placement -> placements.put(placement.piece(), placement));
        for (ProgramPart part : ProgramPart.of(program)) {
            if (part.piece().isEmpty()) {
                continue;
            }
            PieceRef piece = part.piece().get().piece();
            Placement placement = placements.remove(piece);
            if (placement == null) {
                return Optional.of("The program cuts '%s', which the marker does not have. Plan the marker again."
                        .formatted(piece));
            }
            Optional<TablePoint> astray = astray(part, placement, marker.placements());
            if (astray.isPresent()) {
                return Optional.of(String.format(
                        Locale.ROOT,
                        "The program cuts '%s' at (%.2f, %.2f) mm, off its line in the marker. Plan the marker again.",
                        piece,
                        astray.get().x(),
                        astray.get().y()));
            }
            Optional<DrillHole> unmarked = unmarked(part, placement, program.lightMarks(piece));
            if (unmarked.isPresent()) {
                return Optional.of("The program does not mark '%s' of '%s'. Plan the marker again."
                        .formatted(unmarked.get().what(), piece));
            }
            Optional<InternalCut> left = leftUncut(part, placement);
            if (left.isPresent()) {
                return Optional.of("The program does not cut '%s' of '%s'. Plan the marker again."
                        .formatted(left.get().what(), piece));
            }
        }
        return placements.isEmpty()
                ? Optional.empty()
                : Optional.of("The program does not cut '%s' of the marker. Plan the marker again."
                        .formatted(placements.keySet().iterator().next()));
    }

    /** A point of the knife that lies neither on the piece's line nor, as a shared edge may, on another's. */
    private static Optional<TablePoint> astray(ProgramPart part, Placement own, List<Placement> all) {
        Head head = part.before();
        for (CutStep step : part.steps()) {
            head = step.movedFrom(head);
            boolean cuts = step instanceof CutStep.CutTo || step instanceof CutStep.KnifeDown;
            if (!cuts || distance(head.at(), own) <= OFF_THE_LINE) {
                continue;
            }
            TablePoint at = head.at();
            if (all.stream().noneMatch(other -> distance(at, other) <= OFF_THE_LINE)) {
                return Optional.of(at);
            }
        }
        return Optional.empty();
    }

    /** A hole of the marker that the program neither makes nor leaves to the light. */
    private static Optional<DrillHole> unmarked(ProgramPart part, Placement own, List<LightMark> byLight) {
        List<TablePoint> marked = new ArrayList<>();
        byLight.forEach(mark -> marked.add(mark.at()));
        for (CutStep step : part.steps()) {
            if (step instanceof CutStep.Drill drill) {
                marked.add(drill.at());
            }
        }
        return own.drillHoles().stream()
                .filter(hole ->
                        marked.stream().noneMatch(at -> at.distanceTo(Projection.point(hole.at())) <= OFF_THE_MARK))
                .findFirst();
    }

    /** An internal cut along which the knife does not go: no stroke inside the piece ends where it does. */
    private static Optional<InternalCut> leftUncut(ProgramPart part, Placement own) {
        List<TablePoint> inside = new ArrayList<>();
        boolean isInside = false;
        for (CutStep step : part.steps()) {
            isInside = step instanceof CutStep.KnifeDown down ? down.inside() : isInside;
            if (isInside && step instanceof CutStep.CutTo cut) {
                inside.add(cut.to());
            }
        }
        return own.internalCuts().stream()
                .filter(cut -> inside.stream()
                        .noneMatch(at -> at.distanceTo(
                                                Projection.point(cut.line().last()))
                                        <= OFF_THE_LINE
                                || at.distanceTo(Projection.point(cut.line().first())) <= OFF_THE_LINE))
                .findFirst();
    }

    private static double distance(TablePoint at, Placement placement) {
        List<Point> ring = placement.cutLine().points();
        double least = placement.internalCuts().stream()
                .mapToDouble(cut -> distance(at, cut.line()))
                .min()
                .orElse(Double.POSITIVE_INFINITY);
        TablePoint before = Projection.point(ring.get(ring.size() - 1));
        for (Point corner : ring) {
            TablePoint next = Projection.point(corner);
            least = Math.min(least, at.distanceTo(before, next));
            before = next;
        }
        return least;
    }

    private static double distance(TablePoint at, Polyline line) {
        double least = Double.POSITIVE_INFINITY;
        for (int i = 1; i < line.size(); i++) {
            least = Math.min(
                    least, at.distanceTo(Projection.point(line.point(i - 1)), Projection.point(line.point(i))));
        }
        return least;
    }
}
