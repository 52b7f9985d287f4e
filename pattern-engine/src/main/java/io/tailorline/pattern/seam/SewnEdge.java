package io.tailorline.pattern.seam;

import io.tailorline.geometry.Polyline;
import io.tailorline.pattern.piece.Edge;
import io.tailorline.pattern.piece.Piece;

/**
 * An edge in the sense in which it is sewn.
 *
 * @param line from where sewing begins, piece frame, mm
 * @param forward whether it is sewn from its first point, which leaves the piece to the left of the way
 * @param start how far from the beginning of its side of the seam it begins, mm
 */
public record SewnEdge(Piece piece, Edge edge, Polyline line, boolean forward, double start) {

    public double end() {
        return start + line.length();
    }
}
