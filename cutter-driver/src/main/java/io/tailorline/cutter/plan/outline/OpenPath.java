package io.tailorline.cutter.plan.outline;

import io.tailorline.cutter.motion.Deviation;
import io.tailorline.cutter.motion.TurnAngle;
import io.tailorline.cutter.profile.TableProfile;
import io.tailorline.cutter.program.TablePoint;
import io.tailorline.geometry.Mm;
import io.tailorline.geometry.Point;
import io.tailorline.geometry.Ring;
import io.tailorline.pattern.piece.InternalCut;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * The open path of the knife along an internal cut, simplified within the corner deviation.
 *
 * @param points table frame, mm, on the grid, at least two: from inside the piece
 */
public record OpenPath(List<TablePoint> points) {

    /** An end this near to the cut line lies on it, mm: rounding of a placed line. */
    private static final double ON_EDGE = 0.05;

    public OpenPath {
        points = List.copyOf(points);
    }

    /** A cut that a foreign marker draws from its edge inwards is turned round. */
    public static OpenPath of(InternalCut cut, Ring cutLine, TableProfile table) {
        List<TablePoint> line = new ArrayList<>();
        Mm.onGrid(cut.line().points()).forEach(point -> line.add(TablePoint.of(point)));
        Point first = cut.line().first();
        Point last = cut.line().last();
        if (isOn(cutLine, first) && !isOn(cutLine, last)) {
            Collections.reverse(line);
        }
        return new OpenPath(Deviation.within(table.cornerDeviation(), line));
    }

    private static boolean isOn(Ring cutLine, Point end) {
        return cutLine.distanceTo(end.x(), end.y()) <= ON_EDGE;
    }

    public TablePoint first() {
        return points.get(0);
    }

    public TablePoint last() {
        return points.get(points.size() - 1);
    }

    /** How much it turns in an inner point, degrees. */
    public double turn(int i) {
        return TurnAngle.degrees(points.get(i - 1), points.get(i), points.get(i + 1));
    }

    /** Whether a place along the cloth lies between its ends, so that a parting there would break it. */
    public boolean spans(double x) {
        return points.stream().anyMatch(point -> point.x() <= x)
                && points.stream().anyMatch(point -> point.x() >= x);
    }

    /**
     * What of it lies between two places along the cloth, mm; most often all or nothing.
     *
     * @param overlap how far a stretch that begins in the middle of the path begins before its place, mm; never before
     *     its chord
     */
    public List<OpenPath> within(double from, double to, double overlap) {
        List<OpenPath> stretches = new ArrayList<>();
        List<TablePoint> open = new ArrayList<>();
        for (int i = 1; i < points.size(); i++) {
            TablePoint a = points.get(i - 1);
            TablePoint b = points.get(i);
            double begin = Math.max(0, Math.min(share(a, b, from), share(a, b, to)));
            double end = Math.min(1, Math.max(share(a, b, from), share(a, b, to)));
            if (begin < end) {
                if (open.isEmpty()) {
                    open.add(at(a, b, Math.max(0, begin - overlap / a.distanceTo(b))));
                }
                open.add(at(a, b, end));
            }
            if (!open.isEmpty() && (end < 1 || i == points.size() - 1)) {
                stretches.add(new OpenPath(open));
                open = new ArrayList<>();
            }
        }
        return stretches;
    }

    /** Where on a chord a place along the cloth lies, 0 to 1 between its ends; a chord across the cloth lies aside. */
    private static double share(TablePoint a, TablePoint b, double x) {
        double along = b.x() - a.x();
        if (along != 0) {
            return (x - a.x()) / along;
        }
        return x < a.x() ? Double.NEGATIVE_INFINITY : Double.POSITIVE_INFINITY;
    }

    private static TablePoint at(TablePoint a, TablePoint b, double share) {
        return new TablePoint(Mm.onGrid(a.x() + (b.x() - a.x()) * share), Mm.onGrid(a.y() + (b.y() - a.y()) * share));
    }
}
