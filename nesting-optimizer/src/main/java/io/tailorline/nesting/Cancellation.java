package io.tailorline.nesting;

/**
 * A request to stop, from any thread at any time; it cannot be taken back. The search ends at once and returns the best
 * marker found so far; there always is one.
 */
public final class Cancellation {

    private volatile boolean wanted;

    public void cancel() {
        wanted = true;
    }

    public boolean isWanted() {
        return wanted;
    }
}
