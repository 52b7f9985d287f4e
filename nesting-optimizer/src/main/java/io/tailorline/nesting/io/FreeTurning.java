package io.tailorline.nesting.io;

import io.tailorline.nesting.geometry.Outline;
import io.tailorline.nesting.model.Orientations;
import java.util.ArrayList;
import java.util.List;
import org.locationtech.jts.algorithm.MinimumDiameter;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LineString;

/** The angles that are tried of an item that may be turned freely: if none of the usual ones fits, its flattest too. */
final class FreeTurning {

    private static final GeometryFactory FLOATING = new GeometryFactory();

    private FreeTurning() {}

    /** @param height of the strip */
    static Orientations of(Outline outline, double height) {
        Orientations usual = Orientations.any();
        if (usual.degrees().stream().anyMatch(angle -> outline.turned(angle).height() <= height)) {
            return usual;
        }
        List<Double> more = new ArrayList<>(usual.degrees());
        more.add(flattest(outline));
        return new Orientations(more, true);
    }

    /** The angle at which an outline is least high: one side of its hull then lies along the strip. */
    private static double flattest(Outline outline) {
        Coordinate[] points = new Coordinate[outline.size()];
        for (int i = 0; i < points.length; i++) {
            points[i] = new Coordinate(outline.xs()[i], outline.ys()[i]);
        }
        LineString side = new MinimumDiameter(FLOATING.createMultiPointFromCoords(points)).getSupportingSegment();
        double dx = side.getCoordinateN(1).x - side.getCoordinateN(0).x;
        double dy = side.getCoordinateN(1).y - side.getCoordinateN(0).y;
        return -StrictMath.toDegrees(StrictMath.atan2(dy, dx));
    }
}
