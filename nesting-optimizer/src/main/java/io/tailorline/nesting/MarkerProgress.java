package io.tailorline.nesting;

/** Hears of every better marker while it is being searched for, in the thread that called. */
@FunctionalInterface
public interface MarkerProgress {

    /**
     * @param length of cloth used, mm
     * @param efficiency 0 to 1
     */
    void improved(double length, double efficiency);

    static MarkerProgress none() {
        return (length, efficiency) -> {};
    }
}
