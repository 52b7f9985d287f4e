package io.tailorline.nesting;

/**
 * A wish to stop that can be made from any thread at any time, once and for all. The search ends at once and hands out
 * the best marker found until then; there always is one.
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
