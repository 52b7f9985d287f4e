package io.tailorline.nesting.geometry;

import io.tailorline.geometry.Ring;
import java.util.stream.IntStream;

/** The convex hull of an outline, by Andrew's monotone chain (A. M. Andrew, Information Processing Letters 9, 1979). */
record ConvexHull(double area, double diameter) {

    static ConvexHull of(Ring outline) {
        double[] x = outline.xs();
        double[] y = outline.ys();
        int[] order = IntStream.range(0, x.length)
                .boxed()
                .sorted((a, b) -> x[a] != x[b] ? Double.compare(x[a], x[b]) : Double.compare(y[a], y[b]))
                .mapToInt(Integer::intValue)
                .toArray();
        int[] hull = new int[2 * x.length];
        int n = 0;
        for (int pass = 0; pass < 2; pass++) {
            int floor = n + 1;
            for (int k = 0; k < order.length; k++) {
                int point = order[pass == 0 ? k : order.length - 1 - k];
                while (n > floor && cross(x, y, hull[n - 2], hull[n - 1], point) <= 0) {
                    n--;
                }
                hull[n++] = point;
            }
            n--;
        }
        return measure(x, y, hull, n);
    }

    private static ConvexHull measure(double[] x, double[] y, int[] hull, int n) {
        double twice = 0;
        double farthest = 0;
        for (int i = 0; i < n; i++) {
            int a = hull[i];
            int b = hull[(i + 1) % n];
            twice += (x[a] - x[hull[0]]) * (y[b] - y[hull[0]]) - (x[b] - x[hull[0]]) * (y[a] - y[hull[0]]);
            for (int k = i + 1; k < n; k++) {
                double dx = x[hull[k]] - x[a];
                double dy = y[hull[k]] - y[a];
                farthest = Math.max(farthest, Math.sqrt(dx * dx + dy * dy));
            }
        }
        return new ConvexHull(twice / 2, farthest);
    }

    private static double cross(double[] x, double[] y, int o, int a, int b) {
        return (x[a] - x[o]) * (y[b] - y[o]) - (y[a] - y[o]) * (x[b] - x[o]);
    }
}
