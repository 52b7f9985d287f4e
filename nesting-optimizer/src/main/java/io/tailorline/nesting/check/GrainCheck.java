package io.tailorline.nesting.check;

import io.tailorline.nesting.marker.Marker;
import io.tailorline.nesting.marker.Nap;
import io.tailorline.nesting.marker.Placement;
import io.tailorline.pattern.piece.Direction;
import io.tailorline.pattern.piece.Pattern;
import io.tailorline.pattern.piece.Piece;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Grain and nap: every piece lies along the warp within its tilt; on one-way cloth all pieces of a bundle look the same
 * way, on two-way cloth its one-way pieces do.
 */
final class GrainCheck {

    /** What a piece may lean when its pattern is not there to say, degrees: no cutter allows a body piece more. */
    private static final double TILT_UNKNOWN = 3;

    /** Angles are kept to 0.0001 degree. */
    private static final double ANGLE_TOLERANCE = 1e-3;

    /** A short grain line's ends are rounded to the grid; that turns it by at most this, degrees. */
    private static final double GRAIN_TOLERANCE = 0.05;

    private static final double HALF_TURN = 180;

    private GrainCheck() {}

    static List<CheckReport.Line> check(Marker marker, List<Pattern> orders) {
        return List.of(grain(marker, orders), nap(marker, orders));
    }

    private static CheckReport.Line grain(Marker marker, List<Pattern> orders) {
        for (Placement placement : marker.placements()) {
            double tilt = PatternCheck.findPiece(placement, orders)
                    .map(Piece::tiltDeg)
                    .orElse(orders.isEmpty() ? TILT_UNKNOWN : 0);
            double lean = StrictMath.abs(StrictMath.IEEEremainder(placement.rotationDeg(), HALF_TURN));
            double drawn = placement
                    .grainLine()
                    .to()
                    .minus(placement.grainLine().from())
                    .angleDeg();
            double off = StrictMath.abs(StrictMath.IEEEremainder(drawn - placement.rotationDeg(), 2 * HALF_TURN));
            if (lean > tilt + ANGLE_TOLERANCE || off > GRAIN_TOLERANCE) {
                return new CheckReport.Line(
                        "grain",
                        String.format(
                                Locale.ROOT,
                                "%s is turned by %s degrees, its grain line lies at %.3f",
                                placement.piece(),
                                placement.rotationDeg(),
                                drawn),
                        "0 or 180, tilt at most " + tilt,
                        false);
            }
        }
        return new CheckReport.Line("grain", "all along the warp", "0 or 180 degrees and the tilt", true);
    }

    private static CheckReport.Line nap(Marker marker, List<Pattern> orders) {
        Map<String, Boolean> turned = new TreeMap<>();
        for (Placement placement : marker.placements()) {
            boolean bound = marker.fabric().nap() == Nap.ONE_WAY || isOneWay(placement, orders);
            boolean isTurned = isTurned(placement);
            Boolean others = bound ? turned.putIfAbsent(placement.bundle(), isTurned) : null;
            if (others != null && others != isTurned) {
                return new CheckReport.Line(
                        "nap",
                        "%s looks the other way than its bundle '%s'".formatted(placement.piece(), placement.bundle()),
                        "one way",
                        false);
            }
        }
        return new CheckReport.Line("nap", "every bundle one way", "one way", true);
    }

    private static boolean isOneWay(Placement placement, List<Pattern> orders) {
        Optional<Piece> piece = PatternCheck.findPiece(placement, orders);
        return piece.isPresent() && piece.get().direction() == Direction.ONE_WAY;
    }

    private static boolean isTurned(Placement placement) {
        return StrictMath.abs(StrictMath.IEEEremainder(placement.rotationDeg(), 2 * HALF_TURN)) > HALF_TURN / 2;
    }
}
