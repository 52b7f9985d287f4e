package io.tailorline.cutter.plan.order;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * The best ways for an order that is given: shortest path through layers, one layer a piece, one node a way (Bellman).
 * Exact; its time grows with pieces x ways squared.
 */
final class EntryChoice {

    private final TravelTimes legs;

    EntryChoice(TravelTimes legs) {
        this.legs = legs;
    }

    /** Least time through the air and for the ways of {@code order}, s. */
    double seconds(int[] order) {
        double[] reached = firstLayer(order[0]);
        for (int i = 1; i < order.length; i++) {
            double[] next = new double[legs.ways(order[i])];
            for (int way = 0; way < next.length; way++) {
                double least = Double.POSITIVE_INFINITY;
                for (int from = 0; from < reached.length; from++) {
                    least = Math.min(least, reached[from] + legs.between(order[i - 1], from, order[i], way));
                }
                next[way] = least;
            }
            reached = next;
        }
        return reached[leastIndex(reached)];
    }

    /** The ways that take so long. */
    List<Stop> visits(int[] order) {
        List<double[]> layers = new ArrayList<>();
        layers.add(firstLayer(order[0]));
        List<int[]> origins = new ArrayList<>();
        for (int i = 1; i < order.length; i++) {
            double[] next = new double[legs.ways(order[i])];
            int[] origin = new int[next.length];
            for (int way = 0; way < next.length; way++) {
                double[] through = layers.get(i - 1).clone();
                for (int from = 0; from < through.length; from++) {
                    through[from] += legs.between(order[i - 1], from, order[i], way);
                }
                origin[way] = leastIndex(through);
                next[way] = through[origin[way]];
            }
            layers.add(next);
            origins.add(origin);
        }
        List<Stop> visits = new ArrayList<>();
        int way = leastIndex(layers.get(order.length - 1));
        for (int i = order.length - 1; i >= 0; i--) {
            visits.add(new Stop(order[i], way));
            way = i > 0 ? origins.get(i - 1)[way] : 0;
        }
        Collections.reverse(visits);
        return visits;
    }

    private double[] firstLayer(int contour) {
        double[] reached = new double[legs.ways(contour)];
        for (int way = 0; way < reached.length; way++) {
            reached[way] = legs.fromHome(contour, way);
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
