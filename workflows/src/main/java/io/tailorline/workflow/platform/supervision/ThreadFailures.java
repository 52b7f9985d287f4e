package io.tailorline.workflow.platform.supervision;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What failed unexpectedly in the threads of this process. Each failure is logged and counted as
 * {@code tailorline.thread.failures} with the name of the loop or pool, in which digits are one {@code N}. Safe for use
 * by several threads.
 */
public final class ThreadFailures implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(ThreadFailures.class);

    /** What tells the threads of one pool apart, and is no label: a pool makes ever new ones. */
    private static final Pattern DIGITS = Pattern.compile("[0-9]+");

    private final MeterRegistry meters;
    private final InstantSource clock;
    private final Map<String, Failure> last = new TreeMap<>();
    private final Set<Thread> loops = new LinkedHashSet<>();
    private final Thread.UncaughtExceptionHandler before = Thread.getDefaultUncaughtExceptionHandler();

    /** @param ended whether the thread is gone, so that what it did is no longer done */
    private record Failure(Instant at, String what, boolean ended) {}

    public ThreadFailures(MeterRegistry meters, InstantSource clock) {
        this.meters = meters;
        this.clock = clock;
    }

    /** Also notes every thread that ends by an exception, whoever started it; until {@link #close()}. */
    public ThreadFailures watchAllThreads() {
        Thread.setDefaultUncaughtExceptionHandler((thread, failure) -> note(thread.getName(), failure, true));
        return this;
    }

    /** The work of a thread failed; the thread continues. */
    public void failed(String thread, Throwable failure) {
        note(thread, failure, false);
    }

    private synchronized void note(String thread, Throwable failure, boolean ended) {
        LOG.error(ended ? "Thread {} has ended." : "Thread {} failed and continues.", thread, failure);
        counter(thread).increment();
        last.put(thread, new Failure(clock.instant(), failure.toString(), ended));
    }

    private Counter counter(String thread) {
        return Counter.builder("tailorline.thread.failures")
                .description("Unexpected failures of long-lived threads")
                .tags("loop", DIGITS.matcher(thread).replaceAll("N"))
                .register(meters);
    }

    /** This thread has to run until it is told to stop. */
    synchronized void mustRun(Thread loop) {
        // from 0 on, so that the first failure is seen as an increase
        counter(loop.getName());
        loops.add(loop);
    }

    /** This thread was told to stop. */
    synchronized void mayEnd(Thread loop) {
        loops.remove(loop);
    }

    /**
     * The names of the loops whose threads are gone though nobody told them to stop: what they did is not done until
     * the process is started again. A thread of a pool that ended is replaced by its pool and only counted.
     */
    public synchronized List<String> endedLoops() {
        return loops.stream()
                .filter(loop -> !loop.isAlive())
                .map(Thread::getName)
                .toList();
    }

    /** The last failure of each thread that ever failed, in words. */
    public synchronized Map<String, String> lastByThread() {
        Map<String, String> words = new TreeMap<>();
        last.forEach((thread, failure) -> words.put(
                thread, "%s %s: %s".formatted(failure.ended() ? "ended" : "failed", failure.at(), failure.what())));
        return words;
    }

    @Override
    public void close() {
        Thread.setDefaultUncaughtExceptionHandler(before);
    }
}
