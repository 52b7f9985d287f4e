package io.tailorline.pattern.draft.sides;

import io.tailorline.geometry.Mm;
import io.tailorline.geometry.Point;
import io.tailorline.geometry.Polyline;
import io.tailorline.geometry.Ring;
import io.tailorline.pattern.piece.DrillHole;
import io.tailorline.pattern.piece.Edge;
import io.tailorline.pattern.piece.EdgeHalves;
import io.tailorline.pattern.piece.InternalCut;
import io.tailorline.pattern.piece.InternalLine;
import io.tailorline.pattern.piece.MirroredPiece;
import io.tailorline.pattern.piece.Notch;
import io.tailorline.pattern.piece.Piece;
import io.tailorline.pattern.piece.PieceGeometry;
import io.tailorline.pattern.piece.StripeAnchor;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * A piece that reaches over the middle of the body in one, as the top collar: its edges are named once with
 * {@code Right} and once with {@code Left}, and each one-sided draft draws it symmetrical about a line along the grain
 * or, as the stand of a collar in two pieces, square to it. Joined, it has its right half from the right draft and its
 * left half, mirrored, from the left one; they meet where the middle line leaves the neck.
 */
final class UnfoldedPiece {

    /** A point this near to the middle line lies on it, mm: half of it is rounding on the grid. */
    private static final double ON_MIDDLE = 0.011;

    /**
     * A point of the cut line nearer to where it crosses the middle than this would leave a chord too short to cut, mm.
     */
    private static final double CLEAR_OF_MIDDLE = 0.6;

    private final Piece piece;
    /** Whether the middle line lies square to the grain. */
    private final boolean acrossGrain;
    /** Where the middle line lies, on the axis square to it, mm. */
    private final double middle;
    /** +1 when the right half lies on the greater side of it. */
    private final int rightIs;

    private UnfoldedPiece(Piece piece) {
        this.piece = piece;
        this.acrossGrain = hasMiddleAcrossGrain();
        double least = Double.POSITIVE_INFINITY;
        double most = Double.NEGATIVE_INFINITY;
        double right = 0;
        int points = 0;
        for (Edge edge : piece.edges()) {
            for (Point point : edge.line().points()) {
                least = StrictMath.min(least, level(point));
                most = StrictMath.max(most, level(point));
                if (edge.name().endsWith(EdgeHalves.RIGHT)) {
                    right += level(point);
                    points++;
                }
            }
        }
        this.middle = (least + most) / 2;
        this.rightIs = right / points > middle ? 1 : -1;
    }

    /** The right half's edges leave the middle line at one of its ends and come back at the other. */
    private boolean hasMiddleAcrossGrain() {
        List<Edge> half = edgesOf(EdgeHalves.RIGHT);
        Point along =
                half.get(half.size() - 1).line().last().minus(half.get(0).line().first());
        return StrictMath.abs(along.x()) < StrictMath.abs(along.y());
    }

    /** Right half of the one with the left half of the other. */
    static Piece joined(Piece rightDraft, Piece leftDraft) {
        UnfoldedPiece right = new UnfoldedPiece(rightDraft);
        Piece mirrored = right.acrossGrain ? MirroredPiece.acrossGrain(leftDraft) : MirroredPiece.of(leftDraft);
        UnfoldedPiece left = new UnfoldedPiece(mirrored);
        List<Edge> rightEdges = right.edgesOf(EdgeHalves.RIGHT);
        List<Edge> leftEdges = left.edgesOf(EdgeHalves.RIGHT);
        Point meeting = rightEdges.get(rightEdges.size() - 1).line().last();
        Point shift = meeting.minus(leftEdges.get(0).line().first());
        List<Edge> edges = new ArrayList<>(rightEdges);
        for (Edge edge : leftEdges) {
            edges.add(new Edge(
                    EdgeHalves.otherSide(edge.name()), onGrid(edge.line().moved(shift)), edge.allowance()));
        }
        close(edges);
        UnaryOperator<Point> at = point -> Mm.onGrid(point.plus(shift));
        return rightDraft
                .withEdges(edges)
                .withInternalLines(lines(
                        right,
                        left,
                        shift,
                        Piece::internalLines,
                        InternalLine::line,
                        (line, part) -> new InternalLine(line.what(), part)))
                .withGeometry(new PieceGeometry(
                        cutLine(right, left, shift),
                        rightDraft.grainLine(),
                        marks(right, left, Piece::notches, Notch::at, notch -> notch.mapped(at, angle -> angle)),
                        marks(
                                right,
                                left,
                                Piece::drillHoles,
                                DrillHole::at,
                                hole -> new DrillHole(at.apply(hole.at()), hole.what())),
                        lines(
                                right,
                                left,
                                shift,
                                Piece::internalCuts,
                                InternalCut::line,
                                (cut, part) -> new InternalCut(cut.what(), part)),
                        marks(
                                right,
                                left,
                                Piece::anchors,
                                StripeAnchor::at,
                                anchor -> new StripeAnchor(anchor.match(), at.apply(anchor.at())))));
    }

    /** The edges of a side in ring order, from where they leave the middle to where they come back to it. */
    private List<Edge> edgesOf(String side) {
        List<Edge> all = piece.edges();
        int start = 0;
        while (!all.get(start).name().endsWith(side)
                || all.get((start + all.size() - 1) % all.size()).name().endsWith(side)) {
            start++;
        }
        List<Edge> edges = new ArrayList<>();
        for (int i = start; all.get(i % all.size()).name().endsWith(side) && edges.size() < all.size(); i++) {
            edges.add(all.get(i % all.size()));
        }
        return edges;
    }

    /** Rounding on the grid may leave a hundredth of a millimetre between the last edge and the first. */
    private static void close(List<Edge> edges) {
        Edge last = edges.get(edges.size() - 1);
        Point first = edges.get(0).line().first();
        edges.set(edges.size() - 1, new Edge(last.name(), last.line().endingAt(first), last.allowance()));
    }

    private static Ring cutLine(UnfoldedPiece right, UnfoldedPiece left, Point shift) {
        List<Point> points = new ArrayList<>(right.half());
        List<Point> other = left.half();
        for (Point point : other.subList(1, other.size() - 1)) {
            points.add(point.plus(shift));
        }
        List<Point> kept = Mm.onGrid(points);
        while (kept.get(0).equals(kept.get(kept.size() - 1))) {
            kept.remove(kept.size() - 1);
        }
        return new Ring(kept);
    }

    /** The cut line on the right half's side, from the middle round to the middle. */
    private List<Point> half() {
        List<Point> ring = piece.cutLine().points();
        int n = ring.size();
        int start = 0;
        while (offMiddle(ring.get(start)) > 0 || offMiddle(ring.get((start + 1) % n)) <= 0) {
            start++;
        }
        List<Point> half = new ArrayList<>();
        half.add(onMiddle(ring.get(start), ring.get((start + 1) % n)));
        int i = start + 1;
        for (; offMiddle(ring.get(i % n)) > 0; i++) {
            if (offMiddle(ring.get(i % n)) > CLEAR_OF_MIDDLE) {
                half.add(ring.get(i % n));
            }
        }
        half.add(onMiddle(ring.get((i - 1) % n), ring.get(i % n)));
        return half;
    }

    private Point onMiddle(Point a, Point b) {
        double share = (middle - level(a)) / (level(b) - level(a));
        return acrossGrain
                ? Point.of(middle, a.y() + (b.y() - a.y()) * share)
                : Point.of(a.x() + (b.x() - a.x()) * share, middle);
    }

    private double level(Point point) {
        return acrossGrain ? point.x() : point.y();
    }

    /** How far into the right half a point lies, mm. */
    private double offMiddle(Point point) {
        return rightIs * (level(point) - middle);
    }

    private boolean has(Point point) {
        return offMiddle(point) > ON_MIDDLE;
    }

    private boolean isOnMiddle(Point point) {
        return StrictMath.abs(offMiddle(point)) <= ON_MIDDLE;
    }

    /** Marks of each half from the draft of its side, a mark on the middle from the right one. */
    private static <T> List<T> marks(
            UnfoldedPiece right,
            UnfoldedPiece left,
            Function<Piece, List<T>> marks,
            Function<T, Point> place,
            UnaryOperator<T> moved) {
        return Stream.concat(
                        marks.apply(right.piece).stream()
                                .filter(mark -> right.offMiddle(place.apply(mark)) >= -ON_MIDDLE),
                        marks.apply(left.piece).stream()
                                .filter(mark -> left.has(place.apply(mark)))
                                .map(moved))
                .toList();
    }

    /** Each line's right part from the right draft and its left part from the left one; a line on the middle once. */
    private static <T> List<T> lines(
            UnfoldedPiece right,
            UnfoldedPiece left,
            Point shift,
            Function<Piece, List<T>> lines,
            Function<T, Polyline> line,
            BiFunction<T, Polyline, T> with) {
        List<T> joined = new ArrayList<>();
        for (T each : lines.apply(right.piece)) {
            if (line.apply(each).points().stream().allMatch(right::isOnMiddle)) {
                joined.add(each);
            } else {
                right.part(line.apply(each)).ifPresent(part -> joined.add(with.apply(each, part)));
            }
        }
        for (T each : lines.apply(left.piece)) {
            left.part(line.apply(each)).ifPresent(part -> joined.add(with.apply(each, onGrid(part.moved(shift)))));
        }
        return joined;
    }

    private Optional<Polyline> part(Polyline line) {
        List<Point> points = new ArrayList<>();
        List<Point> all = line.points();
        for (int i = 0; i < all.size(); i++) {
            boolean inside = offMiddle(all.get(i)) >= -ON_MIDDLE;
            if (i > 0 && inside != offMiddle(all.get(i - 1)) >= -ON_MIDDLE) {
                points.add(onMiddle(all.get(i - 1), all.get(i)));
            }
            if (inside) {
                points.add(all.get(i));
            }
        }
        List<Point> kept = Mm.onGrid(points);
        boolean real = kept.size() > 1 && kept.stream().anyMatch(this::has);
        return real ? Optional.of(new Polyline(kept)) : Optional.empty();
    }

    private static Polyline onGrid(Polyline line) {
        return new Polyline(Mm.onGrid(line.points()));
    }
}
