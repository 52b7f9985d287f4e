package io.tailorline.cutter.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;

/**
 * Makes an order better by moving runs of pieces elsewhere and turning runs around (Or 1976; Croes 1958), each candidate with
 * the best entries it can have; from the local optimum it goes on with a kick and keeps what is better (iterated local search,
 * Lourenço, Martin and Stützle 2003).
 *
 * <p>Invariant: the order kept is feasible for the conveyor and never gets worse. It ends after a fixed number of candidates or
 * kicks in vain, not after a time, so the same marker gives the same order; it is slow when there are many pieces, since each candidate walks
 * through all of them.
 */
final class OrderImprovement {

    /** Candidates looked at in all: half a second for a suit, whose order has converged by then. */
    private static final int CANDIDATES = 400_000;

    /** So many kicks in a row that bring nothing end the search: few pieces converge long before the last candidate. */
    private static final int KICKS_IN_VAIN = 25;

    /** Longest run of pieces that is moved elsewhere (Or's choice). */
    private static final int LONGEST_RUN = 3;

    /** Longest run that a kick exchanges: far enough to leave a local optimum, near enough to keep most of it. */
    private static final int LONGEST_KICK = 8;

    /** A candidate must be better by this to count, s, so that rounding never makes the search go round. */
    private static final double WORTHWHILE = 1e-7;

    private final EntryChoice entries;
    private final Bites bites;
    private final RandomGenerator random;
    private int looked;

    OrderImprovement(Legs legs, Bites bites, RandomGenerator random) {
        this.entries = new EntryChoice(legs);
        this.bites = bites;
        this.random = random;
    }

    CutSequence improve(CutSequence plain) {
        int[] best = descend(plain.order());
        double bestSeconds = seconds(best);
        int inVain = 0;
        while (looked < CANDIDATES && inVain < KICKS_IN_VAIN && best.length > LONGEST_RUN) {
            int[] candidate = descend(kicked(best));
            double seconds = seconds(candidate);
            inVain++;
            if (seconds < bestSeconds - WORTHWHILE) {
                best = candidate;
                bestSeconds = seconds;
                inVain = 0;
            }
        }
        List<Visit> visits = entries.visits(best);
        return new CutSequence(visits, bestSeconds);
    }

    private double seconds(int[] order) {
        looked++;
        double conveyor = bites.seconds(order);
        return Double.isInfinite(conveyor) ? conveyor : conveyor + entries.seconds(order);
    }

    /** To an order that no single change makes better. */
    private int[] descend(int[] from) {
        int[] order = from;
        double seconds = seconds(order);
        boolean improved = true;
        while (improved && looked < CANDIDATES) {
            improved = false;
            for (int i = 0; i < order.length; i++) {
                for (int j = 0; j < order.length; j++) {
                    for (int[] candidate : changes(order, i, j)) {
                        double changed = seconds(candidate);
                        if (changed < seconds - WORTHWHILE) {
                            order = candidate;
                            seconds = changed;
                            improved = true;
                        }
                    }
                }
            }
        }
        return order;
    }

    /** The run between {@code i} and {@code j} turned around, and the runs from {@code i} moved to {@code j}. */
    private static List<int[]> changes(int[] order, int i, int j) {
        List<int[]> changes = new ArrayList<>();
        if (i < j) {
            changes.add(turned(order, i, j));
        }
        for (int length = 1; length <= LONGEST_RUN && i + length <= order.length; length++) {
            if (j < i || j > i && j + length <= order.length) {
                int[] moved = moved(order, i, j, length);
                changes.add(moved);
                if (length > 1) {
                    changes.add(turned(moved, j, j + length - 1));
                }
            }
        }
        return changes;
    }

    private static int[] turned(int[] order, int from, int to) {
        int[] changed = order.clone();
        for (int i = from; i <= to; i++) {
            changed[i] = order[from + to - i];
        }
        return changed;
    }

    /** The run of {@code length} pieces at {@code from} taken out and put back so that it begins at {@code to}. */
    private static int[] moved(int[] order, int from, int to, int length) {
        int[] changed = new int[order.length];
        int next = 0;
        for (int i = 0; i < order.length; i++) {
            if (i >= to && i < to + length) {
                changed[i] = order[from + i - to];
            } else {
                next = next == from ? from + length : next;
                changed[i] = order[next++];
            }
        }
        return changed;
    }

    /** Two neighbouring runs exchanged: a change that turning and moving do not undo at once (double bridge). */
    private int[] kicked(int[] order) {
        int longest = Math.min(LONGEST_KICK, order.length / 2);
        int first = 1 + random.nextInt(longest);
        int second = 1 + random.nextInt(longest);
        int from = random.nextInt(order.length - first - second + 1);
        int[] changed = moved(order, from, from + second, first);
        return bites.advances(changed).isPresent() ? changed : order;
    }
}
