package io.tailorline.cutter.cli.table;

import io.tailorline.cutter.run.CutProgress;
import io.tailorline.cutter.table.CutJob;
import java.io.PrintWriter;
import java.util.Locale;
import java.util.function.Consumer;

/**
 * How far a job is, on stderr: a line that is written over on a terminal, and a new one for each change of state
 * elsewhere.
 */
final class ProgressLine implements Consumer<CutProgress> {

    private static final int FULL_FEED = 100;

    private final PrintWriter err;
    private final CutJob job;
    private final boolean terminal = System.console() != null;
    private String lastHead = "";

    ProgressLine(PrintWriter err, CutJob job) {
        this.err = err;
        this.job = job;
    }

    @Override
    public void accept(CutProgress progress) {
        String head = progress.linkLost()
                ? "link lost, trying again"
                : progress.state().name();
        String text = String.format(
                Locale.ROOT,
                "job %d %s: %d of %d pieces, %d of %d records, %.1f s%s",
                job.id(),
                head,
                progress.count().piecesDone(),
                progress.pieces(),
                progress.count().doneRecord(),
                progress.records(),
                progress.count().elapsedSeconds(),
                progress.feedPercent() < FULL_FEED ? ", feed turned down to " + progress.feedPercent() + " %" : "");
        if (terminal) {
            err.print("\r" + text + " \033[K");
            err.flush();
        } else if (!head.equals(lastHead)) {
            err.println(text);
        }
        lastHead = head;
    }
}
