package io.tailorline.nesting.render;

import io.tailorline.nesting.marker.Marker;
import io.tailorline.nesting.marker.Placement;
import io.tailorline.pattern.piece.Copy;
import io.tailorline.pattern.piece.Garment;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * The names of pieces on a drawing: {@code Top sleeve L} for {@code A17/jacket.top-sleeve/L}, {@code Trouser front L}
 * where the jacket in the same marker has a front too.
 */
final class MarkerPieceNames {

    private static final Map<Garment, String> OTHER_GARMENTS =
            Map.of(Garment.TROUSERS, "Trouser ", Garment.WAISTCOAT, "Waistcoat ");

    private final Map<String, Set<Garment>> garmentsOf = new TreeMap<>();
    private final boolean severalOrders;

    MarkerPieceNames(Marker marker) {
        severalOrders =
                marker.placements().stream().map(Placement::order).distinct().count() > 1;
        marker.placements()
                .forEach(placement -> garmentsOf
                        .computeIfAbsent(words(placement), words -> new TreeSet<>())
                        .add(placement.garment()));
    }

    /** The possible names of the piece, the best first: with its order where there are several. */
    List<String> wordings(Placement placement) {
        String name = of(placement);
        return severalOrders ? List.of(placement.order() + " " + name, name) : List.of(name);
    }

    String of(Placement placement) {
        String words = words(placement);
        String garment = Objects.requireNonNull(garmentsOf.get(words)).size() > 1
                ? OTHER_GARMENTS.getOrDefault(placement.garment(), "")
                : "";
        String name = garment.isEmpty() && !words.isEmpty()
                ? words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1)
                : garment + words;
        Copy copy = placement.piece().copy();
        return copy.isPaired() ? name + " " + copy : name;
    }

    /** {@code top sleeve} of the piece {@code jacket.topSleeve} or {@code jacket.top-sleeve}. */
    private static String words(Placement placement) {
        String id = placement.piece().pieceId();
        return id.substring(id.indexOf('.') + 1)
                .replaceAll("([a-z])([A-Z])", "$1 $2")
                .replaceAll("[-.]", " ")
                .toLowerCase(Locale.ROOT);
    }
}
