package io.tailorline.cutter.plan.outline;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Which pieces must be cut before which others, because the other one leaves out an edge that they cut. Immutable;
 * pieces are indices into the marker's pieces.
 */
public final class Precedence {

    private record Pair(int first, int then) {}

    private final List<Pair> pairs;

    private Precedence(List<Pair> pairs) {
        this.pairs = List.copyOf(pairs);
    }

    /** No constraint. */
    public static Precedence none() {
        return new Precedence(List.of());
    }

    /** With one more constraint: {@code first} is cut before {@code then}. */
    public Precedence before(int first, int then) {
        List<Pair> more = new ArrayList<>(pairs);
        more.add(new Pair(first, then));
        return new Precedence(more);
    }

    public boolean holds(int[] order) {
        if (pairs.isEmpty()) {
            return true;
        }
        int[] turn = new int[order.length];
        for (int i = 0; i < order.length; i++) {
            turn[order[i]] = i;
        }
        return pairs.stream().allMatch(pair -> turn[pair.first] < turn[pair.then]);
    }

    /** Whether {@code piece} may be cut while those of {@code left} are still to be cut. */
    public boolean allows(int piece, Set<Integer> left) {
        return pairs.stream().noneMatch(pair -> pair.then == piece && left.contains(pair.first));
    }
}
