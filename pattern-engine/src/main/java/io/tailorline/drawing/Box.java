package io.tailorline.drawing;

import io.tailorline.geometry.Point;
import java.util.Collection;
import java.util.List;

/** A rectangle with sides along the axes. */
public record Box(double minX, double minY, double maxX, double maxY) {

    /** The smallest that holds all points; there must be one. */
    public static Box around(Collection<Point> points) {
        Point any = points.iterator().next();
        double minX = any.x();
        double minY = any.y();
        double maxX = any.x();
        double maxY = any.y();
        for (Point point : points) {
            minX = Math.min(minX, point.x());
            minY = Math.min(minY, point.y());
            maxX = Math.max(maxX, point.x());
            maxY = Math.max(maxY, point.y());
        }
        return new Box(minX, minY, maxX, maxY);
    }

    /** Its first corner and its sides. */
    public static Box at(double x, double y, double width, double height) {
        return new Box(x, y, x + width, y + height);
    }

    public double width() {
        return maxX - minX;
    }

    public double height() {
        return maxY - minY;
    }

    public Point centre() {
        return Point.of((minX + maxX) / 2, (minY + maxY) / 2);
    }

    public List<Point> corners() {
        return List.of(Point.of(minX, minY), Point.of(maxX, minY), Point.of(maxX, maxY), Point.of(minX, maxY));
    }

    /** With a margin all round. */
    public Box grown(double by) {
        return new Box(minX - by, minY - by, maxX + by, maxY + by);
    }

    public Box moved(Point by) {
        return new Box(minX + by.x(), minY + by.y(), maxX + by.x(), maxY + by.y());
    }

    public boolean meets(Box other) {
        return maxX >= other.minX && minX <= other.maxX && maxY >= other.minY && minY <= other.maxY;
    }

    /** As the attribute of SVG. */
    public String viewBox() {
        return "%s %s %s %s"
                .formatted(
                        SvgPath.number(minX), SvgPath.number(minY), SvgPath.number(width()), SvgPath.number(height()));
    }
}
