package io.tailorline.nesting;

import io.tailorline.nesting.marker.Marker;
import java.util.function.Supplier;

/** Listens to a marker search. Called in the searching thread, so it must return quickly. */
@FunctionalInterface
public interface MarkerProgress {

    /**
     * There is a better marker.
     *
     * @param length of cloth used, mm
     * @param efficiency 0 to 1
     */
    void improved(double length, double efficiency);

    /** The better marker itself, built anew at each call, now or later, which takes a few milliseconds. */
    default void improved(Supplier<Marker> marker) {}

    /** Called ten times a second at most. */
    default void searching(SearchState state) {}

    static MarkerProgress none() {
        return (length, efficiency) -> {};
    }
}
