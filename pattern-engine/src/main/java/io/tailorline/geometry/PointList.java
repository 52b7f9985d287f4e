package io.tailorline.geometry;

import java.util.AbstractList;
import java.util.Objects;
import java.util.RandomAccess;

/**
 * The points of a line as a list that cannot be changed; the line keeps bare coordinates and makes a point when asked.
 */
final class PointList extends AbstractList<Point> implements RandomAccess {

    private final double[] x;
    private final double[] y;

    /** @param x never changed by who holds it, like {@code y} */
    PointList(double[] x, double[] y) {
        this.x = x;
        this.y = y;
    }

    @Override
    public Point get(int index) {
        Objects.checkIndex(index, x.length);
        return new Point(x[index], y[index]);
    }

    @Override
    public int size() {
        return x.length;
    }
}
