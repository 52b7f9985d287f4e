package io.tailorline.workflow.nester;

import io.tailorline.geometry.Point;
import io.tailorline.nesting.marker.Marker;
import io.tailorline.nesting.marker.Placement;
import java.util.List;

/**
 * A marker as path data of SVG, to look at only: whole millimetres, y down, without points that a screen cannot show.
 */
final class MarkerOutlines {

    /** Points that lie closer than this to the line drawn without them are left out, mm. */
    private static final double UNSEEN = 0.3;

    private MarkerOutlines() {}

    static String of(Marker marker) {
        StringBuilder path = new StringBuilder();
        for (Placement placement : marker.placements()) {
            add(path, placement.cutLine().points(), marker.fabric().usableWidth());
        }
        return path.toString();
    }

    private static void add(StringBuilder path, List<Point> ring, double width) {
        Point kept = ring.get(0);
        path.append('M').append(text(kept, width));
        for (int i = 1; i < ring.size(); i++) {
            Point next = ring.get((i + 1) % ring.size());
            if (off(ring.get(i), kept, next) >= UNSEEN) {
                kept = ring.get(i);
                path.append('L').append(text(kept, width));
            }
        }
        path.append('Z');
    }

    private static double off(Point point, Point from, Point to) {
        double length = from.distanceTo(to);
        return length == 0 ? from.distanceTo(point) : Math.abs(to.minus(from).cross(point.minus(from))) / length;
    }

    private static String text(Point point, double width) {
        return Math.round(point.x()) + " " + Math.round(width - point.y());
    }
}
