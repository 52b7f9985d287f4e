package io.tailorline.nesting.cli;

import io.tailorline.nesting.model.Solution;
import io.tailorline.nesting.search.SolutionListener;
import java.io.PrintWriter;
import java.util.Locale;
import java.util.function.LongSupplier;

/**
 * One line on standard error that is written over ten times a second: seconds since the process was started, the best
 * so far, and the length being tried. Silent when standard error is not a terminal.
 */
final class Progress implements SolutionListener {

    /** Between two lines, ns: faster than anyone reads, slow enough to cost nothing. */
    private static final long PAUSE = 100_000_000;

    private static final double NANOS_PER_SECOND = 1e9;

    private final PrintWriter err;
    private final boolean watched;
    private final LongSupplier nanoClock;
    private final long start;
    private long next;
    private int widest;
    private double length;
    private double density;
    private long passes;

    Progress(PrintWriter err) {
        this(err, System.console() != null, System::nanoTime, ProcessAge.seconds());
    }

    /** @param age of the process now, s */
    Progress(PrintWriter err, boolean watched, LongSupplier nanoClock, double age) {
        this.err = err;
        this.watched = watched;
        this.nanoClock = nanoClock;
        this.start = nanoClock.getAsLong() - (long) (age * NANOS_PER_SECOND);
        this.next = start;
    }

    @Override
    public void improved(Solution solution) {
        boolean first = length == 0;
        length = solution.length();
        density = solution.density();
        if (first && watched) {
            show(best(nanoClock.getAsLong()));
        }
    }

    @Override
    public void passed(double target, double overlap) {
        passes++;
        if (!watched) {
            return;
        }
        long now = nanoClock.getAsLong();
        if (now - next >= 0) {
            next = now + PAUSE;
            show(best(now)
                    + String.format(
                            Locale.ROOT, ", trying %.2f: overlap %.3g, %d iterations", target, overlap, passes));
        }
    }

    private String best(long now) {
        return String.format(
                Locale.ROOT, "%.1f s, length %.2f, %.2f %%", (now - start) / NANOS_PER_SECOND, length, 100 * density);
    }

    /** Blanks cover what is left of a longer line. */
    private void show(String line) {
        widest = Math.max(widest, line.length());
        err.print("\r" + line + " ".repeat(widest - line.length()));
        err.flush();
    }

    void end() {
        if (watched) {
            show(best(nanoClock.getAsLong()));
            err.println();
        }
    }
}
