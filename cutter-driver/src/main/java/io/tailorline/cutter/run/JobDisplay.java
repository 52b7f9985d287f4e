package io.tailorline.cutter.run;

import io.tailorline.cutter.table.CutJob;
import io.tailorline.cutter.table.TableState;
import io.tailorline.cutter.table.TableStatus;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * What a run shows of its job: how far the table says it is, and, while nobody answers, what was last seen, marked as
 * remembered. One thread.
 */
final class JobDisplay {

    private final CutJob job;
    private final Consumer<CutProgress> listener;
    private Optional<CutProgress> last = Optional.empty();

    JobDisplay(CutJob job, Consumer<CutProgress> listener) {
        this.job = job;
        this.listener = listener;
    }

    /** A controller that just starts, or tells of another job, does not count. */
    void tell(TableStatus status) {
        if (status.state() == TableState.BOOT || status.jobId() != job.id()) {
            remember();
            return;
        }
        CutProgress progress = CutProgress.of(job, status);
        last = Optional.of(progress);
        listener.accept(progress);
    }

    void remember() {
        last.map(CutProgress::withLinkLost).ifPresent(listener);
    }
}
