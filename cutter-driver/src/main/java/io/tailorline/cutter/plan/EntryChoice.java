package io.tailorline.cutter.plan;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * The best entries for an order that is given: shortest path through layers, one layer a piece, one node an entry (Bellman).
 * Exact; its time grows with pieces x entries squared.
 */
final class EntryChoice {

    private final Legs legs;

    EntryChoice(Legs legs) {
        this.legs = legs;
    }

    /** Least time through the air for {@code order}, s. */
    double seconds(int[] order) {
        double[] reached = firstLayer(order[0]);
        for (int i = 1; i < order.length; i++) {
            double[] next = new double[legs.entries(order[i])];
            for (int entry = 0; entry < next.length; entry++) {
                double least = Double.POSITIVE_INFINITY;
                for (int from = 0; from < reached.length; from++) {
                    least = Math.min(least, reached[from] + legs.between(order[i - 1], from, order[i], entry));
                }
                next[entry] = least;
            }
            reached = next;
        }
        return reached[leastIndex(reached)];
    }

    /** The entries that take so long. */
    List<Visit> visits(int[] order) {
        List<double[]> layers = new ArrayList<>();
        layers.add(firstLayer(order[0]));
        List<int[]> origins = new ArrayList<>();
        for (int i = 1; i < order.length; i++) {
            double[] next = new double[legs.entries(order[i])];
            int[] origin = new int[next.length];
            for (int entry = 0; entry < next.length; entry++) {
                double[] through = layers.get(i - 1).clone();
                for (int from = 0; from < through.length; from++) {
                    through[from] += legs.between(order[i - 1], from, order[i], entry);
                }
                origin[entry] = leastIndex(through);
                next[entry] = through[origin[entry]];
            }
            layers.add(next);
            origins.add(origin);
        }
        List<Visit> visits = new ArrayList<>();
        int entry = leastIndex(layers.get(order.length - 1));
        for (int i = order.length - 1; i >= 0; i--) {
            visits.add(new Visit(order[i], entry));
            entry = i > 0 ? origins.get(i - 1)[entry] : 0;
        }
        Collections.reverse(visits);
        return visits;
    }

    private double[] firstLayer(int contour) {
        double[] reached = new double[legs.entries(contour)];
        for (int entry = 0; entry < reached.length; entry++) {
            reached[entry] = legs.fromHome(contour, entry);
        }
        return reached;
    }

    private static int leastIndex(double[] values) {
        int least = 0;
        for (int i = 1; i < values.length; i++) {
            if (values[i] < values[least]) {
                least = i;
            }
        }
        return least;
    }
}
