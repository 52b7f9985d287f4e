package io.tailorline.cutter.plan.order;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * The best entry options for a given order: shortest path through layers, one layer a piece, one node an option
 * (dynamic programming, Bellman 1957). The plain version of {@link IncrementalOrderTime}.
 */
final class EntryChoice {

    private final TravelTimes times;

    EntryChoice(TravelTimes times) {
        this.times = times;
    }

    /** Least time of air moves and entry options of {@code order}, s. */
    double seconds(int[] order) {
        double[] reached = firstLayer(order[0]);
        for (int i = 1; i < order.length; i++) {
            double[] next = new double[times.options(order[i])];
            for (int option = 0; option < next.length; option++) {
                double least = Double.POSITIVE_INFINITY;
                for (int from = 0; from < reached.length; from++) {
                    least = Math.min(least, reached[from] + times.between(order[i - 1], from, order[i], option));
                }
                next[option] = least;
            }
            reached = next;
        }
        double[] home = home(reached, order);
        return home[leastIndex(home)];
    }

    /** The stops that take that time. */
    List<Stop> stops(int[] order) {
        List<double[]> layers = new ArrayList<>();
        layers.add(firstLayer(order[0]));
        List<int[]> origins = new ArrayList<>();
        for (int i = 1; i < order.length; i++) {
            double[] next = new double[times.options(order[i])];
            int[] origin = new int[next.length];
            for (int option = 0; option < next.length; option++) {
                double[] through = layers.get(i - 1).clone();
                for (int from = 0; from < through.length; from++) {
                    through[from] += times.between(order[i - 1], from, order[i], option);
                }
                origin[option] = leastIndex(through);
                next[option] = through[origin[option]];
            }
            layers.add(next);
            origins.add(origin);
        }
        List<Stop> stops = new ArrayList<>();
        int option = leastIndex(home(layers.get(order.length - 1), order));
        for (int i = order.length - 1; i >= 0; i--) {
            stops.add(new Stop(order[i], option));
            option = i > 0 ? origins.get(i - 1)[option] : 0;
        }
        Collections.reverse(stops);
        return stops;
    }

    /** From each entry option of the last piece home. */
    private double[] home(double[] reached, int[] order) {
        double[] home = reached.clone();
        for (int option = 0; option < home.length; option++) {
            home[option] += times.toHome(order[order.length - 1], option);
        }
        return home;
    }

    private double[] firstLayer(int contour) {
        double[] reached = new double[times.options(contour)];
        for (int option = 0; option < reached.length; option++) {
            reached[option] = times.fromHome(contour, option);
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
