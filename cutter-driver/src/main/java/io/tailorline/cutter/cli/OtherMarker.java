package io.tailorline.cutter.cli;

import io.tailorline.cutter.io.FormatFault;
import io.tailorline.nesting.io.FileFault;
import io.tailorline.nesting.io.MarkerJson;
import io.tailorline.nesting.marker.Marker;
import io.tailorline.nesting.marker.Placement;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/** A marker that may take the place of another: the same pieces, laid otherwise. */
final class OtherMarker {

    /** A piece that is turned has its points rounded to the grid anew; an alteration of 1 mm changes ten times as much of a jet. */
    private static final double SAME_AREA = 0.001;

    private OtherMarker() {}

    /** @throws FormatFault when it holds other pieces than {@code marker}, or one of another size */
    static Marker read(Path file, Marker marker) throws FormatFault, FileFault {
        Marker other = MarkerJson.read(file);
        Map<String, Double> expected = areas(marker);
        Map<String, Double> found = areas(other);
        TreeSet<String> missing = new TreeSet<>(expected.keySet());
        TreeSet<String> surplus = new TreeSet<>(found.keySet());
        missing.removeAll(found.keySet());
        surplus.removeAll(expected.keySet());
        if (!missing.isEmpty() || !surplus.isEmpty()) {
            throw broken(file, "not the pieces of the marker: missing %s, surplus %s".formatted(missing, surplus));
        }
        for (Map.Entry<String, Double> piece : expected.entrySet()) {
            double area = found.get(piece.getKey());
            if (Math.abs(area - piece.getValue()) > SAME_AREA * piece.getValue()) {
                throw broken(
                        file,
                        "piece '%s' has %.0f mm2, in the marker %.0f mm2; expected the same pattern"
                                .formatted(piece.getKey(), area, piece.getValue()));
            }
        }
        return other;
    }

    private static FormatFault broken(Path file, String what) {
        return new FormatFault(
                file.toString(), "$.placements", what + ". Nest the pattern that the marker was made of.");
    }

    private static Map<String, Double> areas(Marker marker) {
        Map<String, Double> areas = new TreeMap<>();
        for (Placement placement : marker.placements()) {
            areas.merge(placement.piece(), Math.abs(placement.cutLine().signedArea()), Double::sum);
        }
        return areas;
    }
}
