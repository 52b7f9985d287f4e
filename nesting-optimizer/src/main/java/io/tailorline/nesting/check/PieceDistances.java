package io.tailorline.nesting.check;

import java.util.List;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.operation.distance.IndexedFacetDistance;

/** The distances between pieces; the edges of each piece are indexed once. */
final class PieceDistances {

    private final List<Polygon> pieces;
    private final IndexedFacetDistance[] borders;

    PieceDistances(List<Polygon> pieces) {
        this.pieces = pieces;
        this.borders = new IndexedFacetDistance[pieces.size()];
    }

    /** Whether two pieces can be as near as that, by their boxes. */
    boolean areWithin(double distance, int i, int k) {
        Envelope a = box(i);
        Envelope b = box(k);
        return a.getMinX() - distance <= b.getMaxX()
                && b.getMinX() - distance <= a.getMaxX()
                && a.getMinY() - distance <= b.getMaxY()
                && b.getMinY() - distance <= a.getMaxY();
    }

    private Envelope box(int i) {
        return pieces.get(i).getEnvelopeInternal();
    }

    /** Distance of their borders, mm; 0 where they cross or touch. */
    double distance(int i, int k) {
        if (borders[i] == null) {
            borders[i] = new IndexedFacetDistance(pieces.get(i));
        }
        return borders[i].distance(pieces.get(k));
    }

    /**
     * Whether they overlap by more than a depth of {@code tolerance}. Pieces whose borders do not meet only do when one
     * lies within the other.
     *
     * @param distance of their borders
     */
    boolean overlap(int i, int k, double distance, double tolerance) {
        boolean apart = distance > 0;
        boolean within = box(i).contains(box(k)) || box(k).contains(box(i));
        return (!apart || within) && ShapeRelations.overlap(pieces.get(i), pieces.get(k), tolerance);
    }
}
