package io.tailorline.cutter.plan.writer;

import java.util.Arrays;

/**
 * Before which pieces the blade is sharpened. It is due after a cut length and is sharpened between pieces only, so no
 * piece begins with a blade that is due. Of all choices with the fewest sharpenings, the one with the shortest greatest
 * length between two is taken (dynamic programming).
 */
final class Sharpening {

    private Sharpening() {}

    /**
     * @param lengths of the cut of each piece, in cutting order, mm
     * @param limit after which the blade is due, mm
     */
    static boolean[] before(double[] lengths, double limit) {
        int pieces = lengths.length;
        int[] fewest = new int[pieces + 1];
        double[] longest = new double[pieces + 1];
        int[] begin = new int[pieces + 1];
        Arrays.fill(fewest, 1, pieces + 1, Integer.MAX_VALUE);
        for (int end = 1; end <= pieces; end++) {
            double before = 0;
            for (int from = end - 1; from >= 0 && before < limit; from--) {
                double worst = Math.max(longest[from], before + lengths[end - 1]);
                int runs = fewest[from] + 1;
                if (runs < fewest[end] || runs == fewest[end] && worst < longest[end]) {
                    fewest[end] = runs;
                    longest[end] = worst;
                    begin[end] = from;
                }
                before += from > 0 ? lengths[from - 1] : 0;
            }
        }
        boolean[] sharpen = new boolean[pieces];
        for (int at = begin[pieces]; at > 0; at = begin[at]) {
            sharpen[at] = true;
        }
        return sharpen;
    }
}
