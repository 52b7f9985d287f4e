package io.tailorline.workflow.workshop.stock.remnant;

import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.function.Supplier;

/**
 * The sizes that are of use, drafted once: on two busy cores it takes up to a minute. Who books a cut waits for them,
 * who only looks is told that they are being drafted. A draft that fails is told to who asked, and begun anew for the
 * next.
 */
public final class UsefulSizes {

    private final Supplier<UsefulParts> parts;
    private volatile FutureTask<UsefulParts> drafting;

    /** @param parts asked once, when somebody first needs the sizes */
    public UsefulSizes(Supplier<UsefulParts> parts) {
        this.parts = parts;
        this.drafting = new FutureTask<>(parts::get);
    }

    /** Drafts them where nobody has, or waits for who does. */
    public UsefulParts get() {
        FutureTask<UsefulParts> draft = drafting;
        draft.run();
        try {
            return draft.get();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Stopped while the sizes that are of use are drafted.", stopped);
        } catch (ExecutionException failed) {
            replace(draft);
            throw new IllegalStateException("The sizes that are of use cannot be drafted.", failed.getCause());
        }
    }

    private synchronized void replace(FutureTask<UsefulParts> failed) {
        if (drafting == failed) {
            drafting = new FutureTask<>(parts::get);
        }
    }

    /** Empty while they are drafted, which this begins where nobody has; the caller waits for nothing. */
    public Optional<UsefulParts> find() {
        FutureTask<UsefulParts> draft = drafting;
        if (draft.isDone()) {
            return Optional.of(get());
        }
        // one that runs already is not run again
        Thread thread = new Thread(draft, "useful-sizes");
        thread.setDaemon(true);
        thread.start();
        return Optional.empty();
    }
}
