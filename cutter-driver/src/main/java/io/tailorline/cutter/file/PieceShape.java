package io.tailorline.cutter.file;

import io.tailorline.cutter.program.TablePoint;
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
        List<TablePoint> outline,
        List<TablePoint> grain,
        List<Notch> notches,
        List<TablePoint> holes,
        List<List<TablePoint>> cuts) {

    /** Two shapes nearer than this are one, mm: placed geometry lies on the 0.01 mm grid. */
    private static final double SAME = 0.03;

    /** A turn of the outline by more than this is a corner, degrees. */
    private static final double CORNER = 20;

    private static final double HALF_TURN = 180;

    /** From line to line of text, in heights of a letter. */
    private static final double LINE_SPACING = 1.6;

    static PieceShape of(Placement placement) {
        List<TablePoint> outline =
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
    private static int lowestOf(List<TablePoint> ring) {
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

    private static List<TablePoint> back(Placement placement, List<Point> points) {
        return points.stream()
                .map(point -> back(placement, point))
                .map(point -> new TablePoint(point.x(), point.y()))
                .toList();
    }

    private static Point back(Placement placement, Point point) {
        Point moved = point.minus(placement.translate()).turned(-placement.rotationDeg());
        return Point.of(moved.x(), placement.mirrored() ? -moved.y() : moved.y());
    }

    private static Notch back(Placement placement, Notch notch) {
        return new Notch(
                back(placement, notch.at()),
                angle(placement, notch.angleDeg()),
                notch.depth(),
                notch.kind(),
                notch.mate());
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

    private static List<TablePoint> places(List<Notch> notches) {
        return notches.stream()
                .flatMap(notch -> notch.places().stream())
                .map(at -> new TablePoint(at.x(), at.y()))
                .toList();
    }

    private static boolean areSame(List<TablePoint> some, List<TablePoint> others) {
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
    String content(long copies) {
        StringBuilder text = new StringBuilder(DxfGroups.ring(outline));
        for (int i = 0; i < outline.size(); i++) {
            text.append(DxfGroups.point(isCorner(i) ? DxfGroups.TURN_LAYER : DxfGroups.CURVE_LAYER, outline.get(i)));
        }
        for (Notch notch : notches) {
            for (Point at : notch.places()) {
                text.append(
                        DxfGroups.notch(new TablePoint(at.x(), at.y()), notch.depth(), notch.angleDeg(), notch.kind()));
            }
        }
        text.append(DxfGroups.line(DxfGroups.GRAIN_LAYER, grain.get(0), grain.get(1)));
        cuts.forEach(cut -> text.append(DxfGroups.internalCut(cut)));
        holes.forEach(hole -> text.append(DxfGroups.point(DxfGroups.DRILL_LAYER, hole)));
        List<String> lines =
                List.of("Piece Name: " + name, "Size: " + order, String.format(Locale.ROOT, "Quantity: %d", copies));
        for (int i = 0; i < lines.size(); i++) {
            text.append(DxfGroups.words(DxfGroups.CUT_LAYER, besideGrain(i + 1), 0, lines.get(i)));
        }
        return text.toString();
    }

    /** The middle of a line of text beside the middle of the grain line, the third farthest away. */
    private TablePoint besideGrain(int line) {
        TablePoint from = grain.get(0);
        TablePoint to = grain.get(1);
        double away = LINE_SPACING * DxfGroups.TEXT_HEIGHT * line;
        return new TablePoint((from.x() + to.x()) / 2, (from.y() + to.y()) / 2 - away);
    }

    private boolean isCorner(int i) {
        int n = outline.size();
        TablePoint before = outline.get((i + n - 1) % n);
        TablePoint at = outline.get(i);
        TablePoint after = outline.get((i + 1) % n);
        double turn = direction(at, after) - direction(before, at);
        return StrictMath.abs(Math.IEEEremainder(turn, 2 * HALF_TURN)) > CORNER;
    }

    private static double direction(TablePoint from, TablePoint to) {
        return StrictMath.toDegrees(StrictMath.atan2(to.y() - from.y(), to.x() - from.x()));
    }
}
