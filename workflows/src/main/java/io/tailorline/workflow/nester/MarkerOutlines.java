package io.tailorline.workflow.nester;

import io.tailorline.drawing.Frame;
import io.tailorline.drawing.SvgPath;
import io.tailorline.geometry.Point;
import io.tailorline.nesting.marker.Marker;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A marker as path data of SVG, to look at only: whole millimetres, y down, without points that a screen cannot show.
 */
final class MarkerOutlines {

    /** Points that lie closer than this to the line drawn without them are left out, mm. */
    private static final double UNSEEN = 0.3;

    private MarkerOutlines() {}

    static String of(Marker marker) {
        Frame frame = Frame.flipped(marker.fabric().usableWidth());
        return marker.placements().stream()
                .map(placement -> seen(placement.cutLine().points()))
                .map(ring -> SvgPath.closed(frame.at(ring).stream()
                        .map(point -> Point.of(Math.round(point.x()), Math.round(point.y())))
                        .toList()))
                .collect(Collectors.joining());
    }

    private static List<Point> seen(List<Point> ring) {
        List<Point> seen = new ArrayList<>(List.of(ring.get(0)));
        for (int i = 1; i < ring.size(); i++) {
            Point next = ring.get((i + 1) % ring.size());
            if (off(ring.get(i), seen.get(seen.size() - 1), next) >= UNSEEN) {
                seen.add(ring.get(i));
            }
        }
        return seen;
    }

    private static double off(Point point, Point from, Point to) {
        double length = from.distanceTo(to);
        return length == 0 ? from.distanceTo(point) : Math.abs(to.minus(from).cross(point.minus(from))) / length;
    }
}
