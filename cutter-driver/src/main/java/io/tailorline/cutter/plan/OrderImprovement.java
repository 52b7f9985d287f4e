package io.tailorline.cutter.plan;

import java.util.random.RandomGenerator;

/**
 * Makes an order better by moving runs of pieces elsewhere and turning runs around (Or 1976; Croes 1958), each candidate with
 * the best entries it can have; from the local optimum it goes on with a kick and keeps what is better (iterated local search,
 * Lourenço, Martin and Stützle 2003).
 *
 * <p>Invariant: the order kept is feasible and never gets worse. It ends after a fixed
 * effort or so many kicks in vain, not after a time, so the same marker gives the same order. With many pieces the effort ends
 * before the order has converged, since a candidate walks through all that it changes.
 */
final class OrderImprovement {

    /** Pieces walked through in all: half a second for a suit, whose order has converged by then. */
    private static final long PATIENCE = 6_000_000;

    /** So many kicks in a row that bring nothing end the search: few pieces converge long before patience ends. */
    private static final int KICKS_IN_VAIN = 100;

    /** Longest run that a kick exchanges: far enough to leave a local optimum, near enough to keep most of it. */
    private static final int LONGEST_KICK = 8;

    /** Fewer pieces than this have no order worth a kick. */
    private static final int FEWEST = 4;

    /** A candidate must be better by this to count, s, so that rounding never makes the search go round. */
    private static final double WORTHWHILE = 1e-7;

    private final Legs legs;
    private final OrderRules rules;
    private final RandomGenerator random;
    private long walked;

    OrderImprovement(Legs legs, OrderRules rules, RandomGenerator random) {
        this.legs = legs;
        this.rules = rules;
        this.random = random;
    }

    CutSequence improve(CutSequence plain) {
        int[] best = descend(plain.order());
        double bestSeconds = seconds(best);
        int inVain = 0;
        while (walked < PATIENCE && inVain < KICKS_IN_VAIN && best.length >= FEWEST) {
            int[] candidate = descend(kicked(best));
            double seconds = seconds(candidate);
            inVain++;
            if (seconds < bestSeconds - WORTHWHILE) {
                best = candidate;
                bestSeconds = seconds;
                inVain = 0;
            }
        }
        return new CutSequence(new EntryChoice(legs).visits(best), bestSeconds);
    }

    private double seconds(int[] order) {
        return rules.seconds(order) + new EntryWays(legs, order).seconds();
    }

    /** To an order that no single change makes better. */
    private int[] descend(int[] from) {
        int[] order = from;
        double seconds = seconds(order);
        EntryWays ways = new EntryWays(legs, order);
        boolean improved = true;
        while (improved && walked < PATIENCE) {
            improved = false;
            for (int i = 0; i < order.length; i++) {
                for (int j = 0; j < order.length; j++) {
                    for (OrderChange change : OrderChange.between(order, i, j)) {
                        double changed = seconds(ways, change, seconds - WORTHWHILE);
                        if (changed < seconds - WORTHWHILE) {
                            order = change.order();
                            seconds = changed;
                            ways = new EntryWays(legs, order);
                            improved = true;
                            break;
                        }
                    }
                }
            }
        }
        return order;
    }

    /** The time of a changed order; the rules are only asked when the air alone keeps below {@code limit}. */
    private double seconds(EntryWays ways, OrderChange change, double limit) {
        walked += change.to() - change.from() + 1;
        double air = ways.seconds(change.order(), change.from(), change.to());
        return air < limit ? air + rules.seconds(change.order()) : Double.POSITIVE_INFINITY;
    }

    /** Two neighbouring runs exchanged: a change that turning and moving do not undo at once (double bridge). */
    private int[] kicked(int[] order) {
        int longest = Math.min(LONGEST_KICK, order.length / 2);
        int first = 1 + random.nextInt(longest);
        int second = 1 + random.nextInt(longest);
        int from = random.nextInt(order.length - first - second + 1);
        int[] changed = OrderChange.moved(order, from, from + second, first).order();
        return rules.allow(changed) ? changed : order;
    }
}
