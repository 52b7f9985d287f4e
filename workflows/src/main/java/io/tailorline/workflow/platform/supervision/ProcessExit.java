package io.tailorline.workflow.platform.supervision;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/**
 * Ends this process so that its supervisor starts it again. What is acknowledged is stored, so that an end that hangs
 * is cut short.
 */
public final class ProcessExit {

    /** The exit code, {@code EX_TEMPFAIL} of {@code sysexits.h}: a later try may succeed. */
    public static final int TRY_AGAIN = 75;

    /**
     * On a disk that was full an end in order does not come: the embedded broker, which looks at the disk twice a
     * minute, holds whoever sends to it.
     */
    private static final Duration LONGEST = Duration.ofSeconds(10);

    private ProcessExit() {}

    /** Asks for the end and returns: the loops that the end waits for must not wait for the end. */
    public static void begin() {
        begin(LONGEST);
    }

    static void begin(Duration longest) {
        new Thread(() -> System.exit(TRY_AGAIN), "exit").start();
        Thread limit = new Thread(
                () -> {
                    long end = System.nanoTime() + longest.toNanos();
                    while (System.nanoTime() < end) {
                        LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(100));
                    }
                    Runtime.getRuntime().halt(TRY_AGAIN);
                },
                "exit-limit");
        limit.setDaemon(true);
        limit.start();
    }
}
