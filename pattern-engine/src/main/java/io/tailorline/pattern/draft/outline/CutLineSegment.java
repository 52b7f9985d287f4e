package io.tailorline.pattern.draft.outline;

import io.tailorline.geometry.Point;
import io.tailorline.geometry.Trace;
import java.util.List;

/**
 * One edge's stretch of the cut line while it is being made: the parallel, prolonged straight at both ends, the part of
 * it that is used, and the link that follows at the corner. A place on it is a chord number plus a share of that chord.
 */
final class CutLineSegment {

    final NetEdge edge;
    final Trace line;
    /** How far from its corners a crossing is searched, mm. */
    final double far;
    /** Place where the used part starts. */
    double start = 1;
    /** Place where the used part ends. */
    double end;
    /** The link between the end of this segment and the start of the next. */
    List<Point> link = List.of();

    CutLineSegment(NetEdge edge, Trace line, double far) {
        this.edge = edge;
        this.line = line;
        this.far = far;
        this.end = line.size() - 2;
    }

    Point at(double place) {
        int chord = Math.max(0, Math.min((int) place, line.size() - 2));
        return line.point(chord).towards(line.point(chord + 1), place - chord);
    }

    /** Draws the used part and the link behind it. */
    void drawKept(Trace ring) {
        ring.to(at(start));
        if (end > start) {
            for (int k = (int) start + 1; k < end; k++) {
                ring.to(line.x(k), line.y(k));
            }
            ring.to(at(end));
        }
        for (Point point : link) {
            ring.to(point);
        }
    }
}
