package io.tailorline.cutter.cli.plan;

import io.tailorline.json.FormatFault;
import io.tailorline.nesting.cloth.Fabric;
import io.tailorline.nesting.io.MarkerJson;
import io.tailorline.nesting.marker.Marker;
import io.tailorline.nesting.marker.Placement;
import io.tailorline.pattern.piece.InternalCut;
import io.tailorline.pattern.piece.PieceRef;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * A marker that may take the place of another: the same pieces with the same marks, laid otherwise on the same cloth.
 */
final class OtherMarker {

    /**
     * A piece that is turned has its points rounded to the grid again; an alteration of 1 mm changes ten times as much
     * of a jet.
     */
    private static final double SAME_AREA = 0.001;

    /** Points rounded to the grid again change the length of a cut by less, mm. */
    private static final double SAME_LENGTH = 0.1;

    private OtherMarker() {}

    /** What of a piece does not change when it is laid otherwise; area in mm2, all internal cuts together in mm. */
    private record Cut(double area, int notches, int holes, int internalCuts, double cutOpen) {

        static Cut of(Placement placement) {
            return new Cut(
                    placement.area(),
                    placement.notches().size(),
                    placement.drillHoles().size(),
                    placement.internalCuts().size(),
                    placement.internalCuts().stream()
                            .mapToDouble(InternalCut::length)
                            .sum());
        }

        Cut plus(Cut other) {
            return new Cut(
                    area + other.area,
                    notches + other.notches,
                    holes + other.holes,
                    internalCuts + other.internalCuts,
                    cutOpen + other.cutOpen);
        }
    }

    /**
     * @throws FormatFault when it lies on other cloth than {@code marker}, holds other pieces, or one that is cut
     *     otherwise
     */
    static Marker read(Path file, Marker marker) throws FormatFault {
        Marker other = MarkerJson.read(file);
        requireSameCloth(file, other.fabric(), marker.fabric());
        Map<PieceRef, Cut> expected = pieces(marker);
        Map<PieceRef, Cut> found = pieces(other);
        TreeSet<PieceRef> missing = new TreeSet<>(expected.keySet());
        TreeSet<PieceRef> surplus = new TreeSet<>(found.keySet());
        missing.removeAll(found.keySet());
        surplus.removeAll(expected.keySet());
        if (!missing.isEmpty() || !surplus.isEmpty()) {
            throw broken(
                    file,
                    "$.placements",
                    "missing %s, surplus %s".formatted(missing, surplus),
                    "the pieces of the marker");
        }
        for (Map.Entry<PieceRef, Cut> piece : expected.entrySet()) {
            requireSamePiece(file, piece.getKey(), Objects.requireNonNull(found.get(piece.getKey())), piece.getValue());
        }
        return other;
    }

    private static void requireSameCloth(Path file, Fabric found, Fabric expected) throws FormatFault {
        if (!found.id().equals(expected.id()) || found.usableWidth() != expected.usableWidth()) {
            throw broken(
                    file,
                    "$.fabric",
                    "'%s' of %.0f mm".formatted(found.id(), found.usableWidth()),
                    "the cloth of the marker, '%s' of %.0f mm".formatted(expected.id(), expected.usableWidth()));
        }
    }

    private static void requireSamePiece(Path file, PieceRef piece, Cut found, Cut expected) throws FormatFault {
        if (Math.abs(found.area() - expected.area()) > SAME_AREA * expected.area()) {
            throw broken(
                    file,
                    "$.placements",
                    "piece '%s' of %.0f mm2".formatted(piece, found.area()),
                    "%.0f mm2 as in the marker".formatted(expected.area()));
        }
        if (found.notches() != expected.notches() || found.holes() != expected.holes()) {
            throw broken(
                    file,
                    "$.placements",
                    "piece '%s' with %d notches and %d holes".formatted(piece, found.notches(), found.holes()),
                    "%d and %d as in the marker".formatted(expected.notches(), expected.holes()));
        }
        if (found.internalCuts() != expected.internalCuts()
                || Math.abs(found.cutOpen() - expected.cutOpen()) > SAME_LENGTH) {
            throw broken(
                    file,
                    "$.placements",
                    String.format(
                            Locale.ROOT,
                            "piece '%s' with %d internal cuts of %.1f mm in all",
                            piece,
                            found.internalCuts(),
                            found.cutOpen()),
                    String.format(
                            Locale.ROOT,
                            "%d of %.1f mm as in the marker",
                            expected.internalCuts(),
                            expected.cutOpen()));
        }
    }

    private static FormatFault broken(Path file, String place, String value, String expected) {
        return new FormatFault(
                file.toString(), place, value, expected, "Nest the pattern that the marker was made of.");
    }

    private static Map<PieceRef, Cut> pieces(Marker marker) {
        Map<PieceRef, Cut> pieces = new TreeMap<>();
        for (Placement placement : marker.placements()) {
            pieces.merge(placement.piece(), Cut.of(placement), Cut::plus);
        }
        return pieces;
    }
}
