package io.tailorline.nesting.marker;

import io.tailorline.pattern.piece.BundleRef;
import io.tailorline.pattern.piece.Wildcard;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A marker that the search continues from: its placements are the initial layout of the search; those that are fixed
 * stay there.
 *
 * @param fixed which of its placements stay, by name {@code <order>/<piece>/<copy>}; {@code *} matches any letters
 */
public record StartMarker(Marker marker, List<String> fixed) {

    public StartMarker {
        fixed = List.copyOf(fixed);
    }

    public boolean isFixed(Placement placement) {
        return fixed.stream()
                .anyMatch(
                        pattern -> new Wildcard(pattern).fits(placement.piece().toString()));
    }

    /** Placements that stay. */
    public List<Placement> fixedPlacements() {
        return marker.placements().stream().filter(this::isFixed).toList();
    }

    /** A wildcard that matches nothing, if there is one: likely misspelt. */
    public Optional<String> idlePattern() {
        return fixed.stream()
                .filter(pattern -> marker.placements().stream()
                        .noneMatch(placement ->
                                new Wildcard(pattern).fits(placement.piece().toString())))
                .findFirst();
    }

    /** The same with some bundles only. */
    public StartMarker only(Set<BundleRef> bundles) {
        return with(marker.placements().stream()
                .filter(placement -> bundles.contains(placement.bundle()))
                .toList());
    }

    private StartMarker with(List<Placement> placements) {
        return new StartMarker(
                new Marker(marker.fabric(), marker.length(), marker.efficiency(), placements, marker.rules()), fixed);
    }
}
