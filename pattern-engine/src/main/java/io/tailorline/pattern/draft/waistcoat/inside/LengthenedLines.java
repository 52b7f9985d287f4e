package io.tailorline.pattern.draft.waistcoat.inside;

import io.tailorline.geometry.Point;
import io.tailorline.geometry.Polyline;
import java.util.ArrayList;
import java.util.List;

/**
 * Lines of the shell made longer for the lining, which is sewn up with a small tuck at the hem:
 * docs/drafting/waistcoat.md, step 14.
 */
final class LengthenedLines {

    /** The lining hangs this much longer than the shell before it is tucked up, mm. */
    static final double TUCK = 12;

    private LengthenedLines() {}

    /**
     * A line down the piece: its first point stays, its last one is lowered by the tuck, the others by their share of
     * the way.
     */
    static Polyline downwards(Polyline line) {
        List<Point> points = new ArrayList<>(line.size());
        double length = line.length();
        for (int i = 0; i < line.size(); i++) {
            points.add(line.point(i).plus(Point.of(0, TUCK * (line.station(i) / length))));
        }
        return new Polyline(points);
    }

    /** A line up the piece, from the hem. */
    static Polyline upwards(Polyline line) {
        return downwards(line.reversed()).reversed();
    }

    /** A line of the hem. */
    static Polyline lowered(Polyline hem) {
        return hem.moved(Point.of(0, TUCK));
    }
}
