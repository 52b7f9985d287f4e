package io.tailorline.cutter.motion;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * A slow search for a better motion than a given one: dynamic programming over speed and acceleration in every point,
 * each with its neighbours on a grid round the best so far, which is refined until it wins nothing. Points may be left
 * out between two others. It shares {@link SCurveSolver} with the look-ahead, but not the way of searching.
 */
final class StateSearch {

    /** Points left out at most between two others. */
    private static final int FARTHEST = 6;

    private static final double FINER = 0.6;
    private static final double FINEST = 0.01;
    private static final double HAIR = 1e-6;

    private final double[] at;
    private final double[] allowed;
    private final MotionLimits limits;
    private PathState[] best;
    private double seconds = Double.POSITIVE_INFINITY;

    private StateSearch(double[] at, double[] allowed, MotionLimits limits, MotionProfile from) {
        this.at = at;
        this.allowed = allowed;
        this.limits = limits;
        this.best = states(from);
    }

    /** The least time that it finds, s. */
    static double seconds(double[] at, double[] allowed, MotionLimits limits, MotionProfile from) {
        StateSearch search = new StateSearch(at, allowed, limits, from);
        for (double scale = 1; scale > FINEST; ) {
            double before = search.seconds;
            search.improve(scale);
            scale *= search.seconds < before * (1 - HAIR) ? 1 : FINER;
        }
        return Math.min(search.seconds, from.seconds());
    }

    private PathState[] states(MotionProfile motion) {
        PathState[] states = new PathState[at.length];
        int part = 0;
        double distance = 0;
        for (int i = 0; i < at.length; i++) {
            while (part < motion.parts().size() - 1
                    && distance + motion.parts().get(part).distance() < at[i] - HAIR) {
                distance += motion.parts().get(part).distance();
                part++;
            }
            states[i] = motion.parts().get(part).at(at[i] - distance).shifted(distance);
        }
        states[0] = new PathState(0, 0, 0);
        states[at.length - 1] = new PathState(at[at.length - 1], 0, 0);
        return states;
    }

    /** What is known of one candidate: how long the best motion up to it takes, and where that comes from. */
    private static final class Node {

        final PathState state;
        double seconds = Double.POSITIVE_INFINITY;
        Node before;
        int point;

        Node(PathState state, int point) {
            this.state = state;
            this.point = point;
        }
    }

    private void improve(double scale) {
        List<List<Node>> grid = new ArrayList<>();
        for (int i = 0; i < at.length; i++) {
            grid.add(candidates(i, scale));
        }
        grid.get(0).get(0).seconds = 0;
        for (int to = 1; to < at.length; to++) {
            for (int from = to - 1; from >= Math.max(0, to - FARTHEST); from--) {
                for (Node end : grid.get(to)) {
                    grid.get(from).forEach(start -> join(start, end));
                }
            }
        }
        Node end = grid.get(at.length - 1).get(0);
        if (end.seconds < seconds) {
            seconds = end.seconds;
            take(end);
        }
    }

    private List<Node> candidates(int point, double scale) {
        PathState now = best[point];
        List<Node> nodes = new ArrayList<>(List.of(new Node(now, point)));
        if (point == 0 || point == at.length - 1) {
            return nodes;
        }
        for (double faster : new double[] {-0.1, 0, 0.1, 1}) {
            for (double steeper : new double[] {-0.4, 0, 0.4}) {
                double speed = Math.max(0, Math.min(allowed[point], now.speed() + faster * scale * allowed[point]));
                double most = SCurveSolver.maxAcceleration(speed, limits);
                double acceleration = now.acceleration() + steeper * scale * limits.acceleration();
                nodes.add(new Node(
                        new PathState(at[point], speed, Math.max(-most, Math.min(most, acceleration))), point));
            }
        }
        return nodes;
    }

    private void join(Node start, Node end) {
        if (start.seconds + (end.state.distance() - start.state.distance()) / limits.speed() >= end.seconds) {
            return;
        }
        SCurve curve = SCurveSolver.between(start.state, end.state, limits);
        double seconds = start.seconds + curve.seconds();
        if (seconds < end.seconds && passes(curve, start, end)) {
            end.seconds = seconds;
            end.before = start;
        }
    }

    private boolean passes(SCurve curve, Node start, Node end) {
        for (int i = start.point + 1; i < end.point; i++) {
            if (curve.at(at[i] - start.state.distance()).speed() > allowed[i] + HAIR) {
                return false;
            }
        }
        return true;
    }

    private void take(Node last) {
        PathState[] taken = new PathState[at.length];
        Arrays.setAll(taken, i -> best[i]);
        for (Node node = last; node.before != null; node = node.before) {
            SCurve curve = SCurveSolver.between(node.before.state, node.state, limits);
            taken[node.point] = node.state;
            for (int i = node.before.point + 1; i < node.point; i++) {
                taken[i] = curve.at(at[i] - node.before.state.distance()).shifted(node.before.state.distance());
            }
        }
        best = taken;
    }
}
