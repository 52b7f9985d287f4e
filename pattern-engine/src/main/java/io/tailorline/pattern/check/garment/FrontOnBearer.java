package io.tailorline.pattern.check.garment;

import io.tailorline.geometry.Point;
import io.tailorline.pattern.check.invariant.FindingLocation;
import io.tailorline.pattern.check.invariant.Invariant;
import io.tailorline.pattern.check.invariant.InvariantLimit;
import io.tailorline.pattern.check.invariant.InvariantResult;
import io.tailorline.pattern.check.invariant.WorstFigure;
import io.tailorline.pattern.notice.Notice;
import io.tailorline.pattern.notice.Word;
import io.tailorline.pattern.piece.Edge;
import io.tailorline.pattern.piece.Pattern;
import io.tailorline.pattern.piece.Piece;
import io.tailorline.pattern.piece.PointOnPiece;
import io.tailorline.pattern.piece.Side;
import io.tailorline.pattern.piece.StripeAnchor;
import java.util.List;
import java.util.Optional;

/**
 * E: a trouser front that is cut away at its side pocket, laid on the pocket's bearer as the stripes meet: the ends of
 * the mouth come to lie where the waist and the outside seam of the bearer begin, so that the bearer fills the corner.
 * The figure is how far an end misses its place. That there is a bearer is for {@link Completeness} to tell.
 */
public final class FrontOnBearer implements Invariant {

    /** As the partners of a notch. */
    private static final InvariantLimit LIMIT = InvariantLimit.atMost(0.5, "mm");

    private static final String POCKET = "trousers.sidePocket";
    private static final String BEARER = "trousers.sidePocketBearer";

    /**
     * The ends of a pocket's mouth, from where the stripes of front and bearer meet; a left piece in mirror image.
     *
     * @param upper on the waist
     * @param lower on the outside seam
     */
    private record Mouth(Point upper, Point lower) {

        /** Of a front that is cut away: where its mouth leaves waist and outside seam. */
        static Optional<Mouth> ofFront(Piece front) {
            return EdgeEnds.of(front, "mouth", "outseam").flatMap(mouth -> seen(front, mouth.far, mouth.near));
        }

        /** Of a bearer: where its part of waist and outside seam begins and ends. */
        static Optional<Mouth> ofBearer(Piece bearer) {
            return EdgeEnds.of(bearer, "waist", "outseam")
                    .flatMap(waist -> EdgeEnds.of(bearer, "outseam", "waist")
                            .flatMap(outseam -> seen(bearer, waist.far, outseam.far)));
        }

        private static Optional<Mouth> seen(Piece piece, Point upper, Point lower) {
            double turn = Side.ofPieceId(piece.id()) == Side.LEFT ? -1 : 1;
            return piece.anchors().stream()
                    .filter(anchor -> anchor.match().equals(POCKET))
                    .map(StripeAnchor::at)
                    .findFirst()
                    .map(at -> new Mouth(seen(upper.minus(at), turn), seen(lower.minus(at), turn)));
        }

        private static Point seen(Point point, double turn) {
            return Point.of(point.x(), turn * point.y());
        }

        double misses(Mouth other) {
            return StrictMath.max(upper.distanceTo(other.upper), lower.distanceTo(other.lower));
        }
    }

    /**
     * The ends of an edge, seen from another that it touches.
     *
     * @param near where the two touch
     */
    private record EdgeEnds(Point far, Point near) {

        static Optional<EdgeEnds> of(Piece piece, String name, String touching) {
            return piece.findEdge(name)
                    .map(Edge::line)
                    .flatMap(line -> piece.findEdge(touching)
                            .map(next -> line.last().equals(next.line().first())
                                    ? new EdgeEnds(line.first(), line.last())
                                    : new EdgeEnds(line.last(), line.first())));
        }
    }

    @Override
    public InvariantResult check(Pattern pattern) {
        WorstFigure worst = WorstFigure.of("E.pocketMouth", LIMIT, 0);
        for (Piece front : ofKind(pattern, "trousers.front")) {
            for (Piece bearer : front.findEdge("mouth").isPresent() ? ofKind(pattern, BEARER) : List.<Piece>of()) {
                if (front.side() == bearer.side() || front.side() == Side.BOTH || bearer.side() == Side.BOTH) {
                    worst.take(
                            misses(front, bearer),
                            () -> new FindingLocation(
                                    Notice.of("found.on", Word.piece(front.id()), Word.piece(bearer.id())),
                                    front.findEdge("mouth").stream()
                                            .map(mouth -> PointOnPiece.on(front, mouth))
                                            .toList()));
                }
            }
        }
        return worst.result();
    }

    private static double misses(Piece front, Piece bearer) {
        return Mouth.ofFront(front)
                .flatMap(mouth -> Mouth.ofBearer(bearer).map(mouth::misses))
                .orElse(Double.POSITIVE_INFINITY);
    }

    private static List<Piece> ofKind(Pattern pattern, String kind) {
        return pattern.pieces().stream()
                .filter(piece -> piece.kind().equals(kind))
                .toList();
    }
}
