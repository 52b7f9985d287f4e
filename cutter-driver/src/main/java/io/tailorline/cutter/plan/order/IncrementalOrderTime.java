package io.tailorline.cutter.plan.order;

import java.util.Arrays;

/**
 * What is known about one order, so that a change of a part of it can be judged by walking through that part alone: the
 * least time from home to every way of every turn, and from there to the end. {@link EntryChoice#seconds} is the plain
 * version that it must agree with.
 */
final class IncrementalOrderTime {

    private final TravelTimes legs;
    private final int[] order;
    private final double[][] fromHome;
    private final double[][] toEnd;

    IncrementalOrderTime(TravelTimes legs, int[] order) {
        this.legs = legs;
        this.order = order;
        fromHome = new double[order.length][];
        toEnd = new double[order.length][];
        for (int turn = 0; turn < order.length; turn++) {
            fromHome[turn] = turn == 0 ? first(order[0]) : on(fromHome[turn - 1], order[turn - 1], order[turn]);
        }
        toEnd[order.length - 1] = new double[legs.ways(order[order.length - 1])];
        for (int turn = order.length - 2; turn >= 0; turn--) {
            toEnd[turn] = back(toEnd[turn + 1], order[turn], order[turn + 1]);
        }
    }

    double seconds() {
        return Arrays.stream(fromHome[order.length - 1]).min().orElseThrow();
    }

    /** Least time of {@code changed}, which differs from this order in the turns {@code from} to {@code to} only. */
    double seconds(int[] changed, int from, int to) {
        double[] reached = from == 0 ? first(changed[0]) : on(fromHome[from - 1], changed[from - 1], changed[from]);
        for (int turn = from + 1; turn <= to; turn++) {
            reached = on(reached, changed[turn - 1], changed[turn]);
        }
        if (to + 1 < changed.length) {
            reached = on(reached, changed[to], changed[to + 1]);
            for (int way = 0; way < reached.length; way++) {
                reached[way] += toEnd[to + 1][way];
            }
        }
        return Arrays.stream(reached).min().orElseThrow();
    }

    private double[] first(int contour) {
        double[] reached = new double[legs.ways(contour)];
        for (int way = 0; way < reached.length; way++) {
            reached[way] = legs.fromHome(contour, way);
        }
        return reached;
    }

    private double[] on(double[] reached, int contour, int next) {
        double[] onward = new double[legs.ways(next)];
        for (int way = 0; way < onward.length; way++) {
            double least = Double.POSITIVE_INFINITY;
            for (int from = 0; from < reached.length; from++) {
                least = Math.min(least, reached[from] + legs.between(contour, from, next, way));
            }
            onward[way] = least;
        }
        return onward;
    }

    private double[] back(double[] left, int contour, int next) {
        double[] whole = new double[legs.ways(contour)];
        for (int way = 0; way < whole.length; way++) {
            double least = Double.POSITIVE_INFINITY;
            for (int to = 0; to < left.length; to++) {
                least = Math.min(least, legs.between(contour, way, next, to) + left[to]);
            }
            whole[way] = least;
        }
        return whole;
    }
}
