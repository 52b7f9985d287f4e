package io.tailorline.pattern.piece;

import io.tailorline.geometry.Point;
import java.util.ArrayList;
import java.util.List;

/**
 * A place on a drawn piece that a page can mark.
 *
 * @param piece id of the piece
 * @param edge name of the edge it lies on; empty where it concerns the piece as a whole, or a mark inside it
 * @param at piece frame, mm: the point itself, the middle of an edge, or the middle of the piece
 */
public record PointOnPiece(String piece, String edge, Point at) {

    public static PointOnPiece at(Piece piece, Point at) {
        return new PointOnPiece(piece.id(), "", at);
    }

    public static PointOnPiece at(Piece piece, Edge edge, Point at) {
        return new PointOnPiece(piece.id(), edge.name(), at);
    }

    /** In its middle. */
    public static PointOnPiece on(Piece piece, Edge edge) {
        return at(piece, edge, edge.line().at(edge.length() / 2));
    }

    /** In the middle of the piece's box. */
    public static PointOnPiece on(Piece piece) {
        double lowX = Double.POSITIVE_INFINITY;
        double lowY = Double.POSITIVE_INFINITY;
        double highX = Double.NEGATIVE_INFINITY;
        double highY = Double.NEGATIVE_INFINITY;
        for (Point point : piece.cutLine().points()) {
            lowX = StrictMath.min(lowX, point.x());
            lowY = StrictMath.min(lowY, point.y());
            highX = StrictMath.max(highX, point.x());
            highY = StrictMath.max(highY, point.y());
        }
        return at(piece, Point.of((lowX + highX) / 2, (lowY + highY) / 2));
    }

    /** Those pieces of a pattern that are there. */
    public static List<PointOnPiece> on(List<Piece> pieces) {
        List<PointOnPiece> places = new ArrayList<>();
        pieces.forEach(piece -> places.add(on(piece)));
        return List.copyOf(places);
    }
}
