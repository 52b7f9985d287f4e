package io.tailorline.nesting.marker;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Pairs whose two halves do not lean alike. Symmetrical parts ought to deviate from the warp by the same amount
 * (Vilumsone-Nemes, Industrial Cutting of Textile Materials); the search gives both the same allowance, mirrored, but
 * chooses within it for each by itself (docs/adr/0012).
 */
public final class LeaningPairs {

    private static final double HALF_TURN = 180;

    /** Angles in a marker are kept to 0.0001 degree. */
    private static final double ALIKE_DEG = 1e-3;

    private LeaningPairs() {}

    /** A line for each pair that does not lean alike. */
    public static List<String> notes(Marker marker) {
        Map<String, Double> leans = new LinkedHashMap<>();
        for (Placement placement : marker.placements()) {
            double lean = StrictMath.IEEEremainder(placement.rotationDeg(), HALF_TURN);
            leans.put(placement.piece(), placement.mirrored() ? -lean : lean);
        }
        List<String> notes = new ArrayList<>();
        leans.forEach((piece, lean) -> {
            int suffix = piece.lastIndexOf('/') + 1;
            if (piece.startsWith("R", suffix)) {
                String left = piece.substring(0, suffix) + "L" + piece.substring(suffix + 1);
                Double other = leans.get(left);
                if (other != null && StrictMath.abs(other - lean) > ALIKE_DEG) {
                    notes.add(String.format(
                            Locale.ROOT,
                            "'%s' and its partner lean %.2f and %.2f degrees off the grain, as drawn.",
                            piece,
                            lean,
                            other));
                }
            }
        });
        return notes;
    }
}
