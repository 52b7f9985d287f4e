package io.tailorline.nesting.check;

import io.tailorline.geometry.Point;
import io.tailorline.nesting.cloth.Nap;
import io.tailorline.nesting.marker.Marker;
import io.tailorline.nesting.marker.Placement;
import io.tailorline.nesting.rules.BundleDirection;
import io.tailorline.nesting.rules.MarkerRules;
import io.tailorline.nesting.rules.PieceRule.Heading;
import io.tailorline.nesting.rules.Tilt;
import io.tailorline.pattern.piece.BundleRef;
import io.tailorline.pattern.piece.NapDirection;
import io.tailorline.pattern.piece.OrderPieces;
import io.tailorline.pattern.piece.Piece;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Grain and nap: every piece lies along the warp within its tilt; on one-way cloth all pieces of a bundle point the
 * same way, on two-way cloth its one-way pieces do; bundles and pieces for which a rule sets a direction keep it.
 */
final class GrainCheck {

    /** Tilt allowed when neither rule nor pattern sets one, degrees: no cutter allows a body piece more. */
    private static final double TILT_UNKNOWN = 3;

    /** Angles are stored to 0.0001 degree. */
    private static final double ANGLE_TOLERANCE = 1e-3;

    /** A short grain line's ends are rounded to the grid; that turns it by at most this, degrees. */
    private static final double GRAIN_TOLERANCE = 0.05;

    private static final double HALF_TURN = 180;

    private final Marker marker;
    private final List<? extends OrderPieces> orders;
    private final MarkerRules rules;

    private GrainCheck(Marker marker, List<? extends OrderPieces> orders, MarkerRules rules) {
        this.marker = marker;
        this.orders = orders;
        this.rules = rules;
    }

    static List<CheckReport.Line> check(Marker marker, List<? extends OrderPieces> orders, MarkerRules rules) {
        GrainCheck check = new GrainCheck(marker, orders, rules);
        return List.of(check.grain(), check.nap(), check.directions());
    }

    private CheckReport.Line grain() {
        for (Placement placement : marker.placements()) {
            Tilt tilt = tilt(placement);
            double lean = StrictMath.IEEEremainder(placement.rotationDeg(), HALF_TURN);
            double drawn = placement
                    .grainLine()
                    .to()
                    .minus(placement.grainLine().from())
                    .angleDeg();
            double off = StrictMath.abs(StrictMath.IEEEremainder(drawn - placement.rotationDeg(), 2 * HALF_TURN));
            boolean leansTooMuch =
                    lean > tilt.counterClockwise() + ANGLE_TOLERANCE || lean < -tilt.clockwise() - ANGLE_TOLERANCE;
            if (leansTooMuch || off > GRAIN_TOLERANCE) {
                return new CheckReport.Line(
                        "grain",
                        String.format(
                                Locale.ROOT,
                                "%s is turned by %s degrees, its grain line lies at %.3f",
                                placement.piece(),
                                placement.rotationDeg(),
                                drawn),
                        "0 or 180, tilt from %s to %s".formatted(-tilt.clockwise(), tilt.counterClockwise()),
                        false);
            }
        }
        return leaningDifferently()
                .orElse(new CheckReport.Line("grain", "all along the warp", "0 or 180 degrees and the tilt", true));
    }

    /** The first copy that must lean as another one of its piece, as drawn, and does not. */
    private Optional<CheckReport.Line> leaningDifferently() {
        Map<String, Placement> firsts = new TreeMap<>();
        for (Placement placement : marker.placements()) {
            String id = placement.piece().pieceId();
            if (rules.piece(id).alike().orElse(false)) {
                Placement first = firsts.putIfAbsent(placement.piece().order() + "/" + id, placement);
                double lean = lean(placement);
                if (first != null && StrictMath.abs(lean - lean(first)) > ANGLE_TOLERANCE) {
                    return Optional.of(new CheckReport.Line(
                            "grain",
                            String.format(Locale.ROOT, "%s leans %.4f degrees as drawn", placement.piece(), lean),
                            String.format(Locale.ROOT, "%.4f degrees, as %s", lean(first), first.piece()),
                            false));
                }
            }
        }
        return Optional.empty();
    }

    private static double lean(Placement placement) {
        double lean = StrictMath.IEEEremainder(placement.rotationDeg(), HALF_TURN);
        return placement.mirrored() ? -lean : lean;
    }

    /** Degrees, as the copy lies: the allowance of a copy that is turned over is turned over as well. */
    private Tilt tilt(Placement placement) {
        Tilt drawn = rules.piece(placement.piece().pieceId())
                .tilt()
                .orElseGet(() -> Tilt.degrees(PatternCheck.findPiece(placement, orders)
                        .map(Piece::tiltDeg)
                        .orElse(orders.isEmpty() ? TILT_UNKNOWN : 0)));
        Tilt degrees = drawn.inDegrees(lengthAlongGrain(placement));
        return placement.mirrored() ? degrees.mirrored() : degrees;
    }

    private static double lengthAlongGrain(Placement placement) {
        double least = Double.POSITIVE_INFINITY;
        double most = Double.NEGATIVE_INFINITY;
        for (Point point : placement.cutLine().points()) {
            double along = point.turned(-placement.rotationDeg()).x();
            least = StrictMath.min(least, along);
            most = StrictMath.max(most, along);
        }
        return most - least;
    }

    private CheckReport.Line nap() {
        Map<BundleRef, Boolean> turned = new TreeMap<>();
        for (Placement placement : marker.placements()) {
            boolean isTurned = isTurned(placement);
            Boolean others = looksAsItsBundle(placement) ? turned.putIfAbsent(placement.bundle(), isTurned) : null;
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

    private boolean looksAsItsBundle(Placement placement) {
        Optional<Piece> piece = PatternCheck.findPiece(placement, orders);
        return marker.fabric().nap() == Nap.ONE_WAY
                || piece.isPresent()
                        && piece.get().direction() == NapDirection.ONE_WAY
                        && heading(placement).filter(Heading.EITHER::equals).isEmpty()
                || heading(placement).filter(Heading.BUNDLE::equals).isPresent();
    }

    private Optional<Heading> heading(Placement placement) {
        return rules.piece(placement.piece().pieceId()).heading();
    }

    /** Bundles and pieces whose direction a rule sets. */
    private CheckReport.Line directions() {
        for (Placement placement : marker.placements()) {
            Optional<BundleDirection> bundle = looksAsItsBundle(placement)
                    ? rules.bundle(placement.bundle()).direction()
                    : Optional.empty();
            boolean mustBeTurned = bundle.equals(Optional.of(BundleDirection.REVERSED));
            boolean mustNot = bundle.equals(Optional.of(BundleDirection.FORWARD))
                    || heading(placement).equals(Optional.of(Heading.WITH));
            boolean isTurned = isTurned(placement);
            if (mustBeTurned && !isTurned && !isMatched(placement) || mustNot && isTurned) {
                return new CheckReport.Line(
                        "direction",
                        "%s lies at %s degrees".formatted(placement.piece(), placement.rotationDeg()),
                        isTurned ? "0" : "180",
                        false);
            }
        }
        return new CheckReport.Line("direction", "as the rules say", "the rules", true);
    }

    /** Bundles with matched pieces are not reversed. */
    private boolean isMatched(Placement placement) {
        return marker.fabric().stripe().isPresent()
                && marker.placements().stream()
                        .anyMatch(other -> other.bundle().equals(placement.bundle())
                                && !other.anchors().isEmpty());
    }

    private static boolean isTurned(Placement placement) {
        return StrictMath.abs(StrictMath.IEEEremainder(placement.rotationDeg(), 2 * HALF_TURN)) > HALF_TURN / 2;
    }
}
