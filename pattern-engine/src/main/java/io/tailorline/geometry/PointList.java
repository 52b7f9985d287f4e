package io.tailorline.geometry;

import java.util.AbstractList;
import java.util.Objects;
import java.util.RandomAccess;

/** The points of a line as an immutable list; the line stores bare coordinates and creates points on access. */
final class PointList extends AbstractList<Point> implements RandomAccess {

    private final double[] x;
    private final double[] y;

    /** @param x never changed by its owner, like {@code y} */
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
