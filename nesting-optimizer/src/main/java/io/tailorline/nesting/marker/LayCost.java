package io.tailorline.nesting.marker;

import io.tailorline.geometry.Point;
import io.tailorline.nesting.geometry.RigidTransform;
import io.tailorline.nesting.model.LayoutCost;
import io.tailorline.nesting.model.Solution;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BooleanSupplier;

/**
 * What a layout of a lay costs in cloth and in cutting time. The knife's time along the pieces is the same for all
 * layouts and left out. Of one thread.
 */
final class LayCost implements LayoutCost {

    private static final Point ORIGIN = new Point(0, 0);

    private final List<MarkerPiece> pieces;
    private final MarkerCosts costs;
    private final CuttingSpeeds speeds;
    private final BooleanSupplier hurry;

    /** For each piece, by the angle it is turned by, as it is at the origin. */
    private final List<Map<Double, KnifeStop>> stops = new ArrayList<>();

    /** @param hurry whether ways must do as they are, estimated too long */
    LayCost(List<MarkerPiece> pieces, MarkerCosts costs, CuttingSpeeds speeds, BooleanSupplier hurry) {
        this.pieces = pieces;
        this.costs = costs;
        this.speeds = speeds;
        this.hurry = hurry;
        pieces.forEach(piece -> stops.add(new TreeMap<>()));
    }

    @Override
    public double of(Solution solution) {
        List<KnifeStop> placed = solution.placed().stream().map(this::stop).toList();
        return costs.of(solution.length(), AirTour.seconds(placed, speeds, hurry));
    }

    private KnifeStop stop(Solution.PlacedPart placed) {
        RigidTransform transform = placed.transform();
        return stops.get(placed.part())
                .computeIfAbsent(transform.rotationDeg(), angle -> atOrigin(pieces.get(placed.part()), angle))
                .moved(new Point(transform.x(), transform.y()));
    }

    private KnifeStop atOrigin(MarkerPiece lay, double angle) {
        PieceToFabric toFabric = new PieceToFabric(lay.mirrored(), angle, ORIGIN);
        return KnifeStop.of(
                toFabric.of(lay.piece().cutLine()),
                lay.piece().notches().stream().map(toFabric::of).toList(),
                lay.piece().drillHoles().stream().map(toFabric::of).toList(),
                speeds);
    }
}
