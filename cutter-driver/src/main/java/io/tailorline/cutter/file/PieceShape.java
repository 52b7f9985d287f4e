package io.tailorline.cutter.file;

import io.tailorline.drawing.DxfLayer;
import io.tailorline.drawing.DxfText;
import io.tailorline.geometry.Point;
import io.tailorline.nesting.marker.Placement;
import io.tailorline.pattern.piece.DrillHole;
import io.tailorline.pattern.piece.Notch;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/**
 * A placed piece put back into its own frame: moved back, turned back, turned over.
 *
 * @param name {@code jacket.front}
 * @param order whose it is
 * @param cuts internal cuts
 */
record PieceShape(
        String name,
        String order,
        List<Point> outline,
        List<Point> grain,
        List<Notch> notches,
        List<Point> holes,
        List<List<Point>> cuts) {

    /** Two shapes nearer than this are one, mm: placed geometry lies on the 0.01 mm grid. */
    private static final double SAME = 0.03;

    /** A turn of the outline by more than this is a corner, degrees. */
    private static final double CORNER = 20;

    private static final double HALF_TURN = 180;

    /** From line to line of text, in heights of a letter. */
    private static final double LINE_SPACING = 1.6;

    static PieceShape of(Placement placement) {
        List<Point> outline =
                new ArrayList<>(back(placement, placement.cutLine().points()));
        if (placement.mirrored()) {
            Collections.reverse(outline);
        }
        int start = lowestOf(outline);
        Collections.rotate(outline, -start);
        return new PieceShape(
                placement.piece().pieceId(),
                placement.order(),
                List.copyOf(outline),
                back(
                        placement,
                        List.of(
                                placement.grainLine().from(),
                                placement.grainLine().to())),
                placement.notches().stream()
                        .map(notch -> back(placement, notch))
                        .toList(),
                back(
                        placement,
                        placement.drillHoles().stream().map(DrillHole::at).toList()),
                placement.internalCuts().stream()
                        .map(cut -> back(placement, cut.line().points()))
                        .toList());
    }

    /** Copies of one shape must begin alike: at the leftmost point, of several the lowest. */
    private static int lowestOf(List<Point> ring) {
        int lowest = 0;
        for (int i = 1; i < ring.size(); i++) {
            double dx = ring.get(i).x() - ring.get(lowest).x();
            boolean beside = StrictMath.abs(dx) < SAME;
            if (beside ? ring.get(i).y() < ring.get(lowest).y() - SAME : dx < 0) {
                lowest = i;
            }
        }
        return lowest;
    }

    private static List<Point> back(Placement placement, List<Point> points) {
        return points.stream().map(point -> back(placement, point)).toList();
    }

    private static Point back(Placement placement, Point point) {
        Point moved = point.minus(placement.translate()).turned(-placement.rotationDeg());
        return Point.of(moved.x(), placement.mirrored() ? -moved.y() : moved.y());
    }

    private static Notch back(Placement placement, Notch notch) {
        return notch.mapped(point -> back(placement, point), angle -> angle(placement, angle));
    }

    private static double angle(Placement placement, double angleDeg) {
        double turned = angleDeg - placement.rotationDeg();
        return Math.IEEEremainder(placement.mirrored() ? -turned : turned, 2 * HALF_TURN);
    }

    boolean isSameAs(PieceShape other) {
        return name.equals(other.name)
                && order.equals(other.order)
                && areSame(outline, other.outline)
                && areSame(grain, other.grain)
                && areSame(places(notches), places(other.notches))
                && areSame(holes, other.holes)
                && cuts.size() == other.cuts.size()
                && IntStream.range(0, cuts.size()).allMatch(i -> areSame(cuts.get(i), other.cuts.get(i)));
    }

    private static List<Point> places(List<Notch> notches) {
        return notches.stream().flatMap(notch -> notch.places().stream()).toList();
    }

    private static boolean areSame(List<Point> some, List<Point> others) {
        if (some.size() != others.size()) {
            return false;
        }
        for (int i = 0; i < some.size(); i++) {
            if (some.get(i).distanceTo(others.get(i)) > SAME) {
                return false;
            }
        }
        return true;
    }

    /** What its block contains. */
    void draw(DxfText dxf, long copies) {
        dxf.polyline(DxfLayer.BOUNDARY, outline, true);
        for (int i = 0; i < outline.size(); i++) {
            dxf.point(isCorner(i) ? DxfLayer.TURN_POINT : DxfLayer.CURVE_POINT, outline.get(i));
        }
        for (Notch notch : notches) {
            boolean isSlit = notch.kind() == Notch.Kind.SLIT;
            notch.places().forEach(at -> dxf.notch(at, notch.depth(), notch.angleDeg(), isSlit));
        }
        dxf.line(DxfLayer.GRAIN, grain.get(0), grain.get(1));
        cuts.forEach(cut -> dxf.polyline(DxfLayer.CUT_OUT, cut, false));
        holes.forEach(hole -> dxf.point(DxfLayer.DRILL, hole));
        List<String> lines =
                List.of("Piece Name: " + name, "Size: " + order, String.format(Locale.ROOT, "Quantity: %d", copies));
        for (int i = 0; i < lines.size(); i++) {
            dxf.centredText(DxfLayer.BOUNDARY, besideGrain(i + 1), DxfWriter.TEXT_HEIGHT, 0, lines.get(i));
        }
    }

    /** The middle of a line of text beside the middle of the grain line, the third farthest away. */
    private Point besideGrain(int line) {
        Point from = grain.get(0);
        Point to = grain.get(1);
        double away = LINE_SPACING * DxfWriter.TEXT_HEIGHT * line;
        return Point.of((from.x() + to.x()) / 2, (from.y() + to.y()) / 2 - away);
    }

    private boolean isCorner(int i) {
        int n = outline.size();
        Point before = outline.get((i + n - 1) % n);
        Point at = outline.get(i);
        Point after = outline.get((i + 1) % n);
        double turn = after.minus(at).angleDeg() - at.minus(before).angleDeg();
        return StrictMath.abs(Math.IEEEremainder(turn, 2 * HALF_TURN)) > CORNER;
    }
}
