package io.tailorline.nesting.problem;

import io.tailorline.geometry.Point;
import io.tailorline.nesting.geometry.RigidTransform;
import io.tailorline.nesting.marker.AirTour;
import io.tailorline.nesting.marker.MarkerCosts;
import io.tailorline.nesting.marker.PieceToFabric;
import io.tailorline.nesting.marker.TableMotion;
import io.tailorline.nesting.marker.TourStop;
import io.tailorline.nesting.model.LayoutCost;
import io.tailorline.nesting.model.Solution;
import io.tailorline.pattern.piece.PieceGeometry;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BooleanSupplier;

/**
 * What a layout costs in cloth and in travel of the knife; the time along the pieces is the same for all layouts and
 * left out. For one thread.
 */
final class ClothAndTimeCost implements LayoutCost {

    private static final Point ORIGIN = new Point(0, 0);

    private final List<MarkerPiece> pieces;
    private final MarkerCosts costs;
    private final TableMotion table;
    private final BooleanSupplier outOfTime;

    /** For each piece, by the angle it is turned by, as it is at the origin. */
    private final List<Map<Double, TourStop>> stops = new ArrayList<>();

    /** @param outOfTime whether tours are no longer to be improved */
    ClothAndTimeCost(List<MarkerPiece> pieces, MarkerCosts costs, TableMotion table, BooleanSupplier outOfTime) {
        this.pieces = pieces;
        this.costs = costs;
        this.table = table;
        this.outOfTime = outOfTime;
        pieces.forEach(piece -> stops.add(new TreeMap<>()));
    }

    @Override
    public double of(Solution solution) {
        List<TourStop> placed = solution.placed().stream().map(this::stop).toList();
        return costs.of(solution.length(), AirTour.seconds(placed, table, outOfTime));
    }

    private TourStop stop(Solution.PlacedPart placed) {
        RigidTransform transform = placed.transform();
        return stops.get(placed.part())
                .computeIfAbsent(transform.rotationDeg(), angle -> atOrigin(pieces.get(placed.part()), angle))
                .moved(new Point(transform.x(), transform.y()));
    }

    private TourStop atOrigin(MarkerPiece piece, double angle) {
        PieceToFabric toFabric = new PieceToFabric(piece.mirrored(), angle, ORIGIN);
        PieceGeometry placed = toFabric.of(piece.piece().geometry());
        return TourStop.of(placed, table);
    }
}
