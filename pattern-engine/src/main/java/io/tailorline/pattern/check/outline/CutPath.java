package io.tailorline.pattern.check.outline;

import io.tailorline.geometry.Polygons;
import io.tailorline.pattern.piece.InternalCut;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.LineString;

/** The way of an internal cut as a JTS line. */
final class CutPath {

    private CutPath() {}

    static LineString of(InternalCut cut) {
        return Polygons.FLOATING.createLineString(cut.line().points().stream()
                .map(point -> new Coordinate(point.x(), point.y()))
                .toArray(Coordinate[]::new));
    }
}
