package io.tailorline.portal.cutroom.web;

import io.tailorline.cutter.program.TablePoint;
import io.tailorline.geometry.Point;
import io.tailorline.nesting.marker.Marker;
import io.tailorline.nesting.marker.Placement;
import io.tailorline.pattern.piece.CutEdges;
import io.tailorline.pattern.piece.Notch;
import io.tailorline.pattern.piece.Pattern;
import io.tailorline.pattern.piece.Piece;
import io.tailorline.pattern.piece.PieceRef;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What the tailor calls the places of a marker's pieces, in the table frame: edges as the pattern has them, notches by
 * the seam they belong to. Names are codes, for a message bundle.
 */
final class EdgeNames {

    /** A program simplifies its lines and stores them on a grid: what lies farther off is something else, mm. */
    private static final double ON_THE_LINE = 1;

    /** One edge of a piece where it lies. */
    private record PlacedEdge(String name, List<Point> line) {}

    private final Map<PieceRef, List<PlacedEdge>> edges = new TreeMap<>();
    private final Map<PieceRef, List<Notch>> notches = new TreeMap<>();

    /** @param pattern of one of the orders on the marker; pieces of others have no named edges */
    public EdgeNames(Marker marker, Optional<Pattern> pattern) {
        for (Placement placement : marker.placements()) {
            notches.put(placement.piece(), placement.notches());
            pattern.flatMap(known -> pieceOf(placement, known))
                    .ifPresent(piece -> edges.put(placement.piece(), placed(piece, placement)));
        }
    }

    private static Optional<Piece> pieceOf(Placement placement, Pattern pattern) {
        return pattern.id().equals(placement.order())
                ? pattern.findPiece(placement.piece().pieceId())
                : Optional.empty();
    }

    private static List<PlacedEdge> placed(Piece piece, Placement placement) {
        List<List<Point>> lines = CutEdges.of(piece);
        List<PlacedEdge> placed = new ArrayList<>();
        for (int i = 0; i < lines.size() && lines.size() == piece.edges().size(); i++) {
            placed.add(new PlacedEdge(
                    piece.edges().get(i).name(),
                    lines.get(i).stream().map(placement.toFabric()::of).toList()));
        }
        return placed;
    }

    /** The edge that a place lies on. */
    public Optional<String> edge(PieceRef piece, TablePoint at) {
        Optional<String> name = Optional.empty();
        double least = ON_THE_LINE;
        for (PlacedEdge edge : edges.getOrDefault(piece, List.of())) {
            for (int i = 1; i < edge.line().size(); i++) {
                double distance = at.distanceTo(
                        tablePoint(edge.line().get(i - 1)),
                        tablePoint(edge.line().get(i)));
                if (distance < least) {
                    least = distance;
                    name = Optional.of(edge.name());
                }
            }
        }
        return name;
    }

    /** The seam of the notch that is cut at a place. */
    public Optional<String> notch(PieceRef piece, TablePoint at) {
        return notches.getOrDefault(piece, List.of()).stream()
                .filter(notch -> notch.places().stream()
                        .anyMatch(place -> tablePoint(place).distanceTo(at) < ON_THE_LINE))
                .map(Notch::mate)
                .findFirst();
    }

    private static TablePoint tablePoint(Point point) {
        return new TablePoint(point.x(), point.y());
    }
}
