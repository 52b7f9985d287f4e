package io.tailorline.nesting.cli;

import io.tailorline.nesting.model.Solution;
import io.tailorline.nesting.search.SolutionListener;
import java.io.PrintWriter;
import java.util.Locale;

/** One line on standard error that is written over with every better solution; silent when nobody looks at it. */
final class Progress implements SolutionListener {

    private final PrintWriter err;
    private final boolean watched = System.console() != null;

    Progress(PrintWriter err) {
        this.err = err;
    }

    @Override
    public void improved(Solution solution) {
        if (watched) {
            err.printf(Locale.ROOT, "\rlength %.2f, %.2f %%  ", solution.length(), 100 * solution.density());
            err.flush();
        }
    }

    void end() {
        if (watched) {
            err.println();
        }
    }
}
