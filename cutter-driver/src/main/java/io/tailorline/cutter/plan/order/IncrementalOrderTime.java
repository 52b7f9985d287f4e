package io.tailorline.cutter.plan.order;

import java.util.Arrays;
import java.util.List;

/**
 * The time of an order by its best entry options, stored so that a change of a part is evaluated by that part alone:
 * the least time from home to every entry option of every position, and from there home again. A shortest path through
 * layers, one layer a piece, one node an option (dynamic programming, Bellman 1957): exact; building it takes pieces x
 * options squared.
 */
final class IncrementalOrderTime {

    /** By which a sum may be off, s. */
    private static final double ROUNDING = 1e-9;

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
        toEnd[order.length - 1] = last(order[order.length - 1]);
        for (int position = order.length - 2; position >= 0; position--) {
            toEnd[position] = back(toEnd[position + 1], order[position], order[position + 1]);
        }
    }

    double seconds() {
        return least(sum(fromHome[order.length - 1], toEnd[order.length - 1]));
    }

    /** The order with those entry options. */
    List<Stop> stops() {
        Stop[] stops = new Stop[order.length];
        double[] through = sum(fromHome[order.length - 1], toEnd[order.length - 1]);
        for (int position = order.length - 1; position >= 0; position--) {
            int option = leastIndex(through);
            stops[position] = new Stop(order[position], option);
            if (position > 0) {
                through = fromHome[position - 1].clone();
                for (int from = 0; from < through.length; from++) {
                    through[from] += times.between(order[position - 1], from, order[position], option);
                }
            }
        }
        return List.of(stops);
    }

    /**
     * Least time of {@code changed}, which differs from this order in the positions {@code from} to {@code to} only;
     * infinite as soon as it is certain to be {@code limit} or more, because no move takes less than its quickest pair
     * of entry options.
     */
    double seconds(int[] changed, int from, int to, double limit) {
        double left = to + 1 < changed.length ? least(toEnd[to + 1]) : 0;
        for (int position = Math.max(from, 1); position <= Math.min(to + 1, changed.length - 1); position++) {
            left += times.least(changed[position - 1], changed[position]);
        }
        double[] reached = from == 0 ? first(changed[0]) : fromHome[from - 1];
        for (int position = Math.max(from, 1); position <= to; position++) {
            if (least(reached) + left >= limit + ROUNDING) {
                return Double.POSITIVE_INFINITY;
            }
            left -= times.least(changed[position - 1], changed[position]);
            reached = on(reached, changed[position - 1], changed[position]);
        }
        if (to + 1 < changed.length) {
            reached = on(reached, changed[to], changed[to + 1]);
            return least(sum(reached, toEnd[to + 1]));
        }
        return least(sum(reached, last(changed[to])));
    }

    private static double least(double[] values) {
        return values[leastIndex(values)];
    }

    private static int leastIndex(double[] values) {
        int least = 0;
        for (int i = 1; i < values.length; i++) {
            least = values[i] < values[least] ? i : least;
        }
        return least;
    }

    private static double[] sum(double[] some, double[] others) {
        double[] sum = some.clone();
        for (int option = 0; option < sum.length; option++) {
            sum[option] += others[option];
        }
        return sum;
    }

    private double[] last(int contour) {
        double[] left = new double[times.options(contour)];
        for (int option = 0; option < left.length; option++) {
            left[option] = times.toHome(contour, option);
        }
        return left;
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
        Arrays.fill(onward, Double.POSITIVE_INFINITY);
        for (int from = 0; from < reached.length; from++) {
            for (int option = 0; option < onward.length; option++) {
                onward[option] = Math.min(onward[option], reached[from] + times.between(contour, from, next, option));
            }
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
