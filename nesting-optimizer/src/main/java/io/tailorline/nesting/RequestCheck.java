package io.tailorline.nesting;

import io.tailorline.geometry.Point;
import io.tailorline.geometry.Ring;
import io.tailorline.nesting.MarkerResult.Rejected;
import io.tailorline.nesting.check.Feasibility;
import io.tailorline.nesting.check.FlawCover;
import io.tailorline.nesting.cloth.Fabric;
import io.tailorline.nesting.marker.MarkerRequest;
import io.tailorline.pattern.notice.Notice;
import io.tailorline.pattern.piece.OrderPieces;
import io.tailorline.pattern.piece.Piece;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Validates a request before it becomes a packing problem: invalid pieces, more pieces than a search can hold, cloth
 * that is flawed all over. Patterns from files carry no certificate.
 */
final class RequestCheck {

    /** A point farther from the piece's origin is an input error, mm. */
    private static final double FARTHEST = 1e5;

    /** A short grain line's ends on the grid turn it by at most this, degrees. */
    private static final double ON_GRAIN_DEG = 0.05;

    /** Where an internal cut runs out it may round by this, mm. */
    private static final double ON_EDGE = 0.02;

    /** A shorter grain line would be a point on the grid of the cloth, mm. */
    private static final double SHORTEST_GRAIN = 1;

    /** No piece is smaller, mm2. */
    private static final double LEAST_AREA = 1;

    private RequestCheck() {}

    static Optional<Rejected> refusal(MarkerRequest request) {
        Optional<Rejected> refusal = refusalOnAnyCloth(request);
        return refusal.isPresent() ? refusal : refusalOf(request.fabric());
    }

    /** What is wrong with the cloth alone. */
    static Optional<Rejected> refusalOf(Fabric fabric) {
        return FlawCover.of(fabric).map(Rejected::flawed);
    }

    /** Refusals that hold on any cloth. */
    static Optional<Rejected> refusalOnAnyCloth(MarkerRequest request) {
        long count = 0;
        for (OrderPieces order : request.orders()) {
            for (Piece piece : order.pieces()) {
                if (piece.material() == request.material()) {
                    count += piece.cut().quantity();
                    Optional<Notice> expected = expected(piece);
                    if (expected.isPresent()) {
                        return expected.map(must -> Rejected.brokenOutline(order.id(), piece.id(), must));
                    }
                }
            }
        }
        if (count > Feasibility.MOST_COPIES) {
            return Optional.of(Rejected.tooManyPieces(count, Feasibility.MOST_COPIES));
        }
        return Optional.empty();
    }

    /** The requirement that a piece violates. */
    private static Optional<Notice> expected(Piece piece) {
        Ring cutLine = piece.cutLine();
        List<Point> cuts = piece.internalCuts().stream()
                .flatMap(cut -> cut.line().points().stream())
                .toList();
        Stream<List<Point>> all = Stream.of(
                cutLine.points(),
                List.of(piece.grainLine().from(), piece.grainLine().to()),
                piece.notches().stream().map(notch -> notch.at()).toList(),
                piece.drillHoles().stream().map(hole -> hole.at()).toList(),
                cuts);
        if (!all.flatMap(List::stream).allMatch(RequestCheck::isNear)) {
            return Optional.of(Notice.of("nest.outline.near"));
        }
        if (!cutLine.isSimple() || cutLine.signedArea() <= 0) {
            return Optional.of(Notice.of("nest.outline.simple"));
        }
        if (cuts.stream().anyMatch(at -> isBeside(cutLine, at))) {
            return Optional.of(Notice.of("nest.outline.cuts"));
        }
        Point grain = piece.grainLine().to().minus(piece.grainLine().from());
        if (StrictMath.abs(grain.angleDeg()) > ON_GRAIN_DEG) {
            return Optional.of(Notice.of("nest.outline.grain"));
        }
        if (grain.x() < SHORTEST_GRAIN) {
            return Optional.of(Notice.of("nest.outline.short-grain"));
        }
        return cutLine.signedArea() < LEAST_AREA ? Optional.of(Notice.of("nest.outline.area")) : Optional.empty();
    }

    private static boolean isBeside(Ring cutLine, Point at) {
        return !cutLine.contains(at.x(), at.y()) && cutLine.distanceTo(at.x(), at.y()) > ON_EDGE;
    }

    private static boolean isNear(Point point) {
        return StrictMath.abs(point.x()) <= FARTHEST && StrictMath.abs(point.y()) <= FARTHEST;
    }
}
