package io.tailorline.cutter.plan.order;

import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;

/**
 * Improves an order by moving and reversing runs of pieces (Or 1976; Croes 1958), each candidate with its best entry
 * options; from a local optimum it continues with a kick and keeps what is better (iterated local search, Lourenço,
 * Martin and Stützle 2003). After a kick only the pieces around it are examined again, and those around each change
 * (don't-look bits, Bentley 1992), and a piece is only tried beside pieces that lie near it.
 *
 * <p>Invariant: the order kept is feasible and never gets worse. It ends after a fixed effort or a number of failed
 * kicks, not after a time, so the same marker gives the same order.
 */
final class OrderImprovement {

    /** Positions evaluated in all: less than a second, and a suit's order has converged by then. */
    private static final long MAX_EVALUATIONS = 5_000_000;

    /** Failed kicks in a row that end the search: few pieces converge long before the effort is spent. */
    private static final int MAX_FAILED_KICKS = 500;

    /** Longest run that a kick exchanges: far enough to leave a local optimum, near enough to keep most of it. */
    private static final int LONGEST_KICK = 8;

    /** Neighbours beside which a piece is tried; in a good order hardly a piece follows one that is farther. */
    private static final int NEIGHBOURS = 10;

    /** Fewer pieces than this have no order worth a kick. */
    private static final int FEWEST = 4;

    /** A candidate must be better by this to count, s, so that rounding errors never make it cycle. */
    private static final double WORTHWHILE = 1e-7;

    private final TravelTimes times;
    private final OrderRules rules;
    private final RandomGenerator random;
    private long evaluated;
    private boolean[][] near = new boolean[0][];

    OrderImprovement(TravelTimes times, OrderRules rules, RandomGenerator random) {
        this.times = times;
        this.rules = rules;
        this.random = random;
    }

    CutSequence improve(CutSequence plain) {
        int[] best = plain.order();
        near = near(best.length);
        best = descend(best, IntStream.range(0, best.length));
        double bestSeconds = seconds(best);
        int failedKicks = 0;
        while (evaluated < MAX_EVALUATIONS && failedKicks < MAX_FAILED_KICKS && best.length >= FEWEST) {
            OrderChange kick = kick(best);
            int[] candidate = descend(kick.order(), IntStream.rangeClosed(kick.from() - 1, kick.to() + 1));
            double seconds = seconds(candidate);
            failedKicks++;
            if (seconds < bestSeconds - WORTHWHILE) {
                best = candidate;
                bestSeconds = seconds;
                failedKicks = 0;
            }
        }
        return new CutSequence(new IncrementalOrderTime(times, best).stops(), bestSeconds);
    }

    /** For each piece whether another one is among its nearest. */
    private boolean[][] near(int pieces) {
        boolean[][] near = new boolean[pieces][pieces];
        for (int piece = 0; piece < pieces; piece++) {
            double[] to = new double[pieces];
            for (int other = 0; other < pieces; other++) {
                to[other] = other == piece ? Double.POSITIVE_INFINITY : times.least(piece, other);
            }
            int from = piece;
            IntStream.range(0, pieces)
                    .boxed()
                    .sorted(Comparator.comparingDouble(other -> to[other]))
                    .limit(NEIGHBOURS)
                    .forEach(other -> {
                        near[from][other] = true;
                        near[other][from] = true;
                    });
        }
        return near;
    }

    private double seconds(int[] order) {
        return rules.seconds(order) + new IncrementalOrderTime(times, order).seconds();
    }

    /** To an order that no single change around the given positions improves. */
    private int[] descend(int[] from, IntStream positions) {
        int[] order = from;
        boolean[] waits = new boolean[order.length];
        Deque<Integer> open = new ArrayDeque<>();
        int[] first = order;
        positions.forEach(position -> enqueue(first, position, open, waits));
        double seconds = seconds(order);
        IncrementalOrderTime options = new IncrementalOrderTime(times, order);
        while (!open.isEmpty() && evaluated < MAX_EVALUATIONS) {
            int piece = open.peek();
            Optional<OrderChange> better = better(order, position(order, piece), options, seconds);
            if (better.isEmpty()) {
                open.remove();
                waits[piece] = false;
                continue;
            }
            OrderChange change = better.get();
            order = change.order();
            options = new IncrementalOrderTime(times, order);
            seconds = rules.seconds(order) + options.seconds();
            for (int position : new int[] {change.from() - 1, change.from(), change.to(), change.to() + 1}) {
                enqueue(order, position, open, waits);
            }
        }
        return order;
    }

    private static void enqueue(int[] order, int position, Deque<Integer> open, boolean[] waits) {
        if (position >= 0 && position < order.length && !waits[order[position]]) {
            waits[order[position]] = true;
            open.add(order[position]);
        }
    }

    private static int position(int[] order, int piece) {
        int position = 0;
        while (order[position] != piece) {
            position++;
        }
        return position;
    }

    private Optional<OrderChange> better(int[] order, int position, IncrementalOrderTime options, double seconds) {
        for (int other = 0; other < order.length; other++) {
            if (!isNear(order, position, other)) {
                continue;
            }
            int to = other;
            Optional<OrderChange> better = better(OrderChange.between(order, position, to), options, seconds)
                    .or(() -> better(OrderChange.between(order, to, position), options, seconds));
            if (better.isPresent()) {
                return better;
            }
        }
        return Optional.empty();
    }

    private Optional<OrderChange> better(List<OrderChange> changes, IncrementalOrderTime options, double seconds) {
        double limit = seconds - WORTHWHILE;
        return changes.stream()
                .filter(change -> seconds(options, change, limit) < limit)
                .findFirst();
    }

    private boolean isNear(int[] order, int position, int other) {
        for (int beside = Math.max(0, other - 1); beside <= Math.min(order.length - 1, other + 1); beside++) {
            if (near[order[position]][order[beside]]) {
                return true;
            }
        }
        return false;
    }

    /** The time of a changed order; the rules are only asked when the air alone keeps below {@code limit}. */
    private double seconds(IncrementalOrderTime options, OrderChange change, double limit) {
        evaluated += change.to() - change.from() + 1;
        double air = options.seconds(change.order(), change.from(), change.to(), limit);
        return air < limit ? air + rules.seconds(change.order(), limit - air) : Double.POSITIVE_INFINITY;
    }

    /** Two neighbouring runs exchanged (double bridge), which a single move or reversal does not undo. */
    private OrderChange kick(int[] order) {
        int longest = Math.min(LONGEST_KICK, order.length / 2);
        int first = 1 + random.nextInt(longest);
        int second = 1 + random.nextInt(longest);
        int from = random.nextInt(order.length - first - second + 1);
        OrderChange kick = OrderChange.moved(order, from, from + second, first);
        return rules.allow(kick.order()) ? kick : new OrderChange(order, from, from + first + second - 1);
    }
}
