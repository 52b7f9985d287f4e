package io.tailorline.cutter.plan.order;

import java.util.ArrayList;
import java.util.List;

/**
 * An order that differs from another in some positions only.
 *
 * @param order all pieces
 * @param from first position that differs
 * @param to last position that differs
 */
record OrderChange(int[] order, int from, int to) {

    /** Longest run of pieces that is moved (Or-opt). */
    private static final int LONGEST_RUN = 3;

    /**
     * 2-opt and Or-opt: the run between {@code i} and {@code j} reversed; short runs from {@code i} moved to {@code j},
     * in either direction.
     */
    static List<OrderChange> between(int[] order, int i, int j) {
        List<OrderChange> changes = new ArrayList<>();
        if (i < j) {
            changes.add(new OrderChange(turned(order, i, j), i, j));
        }
        for (int length = 1; i != j && length <= LONGEST_RUN && Math.max(i, j) + length <= order.length; length++) {
            OrderChange moved = moved(order, i, j, length);
            changes.add(moved);
            if (length > 1) {
                changes.add(new OrderChange(turned(moved.order, j, j + length - 1), moved.from, moved.to));
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
    static OrderChange moved(int[] order, int from, int to, int length) {
        int[] changed = order.clone();
        if (from < to) {
            System.arraycopy(order, from + length, changed, from, to - from);
        } else {
            System.arraycopy(order, to, changed, to + length, from - to);
        }
        System.arraycopy(order, from, changed, to, length);
        return new OrderChange(changed, Math.min(from, to), Math.max(from, to) + length - 1);
    }
}
