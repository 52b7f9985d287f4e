package io.tailorline.cutter.plan.outline;

import io.tailorline.cutter.program.TablePoint;
import java.util.List;

/**
 * The straight cuts of one piece, unordered.
 *
 * @param piece index into the marker's pieces
 */
record PieceCuts(int piece, List<Chord> chords) {

    /** One straight cut, mm. */
    record Chord(TablePoint from, TablePoint to) {

        double length() {
            return from.distanceTo(to);
        }

        /** The point at a distance along the chord, mm; not on the grid. */
        TablePoint at(double along) {
            double share = along / length();
            return new TablePoint(from.x() + share * (to.x() - from.x()), from.y() + share * (to.y() - from.y()));
        }

        /** Distance along the chord to the foot of the perpendicular from a point, mm; beyond the ends too. */
        double along(TablePoint point) {
            return ((point.x() - from.x()) * (to.x() - from.x()) + (point.y() - from.y()) * (to.y() - from.y()))
                    / length();
        }

        /** Signed distance of a point to the left, mm. */
        double aside(TablePoint point) {
            return ((to.x() - from.x()) * (point.y() - from.y()) - (to.y() - from.y()) * (point.x() - from.x()))
                    / length();
        }
    }

    PieceCuts {
        chords = List.copyOf(chords);
    }
}
