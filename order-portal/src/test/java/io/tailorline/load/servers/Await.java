package io.tailorline.load.servers;

import java.time.Duration;
import java.util.function.BooleanSupplier;

/** Waits for a condition, looking often. */
public final class Await {

    private static final long LOOK_MS = 100;

    private Await() {}

    /** Whether the condition held within the time. */
    public static boolean until(Duration limit, BooleanSupplier condition) {
        long deadline = System.nanoTime() + limit.toNanos();
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() >= deadline) {
                return false;
            }
            try {
                Thread.sleep(LOOK_MS);
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
                return condition.getAsBoolean();
            }
        }
        return true;
    }
}
