package io.tailorline.pattern.io.dxf;

import io.tailorline.geometry.Point;
import java.util.ArrayList;
import java.util.List;

/**
 * An arc of a DXF polyline, given by its ends and its bulge: the tangent of a quarter of the angle it turns through.
 */
final class BulgeArc {

    private BulgeArc() {}

    /**
     * How many chords it is drawn in; 1 when it lies as near to the straight one, more than any list can hold when it
     * is endless.
     *
     * @param bulge positive: the arc turns counter-clockwise from {@code start} to {@code end}
     * @param sagitta greatest distance of the arc from its chords, in the unit of the points
     */
    static double chords(Point start, Point end, double bulge, double sagitta) {
        double chord = start.distanceTo(end);
        if (chord * StrictMath.abs(bulge) / 2 <= sagitta) {
            return 1;
        }
        double angle = 4 * StrictMath.atan(bulge);
        double radius = chord / (2 * StrictMath.abs(StrictMath.sin(angle / 2)));
        double step = 2 * StrictMath.acos(StrictMath.max(0, 1 - sagitta / radius));
        return StrictMath.ceil(StrictMath.abs(angle) / step);
    }

    /**
     * The points on the arc between its ends, the ends left out.
     *
     * @param bulge as {@link #chords}
     * @param sagitta as {@link #chords}
     */
    static List<Point> between(Point start, Point end, double bulge, double sagitta) {
        int chords = (int) chords(start, end, bulge, sagitta);
        if (chords == 1) {
            return List.of();
        }
        double angle = 4 * StrictMath.atan(bulge);
        // the centre lies square to the chord, on its left for an arc below half a turn counter-clockwise
        Point middle = start.towards(end, 0.5);
        double aside = (1 - bulge * bulge) / (4 * bulge);
        Point centre = middle.plus(end.minus(start).quarterTurned().times(aside));
        Point radial = start.minus(centre);
        List<Point> between = new ArrayList<>();
        for (int i = 1; i < chords; i++) {
            between.add(centre.plus(radial.turned(StrictMath.toDegrees(angle) * i / chords)));
        }
        return between;
    }
}
