package io.tailorline.nesting.problem;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/**
 * The relative offsets of pieces in one direction of a repeating pattern. A tie states how far one piece's pattern is
 * ahead of another's; ties never close a ring, so any two connected pieces are connected by one path only.
 */
final class RepeatOffsets {

    private final List<List<Tie>> ties = new ArrayList<>();

    /** @param ahead how far the pattern of {@code to} is ahead of that of {@code from}, mm */
    private record Tie(int from, int to, double ahead, String match) {

        Tie back() {
            return new Tie(to, from, -ahead, match);
        }
    }

    /**
     * How two pieces are connected.
     *
     * @param ahead how far the pattern of the second is ahead of that of the first, mm
     * @param matches the names of the ties from the first to the second
     */
    record Way(double ahead, List<String> matches) {}

    RepeatOffsets(int pieces) {
        for (int i = 0; i < pieces; i++) {
            ties.add(new ArrayList<>());
        }
    }

    /** @throws IllegalArgumentException when the two are connected already */
    void tie(int from, int to, double ahead, String match) {
        if (way(from, to).isPresent()) {
            throw new IllegalArgumentException("%s would close a ring.".formatted(match));
        }
        Tie tie = new Tie(from, to, ahead, match);
        ties.get(from).add(tie);
        ties.get(to).add(tie.back());
    }

    Optional<Way> way(int from, int to) {
        Tie[] reachedBy = new Tie[ties.size()];
        boolean[] seen = new boolean[ties.size()];
        seen[from] = true;
        Deque<Integer> open = new ArrayDeque<>(List.of(from));
        while (!open.isEmpty() && !seen[to]) {
            for (Tie tie : ties.get(open.remove())) {
                if (!seen[tie.to]) {
                    seen[tie.to] = true;
                    reachedBy[tie.to] = tie;
                    open.add(tie.to);
                }
            }
        }
        return seen[to] ? Optional.of(back(reachedBy, from, to)) : Optional.empty();
    }

    private static Way back(Tie[] reachedBy, int from, int to) {
        double ahead = 0;
        List<String> matches = new ArrayList<>();
        for (int at = to; at != from; at = reachedBy[at].from) {
            ahead += reachedBy[at].ahead;
            matches.add(reachedBy[at].match);
        }
        Collections.reverse(matches);
        return new Way(ahead, matches);
    }
}
