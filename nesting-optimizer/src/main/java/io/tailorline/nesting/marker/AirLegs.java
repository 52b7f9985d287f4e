package io.tailorline.nesting.marker;

import io.tailorline.geometry.Point;
import java.util.List;

/**
 * Times through the air from the entry of one stop to the entry of another, by way of what the other needs made first;
 * s. A piece is left where it is entered. Every stop has a number, its entries likewise.
 */
final class AirLegs {

    private final CuttingSpeeds speeds;
    private final double[][] entryX;
    private final double[][] entryY;
    private final double[][] innerEnds;
    private final double[] innerSeconds;

    AirLegs(List<KnifeStop> stops, CuttingSpeeds speeds) {
        this.speeds = speeds;
        int n = stops.size();
        entryX = new double[n][];
        entryY = new double[n][];
        innerEnds = new double[n][];
        innerSeconds = new double[n];
        for (int i = 0; i < n; i++) {
            KnifeStop stop = stops.get(i);
            entryX[i] = stop.entries().stream().mapToDouble(Point::x).toArray();
            entryY[i] = stop.entries().stream().mapToDouble(Point::y).toArray();
            innerEnds[i] = ends(stop.inner());
            for (int k = 1; k < stop.inner().size(); k++) {
                innerSeconds[i] += speeds.airSeconds(
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

    /** From the corner of the table where the knife rests. */
    double fromHome(int stop, int entry) {
        return from(0, 0, stop, entry);
    }

    double between(int from, int fromEntry, int to, int toEntry) {
        return from(entryX[from][fromEntry], entryY[from][fromEntry], to, toEntry);
    }

    private double from(double x, double y, int stop, int entry) {
        double entryAtX = entryX[stop][entry];
        double entryAtY = entryY[stop][entry];
        double[] inner = innerEnds[stop];
        if (inner.length == 0) {
            return air(x, y, entryAtX, entryAtY);
        }
        double forward = air(x, y, inner[0], inner[1]) + air(inner[2], inner[3], entryAtX, entryAtY);
        double backward = air(x, y, inner[2], inner[3]) + air(inner[0], inner[1], entryAtX, entryAtY);
        return innerSeconds[stop] + Math.min(forward, backward);
    }

    private double air(double x0, double y0, double x1, double y1) {
        double dx = x1 - x0;
        double dy = y1 - y0;
        return speeds.airSeconds(Math.sqrt(dx * dx + dy * dy));
    }
}
