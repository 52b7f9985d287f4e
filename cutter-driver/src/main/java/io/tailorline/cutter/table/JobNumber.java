package io.tailorline.cutter.table;

/**
 * The numbers by which a table knows the runs of one program: run {@code n} of the program with checksum {@code c} is
 * {@code c + n * 0x9E3779B1} modulo 2^32. So a host that has lost its journal sees from the number on the table that
 * its own program is there. Another program's number is taken for one of this program's in 1 of 65 000 cases.
 */
public final class JobNumber {

    /** Odd, so that each run has another number and the run can be computed from it: 2^32 by the golden ratio. */
    private static final long STEP = 0x9E37_79B1L;

    private static final long STEP_INVERSE = inverse();
    private static final long MASK = 0xFFFF_FFFFL;
    private static final int RUNS = 0xFFFF;

    /** Stands in for the run whose number would be 0, which is no job. */
    private static final int SPARE = RUNS;

    private JobNumber() {}

    /** @param run any number; those that differ by a multiple of 65534 are the same run */
    public static long of(long checksum, int run) {
        long number = number(checksum, Math.floorMod(run, RUNS - 1) + 1);
        return number == 0 ? number(checksum, SPARE) : number;
    }

    private static long number(long checksum, int run) {
        return checksum + run * STEP & MASK;
    }

    /** Whether a table's job {@code number} is a run of the program with that checksum. */
    public static boolean isOf(long checksum, long number) {
        long run = (number - checksum) * STEP_INVERSE & MASK;
        return run >= 1 && run <= RUNS;
    }

    /** Newton's iteration doubles the correct bits, beginning with the three of any odd number. */
    private static long inverse() {
        long inverse = STEP;
        for (int correct = 3; correct < Integer.SIZE; correct *= 2) {
            inverse *= 2 - STEP * inverse;
        }
        return inverse;
    }
}
