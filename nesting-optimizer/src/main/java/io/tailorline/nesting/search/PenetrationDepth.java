package io.tailorline.nesting.search;

import io.tailorline.geometry.Ring;

/** Whether outlines overlap by more than rounding; outlines that share an edge do not. */
final class PenetrationDepth {

    private PenetrationDepth() {}

    /** Whether {@code a} still meets {@code b} when all its edges are moved inwards by a small depth. */
    static boolean isDeeper(Ring a, Ring b, double depth) {
        if (a.minX() + depth >= b.maxX()
                || a.maxX() - depth <= b.minX()
                || a.minY() + depth >= b.maxY()
                || a.maxY() - depth <= b.minY()) {
            return false;
        }
        Ring core = inwards(a, depth);
        return crosses(core, b) || b.contains(core.xs()[0], core.ys()[0]) || core.contains(b.xs()[0], b.ys()[0]);
    }

    private static Ring inwards(Ring outline, double depth) {
        int n = outline.size();
        double[] x = new double[n];
        double[] y = new double[n];
        for (int i = 0; i < n; i++) {
            double[] in = inwardNormal(outline, (i + n - 1) % n, i);
            double[] out = inwardNormal(outline, i, (i + 1) % n);
            double scale = depth / (1 + in[0] * out[0] + in[1] * out[1]);
            x[i] = outline.xs()[i] + scale * (in[0] + out[0]);
            y[i] = outline.ys()[i] + scale * (in[1] + out[1]);
        }
        return Ring.counterClockwise(x, y);
    }

    private static double[] inwardNormal(Ring outline, int from, int to) {
        double dx = outline.xs()[to] - outline.xs()[from];
        double dy = outline.ys()[to] - outline.ys()[from];
        double length = Math.sqrt(dx * dx + dy * dy);
        return new double[] {-dy / length, dx / length};
    }

    private static boolean crosses(Ring p, Ring q) {
        for (int a = p.size() - 1, b = 0; b < p.size(); a = b++) {
            for (int c = q.size() - 1, d = 0; d < q.size(); c = d++) {
                if (side(p, a, b, q, c) * side(p, a, b, q, d) < 0 && side(q, c, d, p, a) * side(q, c, d, p, b) < 0) {
                    return true;
                }
            }
        }
        return false;
    }

    /** On which side of the line from a to b a point of the other outline lies. */
    private static double side(Ring line, int a, int b, Ring other, int point) {
        double vx = line.xs()[b] - line.xs()[a];
        double vy = line.ys()[b] - line.ys()[a];
        return vx * (other.ys()[point] - line.ys()[a]) - vy * (other.xs()[point] - line.xs()[a]);
    }
}
