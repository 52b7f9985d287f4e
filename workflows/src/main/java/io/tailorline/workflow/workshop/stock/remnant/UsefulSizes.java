package io.tailorline.workflow.workshop.stock.remnant;

import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;

/**
 * The sizes that are of use, drafted once: on two busy cores it takes up to a minute. Who books a cut waits for them,
 * who only looks is told that they are being drafted.
 */
public final class UsefulSizes {

    private final FutureTask<UsefulParts> drafting;
    private final AtomicBoolean isBegun = new AtomicBoolean();

    /** @param parts asked once, when somebody first needs the sizes */
    public UsefulSizes(Supplier<UsefulParts> parts) {
        this.drafting = new FutureTask<>(parts::get);
    }

    /** Drafts them where nobody has, or waits for who does. */
    public UsefulParts get() {
        drafting.run();
        try {
            return drafting.get();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Stopped while the sizes that are of use are drafted.", stopped);
        } catch (ExecutionException failed) {
            throw new IllegalStateException("The sizes that are of use cannot be drafted.", failed.getCause());
        }
    }

    /** Empty while they are drafted, which this begins where nobody has; the caller waits for nothing. */
    public Optional<UsefulParts> find() {
        if (drafting.isDone()) {
            return Optional.of(get());
        }
        if (isBegun.compareAndSet(false, true)) {
            Thread thread = new Thread(drafting, "useful-sizes");
            thread.setDaemon(true);
            thread.start();
        }
        return Optional.empty();
    }
}
