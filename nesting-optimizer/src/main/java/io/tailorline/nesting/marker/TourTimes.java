package io.tailorline.nesting.marker;

import io.tailorline.geometry.Point;
import java.util.List;

/**
 * Travel times with the knife up between the entries of stops, by way of the inner marks of the stop that is
 * approached, s. A piece is left where it was entered.
 */
final class TourTimes {

    /** The corner of the table where the knife rests. */
    static final int HOME = -1;

    private final TableMotion table;
    private final double[][] entryX;
    private final double[][] entryY;
    private final double[][] innerEnds;
    private final double[] innerSeconds;

    TourTimes(List<TourStop> stops, TableMotion table) {
        this.table = table;
        int n = stops.size();
        entryX = new double[n][];
        entryY = new double[n][];
        innerEnds = new double[n][];
        innerSeconds = new double[n];
        for (int i = 0; i < n; i++) {
            TourStop stop = stops.get(i);
            entryX[i] = stop.entries().stream().mapToDouble(Point::x).toArray();
            entryY[i] = stop.entries().stream().mapToDouble(Point::y).toArray();
            innerEnds[i] = ends(stop.inner());
            for (int k = 1; k < stop.inner().size(); k++) {
                innerSeconds[i] += table.travelSeconds(
                        stop.inner().get(k - 1).distanceTo(stop.inner().get(k)));
            }
        }
    }

    private static double[] ends(List<Point> inner) {
        if (inner.isEmpty()) {
            return new double[0];
        }
        Point first = inner.get(0);
        Point last = inner.get(inner.size() - 1);
        return new double[] {first.x(), first.y(), last.x(), last.y()};
    }

    int entries(int stop) {
        return entryX[stop].length;
    }

    /** @param from a stop, or {@link #HOME} */
    double between(int from, int fromEntry, int to, int toEntry) {
        return from == HOME
                ? from(0, 0, to, toEntry)
                : from(entryX[from][fromEntry], entryY[from][fromEntry], to, toEntry);
    }

    private double from(double x, double y, int stop, int entry) {
        double entryAtX = entryX[stop][entry];
        double entryAtY = entryY[stop][entry];
        double[] inner = innerEnds[stop];
        if (inner.length == 0) {
            return travel(x, y, entryAtX, entryAtY);
        }
        double forward = travel(x, y, inner[0], inner[1]) + travel(inner[2], inner[3], entryAtX, entryAtY);
        double backward = travel(x, y, inner[2], inner[3]) + travel(inner[0], inner[1], entryAtX, entryAtY);
        return innerSeconds[stop] + Math.min(forward, backward);
    }

    private double travel(double x0, double y0, double x1, double y1) {
        double dx = x1 - x0;
        double dy = y1 - y0;
        return table.travelSeconds(Math.sqrt(dx * dx + dy * dy));
    }
}
