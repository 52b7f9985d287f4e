package io.tailorline.drawing;

import io.tailorline.geometry.Point;
import java.util.List;

/**
 * Maps a part of a plane whose y points up to a picture, whose y points down.
 *
 * @param shown the part
 * @param corner place of its upper left corner in the picture
 * @param scale picture units in a unit of the plane
 */
public record Frame(Box shown, Point corner, double scale) {

    /** Turns y over and keeps x and all lengths, for a strip of this height. */
    public static Frame flipped(double height) {
        return new Frame(new Box(0, 0, 0, height), Point.of(0, 0), 1);
    }

    /** As large as fits into a box of the picture, from its upper left corner. */
    public static Frame fitted(Box shown, Box picture) {
        return new Frame(
                shown,
                Point.of(picture.minX(), picture.minY()),
                Math.min(picture.width() / shown.width(), picture.height() / shown.height()));
    }

    public Point at(Point point) {
        return Point.of(
                corner.x() + (point.x() - shown.minX()) * scale, corner.y() + (shown.maxY() - point.y()) * scale);
    }

    public Point at(double x, double y) {
        return at(Point.of(x, y));
    }

    public List<Point> at(List<Point> points) {
        return points.stream().map(this::at).toList();
    }

    public List<List<Point>> lines(List<List<Point>> lines) {
        return lines.stream().map(this::at).toList();
    }

    /** The same rectangle in the picture. */
    public Box at(Box box) {
        return Box.around(at(box.corners()));
    }

    /** What is shown, in the picture. */
    public Box picture() {
        return at(shown);
    }
}
