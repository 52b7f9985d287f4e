package io.tailorline.pattern.piece;

import io.tailorline.geometry.NearestPoint;
import io.tailorline.geometry.Point;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The cut line taken apart where the seam edges meet: as many stretches as the piece has edges, in their order, each
 * ending where the next begins. To each corner of the seam line belongs the vertex of the cut line that is nearest to
 * it, taken for all corners together, so that the vertices follow each other round the ring as the corners do.
 */
public final class CutEdges {

    /** Edges that turn by less than 20 degrees meet without a corner. */
    private static final double SMOOTH_COSINE = 0.94;

    /** A vertex this near is the corner, mm: no chord may be shorter. */
    private static final double SAME_POINT = 0.5;

    private CutEdges() {}

    public static List<List<Point>> of(Piece piece) {
        List<Edge> edges = piece.edges();
        List<Point> ring = withSmoothCorners(piece.cutLine().points(), edges);
        if (edges.size() < 2 || ring.size() < edges.size()) {
            return List.of(closed(ring));
        }
        int[] starts = starts(ring, edges);
        List<List<Point>> stretches = new ArrayList<>(edges.size());
        for (int e = 0; e < starts.length; e++) {
            stretches.add(stretch(ring, starts[e], starts[(e + 1) % starts.length]));
        }
        return stretches;
    }

    /**
     * Where two edges meet without a corner the cut line has no vertex of its own: it gets one, square out from the
     * seam.
     */
    private static List<Point> withSmoothCorners(List<Point> cutLine, List<Edge> edges) {
        List<Point> ring = new ArrayList<>(cutLine);
        for (int e = 0; e < edges.size(); e++) {
            Point arriving =
                    edges.get((e + edges.size() - 1) % edges.size()).line().endChord();
            Point leaving = edges.get(e).line().startChord();
            if (arriving.dot(leaving) > SMOOTH_COSINE) {
                insert(ring, NearestPoint.of(edges.get(e).line().first(), ring));
            }
        }
        return ring;
    }

    private static void insert(List<Point> ring, NearestPoint foot) {
        Point a = ring.get(foot.chord());
        Point b = ring.get((foot.chord() + 1) % ring.size());
        if (foot.at().distanceTo(a) > SAME_POINT && foot.at().distanceTo(b) > SAME_POINT) {
            ring.add(foot.chord() + 1, foot.at());
        }
    }

    private static List<Point> closed(List<Point> ring) {
        List<Point> closed = new ArrayList<>(ring);
        closed.add(ring.get(0));
        return closed;
    }

    private static List<Point> stretch(List<Point> ring, int from, int to) {
        int n = ring.size();
        List<Point> stretch = new ArrayList<>();
        for (int i = from; ; i = (i + 1) % n) {
            stretch.add(ring.get(i));
            if (i == to && stretch.size() > 1) {
                return stretch;
            }
        }
    }

    /**
     * The vertex at which every edge's stretch starts. Dynamic programming over corners and vertices: the ring is
     * opened at the vertex nearest to the first corner, then {@code best[v]} is the least sum of distances with the
     * corner at hand on vertex v and all before it on earlier vertices.
     */
    private static int[] starts(List<Point> ring, List<Edge> edges) {
        int n = ring.size();
        int first = nearest(ring, edges.get(0).line().first());
        double[] best = new double[n];
        Arrays.fill(best, Double.POSITIVE_INFINITY);
        best[0] = 0;
        int[][] before = new int[edges.size()][n];
        for (int e = 1; e < edges.size(); e++) {
            double[] next = new double[n];
            int least = 0;
            next[0] = Double.POSITIVE_INFINITY;
            for (int v = 1; v < n; v++) {
                least = best[v - 1] < best[least] ? v - 1 : least;
                Point corner = edges.get(e).line().first();
                next[v] = best[least] + ring.get((first + v) % n).distanceTo(corner);
                before[e][v] = least;
            }
            best = next;
        }
        int[] starts = new int[edges.size()];
        int v = 0;
        for (int i = 1; i < n; i++) {
            v = best[i] < best[v] ? i : v;
        }
        for (int e = edges.size() - 1; e >= 0; e--) {
            starts[e] = (first + v) % n;
            v = before[e][v];
        }
        return starts;
    }

    private static int nearest(List<Point> ring, Point to) {
        int nearest = 0;
        for (int i = 1; i < ring.size(); i++) {
            nearest = ring.get(i).distanceTo(to) < ring.get(nearest).distanceTo(to) ? i : nearest;
        }
        return nearest;
    }
}
