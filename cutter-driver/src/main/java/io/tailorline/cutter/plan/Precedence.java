package io.tailorline.cutter.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Which pieces must be cut before which others, for instance because the other one's line begins where theirs has been cut.
 * Immutable; pieces are indices into the marker's pieces.
 */
final class Precedence {

    private record Pair(int first, int then) {}

    private final List<Pair> pairs;

    private Precedence(List<Pair> pairs) {
        this.pairs = List.copyOf(pairs);
    }

    /** Any order will do. */
    static Precedence none() {
        return new Precedence(List.of());
    }

    /** The same and one more: {@code first} is cut before {@code then}. */
    Precedence before(int first, int then) {
        List<Pair> more = new ArrayList<>(pairs);
        more.add(new Pair(first, then));
        return new Precedence(more);
    }

    boolean holds(int[] order) {
        if (pairs.isEmpty()) {
            return true;
        }
        int[] turn = new int[order.length];
        for (int i = 0; i < order.length; i++) {
            turn[order[i]] = i;
        }
        return pairs.stream().allMatch(pair -> turn[pair.first] < turn[pair.then]);
    }

    /** Whether {@code piece} may be cut now that those of {@code left} are still to be cut. */
    boolean allows(int piece, Set<Integer> left) {
        return pairs.stream().noneMatch(pair -> pair.then == piece && left.contains(pair.first));
    }

    /**
     * Whether the conveyor can keep to it: a piece must not have left the field before those that go first are all under the
     * knife. Cut at the last instant each, pieces whose own and whose predecessors' windows leave one have an order.
     */
    boolean isPossible(List<Contour> contours, Bites bites) {
        double[] earliest = contours.stream().mapToDouble(bites::earliestBegin).toArray();
        boolean changed = true;
        for (int round = 0; changed && round <= contours.size(); round++) {
            changed = false;
            for (Pair pair : pairs) {
                changed |= earliest[pair.first] > earliest[pair.then];
                earliest[pair.then] = Math.max(earliest[pair.then], earliest[pair.first]);
            }
        }
        for (int i = 0; i < earliest.length; i++) {
            if (earliest[i] > Math.max(0, bites.latestBegin(contours.get(i)))) {
                return false;
            }
        }
        return !isCircular(contours.size());
    }

    private boolean isCircular(int pieces) {
        List<Pair> open = new ArrayList<>(pairs);
        for (int round = 0; round < pieces; round++) {
            List<Pair> all = List.copyOf(open);
            open.removeIf(pair -> all.stream().noneMatch(other -> other.then == pair.first));
        }
        return !open.isEmpty();
    }
}
