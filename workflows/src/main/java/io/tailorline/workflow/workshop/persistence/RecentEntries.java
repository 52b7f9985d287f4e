package io.tailorline.workflow.workshop.persistence;

import io.tailorline.workflow.workshop.CatalogueEntry;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;

/** The articles as they were read last, for a short time: every page and order asks for them. */
final class RecentEntries {

    /** @param readAt of the clock that only counts, ns */
    private record Read(long readAt, List<CatalogueEntry> entries) {}

    private final Supplier<List<CatalogueEntry>> source;
    private final Duration kept;
    private final AtomicReference<Read> last;

    RecentEntries(Supplier<List<CatalogueEntry>> source, Duration kept) {
        this.source = source;
        this.kept = kept;
        this.last = new AtomicReference<>(outdated());
    }

    /** An object of its own each time: what was being read when it came is not kept. */
    private Read outdated() {
        return new Read(System.nanoTime() - kept.toNanos(), List.of());
    }

    List<CatalogueEntry> entries() {
        Read known = Objects.requireNonNull(last.get());
        if (System.nanoTime() - known.readAt() < kept.toNanos()) {
            return known.entries();
        }
        Read now = new Read(System.nanoTime(), source.get());
        last.compareAndSet(known, now);
        return now.entries();
    }

    void forget() {
        last.set(outdated());
    }
}
