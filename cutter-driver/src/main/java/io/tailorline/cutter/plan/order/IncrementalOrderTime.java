package io.tailorline.cutter.plan.order;

import java.util.Arrays;

/**
 * The time of an order, stored so that a change of a part is evaluated by that part alone: the least time from home to
 * every entry option of every position, and from there to the end. {@link EntryChoice#seconds} is the plain version
 * that it must agree with.
 */
final class IncrementalOrderTime {

    private final TravelTimes times;
    private final int[] order;
    private final double[][] fromHome;
    private final double[][] toEnd;

    IncrementalOrderTime(TravelTimes times, int[] order) {
        this.times = times;
        this.order = order;
        fromHome = new double[order.length][];
        toEnd = new double[order.length][];
        for (int position = 0; position < order.length; position++) {
            fromHome[position] =
                    position == 0 ? first(order[0]) : on(fromHome[position - 1], order[position - 1], order[position]);
        }
        toEnd[order.length - 1] = new double[times.options(order[order.length - 1])];
        for (int position = order.length - 2; position >= 0; position--) {
            toEnd[position] = back(toEnd[position + 1], order[position], order[position + 1]);
        }
    }

    double seconds() {
        return Arrays.stream(fromHome[order.length - 1]).min().orElseThrow();
    }

    /**
     * Least time of {@code changed}, which differs from this order in the positions {@code from} to {@code to} only.
     */
    double seconds(int[] changed, int from, int to) {
        double[] reached = from == 0 ? first(changed[0]) : on(fromHome[from - 1], changed[from - 1], changed[from]);
        for (int position = from + 1; position <= to; position++) {
            reached = on(reached, changed[position - 1], changed[position]);
        }
        if (to + 1 < changed.length) {
            reached = on(reached, changed[to], changed[to + 1]);
            for (int option = 0; option < reached.length; option++) {
                reached[option] += toEnd[to + 1][option];
            }
        }
        return Arrays.stream(reached).min().orElseThrow();
    }

    private double[] first(int contour) {
        double[] reached = new double[times.options(contour)];
        for (int option = 0; option < reached.length; option++) {
            reached[option] = times.fromHome(contour, option);
        }
        return reached;
    }

    private double[] on(double[] reached, int contour, int next) {
        double[] onward = new double[times.options(next)];
        for (int option = 0; option < onward.length; option++) {
            double least = Double.POSITIVE_INFINITY;
            for (int from = 0; from < reached.length; from++) {
                least = Math.min(least, reached[from] + times.between(contour, from, next, option));
            }
            onward[option] = least;
        }
        return onward;
    }

    private double[] back(double[] left, int contour, int next) {
        double[] whole = new double[times.options(contour)];
        for (int option = 0; option < whole.length; option++) {
            double least = Double.POSITIVE_INFINITY;
            for (int to = 0; to < left.length; to++) {
                least = Math.min(least, times.between(contour, option, next, to) + left[to]);
            }
            whole[option] = least;
        }
        return whole;
    }
}
