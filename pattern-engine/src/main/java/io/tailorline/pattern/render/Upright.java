package io.tailorline.pattern.render;

import io.tailorline.geometry.Point;
import io.tailorline.pattern.piece.Piece;
import java.util.List;

/** A piece frame turned for a picture: right is piece +y, down is piece +x. */
final class Upright {

    private Upright() {}

    static Point of(Point inPiece) {
        return new Point(inPiece.y(), inPiece.x());
    }

    static Box box(Piece piece) {
        return Box.of(piece.cutLine().points().stream().map(Upright::of).toList());
    }

    /** An upright rectangle of the picture, mm. */
    record Box(double left, double top, double right, double bottom) {

        static Box of(List<Point> points) {
            double left = Double.POSITIVE_INFINITY;
            double top = Double.POSITIVE_INFINITY;
            double right = Double.NEGATIVE_INFINITY;
            double bottom = Double.NEGATIVE_INFINITY;
            for (Point point : points) {
                left = StrictMath.min(left, point.x());
                top = StrictMath.min(top, point.y());
                right = StrictMath.max(right, point.x());
                bottom = StrictMath.max(bottom, point.y());
            }
            return new Box(left, top, right, bottom);
        }

        double width() {
            return right - left;
        }

        double height() {
            return bottom - top;
        }
    }
}
