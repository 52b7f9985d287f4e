package io.tailorline.load.report;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;

/**
 * In which order orders left, against the order in which they should have.
 *
 * @param rank place in the row: 0 leaves first
 * @param taken when it was placed
 * @param turn when its search for a marker began: it was first in the row then
 * @param done when its table reported its cut as done
 * @param left when it was cut in the eyes of its customer
 */
public record Leaving(int rank, Instant taken, Instant turn, Instant done, Instant left) {

    /**
     * The most orders that one order has overtaken: they stood before it in the row, were there when its turn came, and
     * left after it.
     */
    public static int mostOvertaken(List<Leaving> all) {
        return all.stream().mapToInt(order -> order.overtaken(all)).max().orElse(0);
    }

    private int overtaken(List<Leaving> all) {
        return (int) all.stream()
                .filter(other -> other.rank < rank && other.taken.isBefore(turn) && other.left.isAfter(left))
                .count();
    }

    /** The time from done to cut of the slowest but one in a hundred, s. */
    public static double endP99Seconds(List<Leaving> all) {
        List<Duration> ends = all.stream()
                .map(order -> Duration.between(order.done, order.left))
                .sorted(Comparator.naturalOrder())
                .toList();
        return ends.isEmpty()
                ? 0
                : ends.get((int) Math.ceil(ends.size() * 0.99) - 1).toMillis() / 1000.0;
    }
}
