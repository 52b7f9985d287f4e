package io.tailorline.cutter.budget;

import io.tailorline.nesting.marker.Marker;
import java.util.Optional;

/** Somebody who can nest the same pieces again. */
@FunctionalInterface
public interface MarkerSource {

    /**
     * The pieces of {@code marker} laid so that cutting takes less time, maybe on more cloth; empty when none was
     * found.
     */
    Optional<Marker> forTime(Marker marker);
}
