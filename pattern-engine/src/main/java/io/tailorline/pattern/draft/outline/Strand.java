package io.tailorline.pattern.draft.outline;

import io.tailorline.pattern.geom.Point;
import java.util.ArrayList;
import java.util.List;

/**
 * One edge's stretch of the cut line while it is being made: the parallel, prolonged straight at both ends, which part of it is
 * kept, and what follows it at the corner. A place on it is a chord number plus a share of that chord.
 */
final class Strand {

    final NetEdge edge;
    final List<Point> line;
    /** How far from its corners a crossing is looked for, mm. */
    final double far;
    /** Place where the kept part starts. */
    double start = 1;
    /** Place where the kept part ends. */
    double end;
    /** What lies between the end of this strand and the start of the next. */
    List<Point> link = List.of();

    Strand(NetEdge edge, List<Point> line, double far) {
        this.edge = edge;
        this.line = line;
        this.far = far;
        this.end = line.size() - 2;
    }

    Point at(double place) {
        int chord = StrictMath.max(0, StrictMath.min((int) place, line.size() - 2));
        return line.get(chord).towards(line.get(chord + 1), place - chord);
    }

    /** The kept part and the link behind it. */
    List<Point> kept() {
        List<Point> kept = new ArrayList<>();
        kept.add(at(start));
        if (end > start) {
            for (int k = (int) start + 1; k < StrictMath.ceil(end); k++) {
                kept.add(line.get(k));
            }
            kept.add(at(end));
        }
        kept.addAll(link);
        return kept;
    }
}
