package io.tailorline.nesting;

import io.tailorline.nesting.check.CheckReport;
import io.tailorline.nesting.check.MarkerCheck;
import io.tailorline.nesting.marker.Efficiency;
import io.tailorline.nesting.marker.Fabric;
import io.tailorline.nesting.marker.Lay;
import io.tailorline.nesting.marker.Marker;
import io.tailorline.nesting.marker.MarkerRequest;
import io.tailorline.nesting.marker.Placement;
import io.tailorline.nesting.marker.StartMarker;
import io.tailorline.pattern.geom.Point;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

/** Whether a search can continue from a given marker, and whether it was any better than that. */
final class StartCheck {

    private StartCheck() {}

    /** Why it cannot: other cloth, other pieces, or fixed pieces that may not lie where they lie. */
    static Optional<MarkerResult.Rejected> refusal(MarkerRequest request, Lay lay) {
        return request.start().flatMap(start -> {
            Optional<MarkerResult.Rejected> cloth = otherCloth(start.marker().fabric(), request.fabric());
            return cloth.isPresent() ? cloth : complaint(start, request, lay).map(MarkerResult.Rejected::start);
        });
    }

    private static Optional<MarkerResult.Rejected> otherCloth(Fabric given, Fabric wanted) {
        if (given.usableWidth() != wanted.usableWidth()) {
            return Optional.of(MarkerResult.Rejected.otherWidth(wanted.usableWidth(), given.usableWidth()));
        }
        String givenSpread = given.spread().kind().word();
        String wantedSpread = wanted.spread().kind().word();
        return givenSpread.equals(wantedSpread)
                ? Optional.empty()
                : Optional.of(MarkerResult.Rejected.start("spread ('%s') must be '%s', as of the marker to start from."
                        .formatted(wantedSpread, givenSpread)));
    }

    private static Optional<String> complaint(StartMarker start, MarkerRequest request, Lay lay) {
        Optional<String> idle = start.idlePattern()
                .map(pattern -> "fix ('%s') must name at least 1 of the %s placements of the marker to start from."
                        .formatted(pattern, start.marker().placements().size()));
        return idle.or(() -> lay.stranger()
                        .map(placement ->
                                "placements of the marker to start from must be pieces of the orders; '%s' is none."
                                        .formatted(placement.piece())))
                .or(() -> lay.misshapen()
                        .map(placement -> ("cutLine of '%s' in the marker to start from must be that of its pattern,"
                                        + " it is of another shape.")
                                .formatted(placement.piece())))
                .or(() -> illegal(start, request));
    }

    private static Optional<String> illegal(StartMarker start, MarkerRequest request) {
        List<Placement> fixed = start.fixedPlacements();
        if (fixed.isEmpty()) {
            return Optional.empty();
        }
        CheckReport report = MarkerCheck.check(marker(fixed, request), List.of());
        return report.failures().stream()
                .findFirst()
                .map(line -> "fixed pieces must lie as the cloth allows: %s, expected %s."
                        .formatted(line.figure(), line.expected()));
    }

    /** The given marker in place of a longer one, where it holds all pieces and may be cut from this cloth. */
    static Marker shorter(Marker found, MarkerRequest request) {
        return request.start()
                .filter(start -> start.marker().length() < found.length())
                .filter(start -> names(start.marker()).equals(names(found)))
                .map(start -> marker(start.marker().placements(), request))
                .filter(given -> MarkerCheck.check(given, request.orders()).passed())
                .orElse(found);
    }

    private static TreeSet<String> names(Marker marker) {
        TreeSet<String> names = new TreeSet<>();
        marker.placements().forEach(placement -> names.add(placement.piece()));
        return names;
    }

    private static Marker marker(List<Placement> placements, MarkerRequest request) {
        double length = placements.stream()
                .flatMap(placement -> placement.cutLine().points().stream())
                .mapToDouble(Point::x)
                .max()
                .orElse(0);
        Fabric fabric = request.fabric();
        return new Marker(fabric, length, Efficiency.of(placements, length, fabric), placements, request.rules());
    }
}
