package io.tailorline.cutter.run;

import io.tailorline.cutter.table.CutJob;
import io.tailorline.cutter.table.TableState;
import io.tailorline.cutter.table.TableStatus;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Reports the progress of a run's job, and while the table does not answer the last known one, marked as such. One
 * thread.
 */
final class JobDisplay {

    private final CutJob job;
    private final Consumer<CutProgress> listener;
    private Optional<CutProgress> last = Optional.empty();

    JobDisplay(CutJob job, Consumer<CutProgress> listener) {
        this.job = job;
        this.listener = listener;
    }

    /** A controller that is booting, or has another job, does not count. */
    void show(TableStatus status) {
        if (status.state() == TableState.BOOT || status.job().id() != job.id()) {
            showLastKnown();
            return;
        }
        CutProgress progress = CutProgress.of(job, status);
        last = Optional.of(progress);
        listener.accept(progress);
    }

    void showLastKnown() {
        last.map(CutProgress::withLinkLost).ifPresent(listener);
    }
}
