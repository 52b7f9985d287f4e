package io.tailorline.cutter.run;

/** A steady measure of time that begins with the first question. Mutable; one thread. */
final class FixedRateClock {

    private final long measure;
    private boolean begun;
    private long next;

    /** @param measure ns, positive */
    FixedRateClock(long measure) {
        this.measure = measure;
    }

    /** How long it is from {@code now} to the next beat, ns; a beat that has passed already is left out. */
    long untilNext(long now) {
        if (!begun) {
            begun = true;
            next = now;
        }
        next += measure;
        if (next - now < 0) {
            next = now;
        }
        return next - now;
    }
}
