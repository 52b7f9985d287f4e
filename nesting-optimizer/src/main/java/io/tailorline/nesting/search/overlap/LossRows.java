package io.tailorline.nesting.search.overlap;

import java.util.Arrays;

/**
 * The non-zero losses as a sparse matrix, one row for each part. A loss of two parts is in the rows of both; one with a
 * flaw or the border only in the row of the part. The order within a row follows from the order of the calls alone.
 */
final class LossRows {

    private static final int FIRST_ROOM = 8;

    private final int[] counts;
    private final int[][] columns;
    private final double[][] losses;

    LossRows(int parts) {
        counts = new int[parts];
        columns = new int[parts][FIRST_ROOM];
        losses = new double[parts][FIRST_ROOM];
    }

    void copyFrom(LossRows other) {
        for (int i = 0; i < counts.length; i++) {
            int n = other.counts[i];
            counts[i] = n;
            if (n > columns[i].length) {
                columns[i] = Arrays.copyOf(other.columns[i], other.columns[i].length);
                losses[i] = Arrays.copyOf(other.losses[i], other.losses[i].length);
            } else if (n > 0) {
                System.arraycopy(other.columns[i], 0, columns[i], 0, n);
                System.arraycopy(other.losses[i], 0, losses[i], 0, n);
            }
        }
    }

    int count(int i) {
        return counts[i];
    }

    int column(int i, int at) {
        return columns[i][at];
    }

    double loss(int i, int at) {
        return losses[i][at];
    }

    double find(int i, int k) {
        int at = place(i, k);
        return at < counts[i] ? losses[i][at] : 0;
    }

    /** Adds to the loss of a part and another, or a flaw or the border. */
    void add(int i, int k, double loss) {
        addTo(i, k, loss);
        if (k < counts.length) {
            addTo(k, i, loss);
        }
    }

    /** Removes all losses of a part, from the rows of the others too. */
    void clear(int i) {
        for (int at = 0; at < counts[i]; at++) {
            int k = columns[i][at];
            if (k < counts.length) {
                remove(k, place(k, i));
            }
        }
        counts[i] = 0;
    }

    private void addTo(int i, int k, double loss) {
        int at = place(i, k);
        if (at < counts[i]) {
            losses[i][at] += loss;
            return;
        }
        if (at == columns[i].length) {
            columns[i] = Arrays.copyOf(columns[i], 2 * at);
            losses[i] = Arrays.copyOf(losses[i], 2 * at);
        }
        columns[i][at] = k;
        losses[i][at] = loss;
        counts[i]++;
    }

    private void remove(int i, int at) {
        int last = --counts[i];
        columns[i][at] = columns[i][last];
        losses[i][at] = losses[i][last];
    }

    /** Where a row holds a column, or its end. */
    private int place(int i, int k) {
        int at = 0;
        while (at < counts[i] && columns[i][at] != k) {
            at++;
        }
        return at;
    }
}
