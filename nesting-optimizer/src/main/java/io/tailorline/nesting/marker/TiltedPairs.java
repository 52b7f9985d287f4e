package io.tailorline.nesting.marker;

import io.tailorline.pattern.piece.PieceRef;
import io.tailorline.pattern.piece.Side;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Pairs whose two pieces are tilted differently. Symmetrical parts ought to deviate from the warp by the same amount
 * (Vilumsone-Nemes, Industrial Cutting of Textile Materials); the search gives both the same allowance, mirrored, but
 * chooses within it for each by itself (docs/adr/0012). A piece that leans because its pattern allows it is not seen on
 * the garment: its pair need not agree.
 */
public final class TiltedPairs {

    private static final double HALF_TURN = 180;

    /** Angles in a marker are stored to 0.0001 degree. */
    private static final double ALIKE_DEG = 1e-3;

    private TiltedPairs() {}

    /** A line for each pair that is tilted differently by a rule of the shop. */
    public static List<String> notes(Marker marker) {
        Map<PieceRef, Double> leans = new LinkedHashMap<>();
        for (Placement placement : marker.placements()) {
            double lean = StrictMath.IEEEremainder(placement.rotationDeg(), HALF_TURN);
            leans.put(placement.piece(), placement.mirrored() ? -lean : lean);
        }
        List<String> notes = new ArrayList<>();
        leans.forEach((piece, lean) -> {
            Double other = leans.get(piece.partner());
            boolean isByRule = marker.rules().piece(piece.pieceId()).tilt().isPresent();
            if (isByRule
                    && piece.copy().side() == Side.RIGHT
                    && other != null
                    && StrictMath.abs(other - lean) > ALIKE_DEG) {
                notes.add(String.format(
                        Locale.ROOT,
                        "'%s' and its partner lean %.2f and %.2f degrees off the grain, as drawn.",
                        piece,
                        lean,
                        other));
            }
        });
        return notes;
    }
}
