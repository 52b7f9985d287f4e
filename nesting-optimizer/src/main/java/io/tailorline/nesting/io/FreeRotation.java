package io.tailorline.nesting.io;

import io.tailorline.geometry.Polygons;
import io.tailorline.geometry.Ring;
import io.tailorline.nesting.model.Orientations;
import java.util.ArrayList;
import java.util.List;
import org.locationtech.jts.algorithm.MinimumDiameter;
import org.locationtech.jts.geom.LineString;

/**
 * The angles tried for an item that may be rotated freely: the standard ones, and its flattest if none of them fits.
 */
final class FreeRotation {

    private FreeRotation() {}

    /** @param height of the strip */
    static Orientations of(Ring outline, double height) {
        Orientations usual = Orientations.any();
        if (usual.degrees().stream().anyMatch(angle -> outline.turned(angle).height() <= height)) {
            return usual;
        }
        List<Double> more = new ArrayList<>(usual.degrees());
        more.add(flattest(outline));
        return new Orientations(more, true);
    }

    /** The angle at which an outline is least high: one side of its hull then lies along the strip. */
    private static double flattest(Ring outline) {
        LineString side = new MinimumDiameter(Polygons.of(outline)).getSupportingSegment();
        double dx = side.getCoordinateN(1).x - side.getCoordinateN(0).x;
        double dy = side.getCoordinateN(1).y - side.getCoordinateN(0).y;
        return -StrictMath.toDegrees(StrictMath.atan2(dy, dx));
    }
}
