package io.tailorline.cutter.plan.outline;

import io.tailorline.cutter.motion.Deviation;
import io.tailorline.cutter.motion.TurnAngle;
import io.tailorline.cutter.profile.TableProfile;
import io.tailorline.cutter.program.TablePoint;
import io.tailorline.geometry.Mm;
import io.tailorline.geometry.Point;
import io.tailorline.geometry.Ring;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * The closed path of the knife around one piece: the cut line counter-clockwise, simplified within the corner
 * deviation.
 *
 * @param points table frame, mm, on the grid; the closing chord is implied
 */
public record ClosedPath(List<TablePoint> points) {

    public ClosedPath {
        points = List.copyOf(points);
    }

    public static ClosedPath of(Ring cutLine, TableProfile table) {
        List<Point> onGrid = new ArrayList<>(Mm.onGrid(cutLine.points()));
        if (cutLine.signedArea() < 0) {
            Collections.reverse(onGrid);
        }
        List<TablePoint> ring = new ArrayList<>();
        onGrid.forEach(point -> ring.add(new TablePoint(point.x(), point.y())));
        if (ring.get(0).equals(ring.get(ring.size() - 1))) {
            ring.remove(ring.size() - 1);
        }
        Collections.rotate(ring, -sharpest(ring));
        return new ClosedPath(simplified(ring, table.cornerDeviation()));
    }

    /** Starts at a true corner, so that simplification never keeps a point only because the list started there. */
    private static int sharpest(List<TablePoint> ring) {
        ClosedPath whole = new ClosedPath(ring);
        int sharpest = 0;
        for (int i = 1; i < ring.size(); i++) {
            if (Math.abs(whole.turn(i)) > Math.abs(whole.turn(sharpest))) {
                sharpest = i;
            }
        }
        return sharpest;
    }

    private static List<TablePoint> simplified(List<TablePoint> ring, double tolerance) {
        int across = 1;
        for (int i = 2; i < ring.size(); i++) {
            if (ring.get(i).distanceTo(ring.get(0)) > ring.get(across).distanceTo(ring.get(0))) {
                across = i;
            }
        }
        List<TablePoint> back = new ArrayList<>(ring.subList(across, ring.size()));
        back.add(ring.get(0));
        List<TablePoint> kept = new ArrayList<>(Deviation.within(tolerance, ring.subList(0, across + 1)));
        List<TablePoint> keptBack = Deviation.within(tolerance, back);
        kept.addAll(keptBack.subList(1, keptBack.size() - 1));
        return kept;
    }

    /** The same with one more point, on the chord that starts at the {@code chord}-th point. */
    public ClosedPath with(int chord, TablePoint point) {
        List<TablePoint> more = new ArrayList<>(points);
        more.add(chord + 1, point);
        return new ClosedPath(more);
    }

    public int size() {
        return points.size();
    }

    /** The {@code i}-th point, modulo the number of points. */
    public TablePoint point(int i) {
        return points.get(Math.floorMod(i, points.size()));
    }

    /** How much the path turns in its {@code i}-th point, degrees; positive in outward corners. */
    public double turn(int i) {
        return TurnAngle.degrees(point(i - 1), point(i), point(i + 1));
    }

    /** Length around, mm. */
    double length() {
        double sum = 0;
        for (int i = 0; i < points.size(); i++) {
            sum += point(i).distanceTo(point(i + 1));
        }
        return sum;
    }
}
