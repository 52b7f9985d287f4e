package io.tailorline.cutter.budget;

import io.tailorline.nesting.marker.Marker;
import java.util.Optional;

/** Nests the same pieces again, for a shorter cutting time. */
@FunctionalInterface
public interface MarkerSource {

    /** A marker of the same pieces that takes less time to cut, maybe on more cloth; empty when none was found. */
    Optional<Marker> forTime(Marker marker);
}
