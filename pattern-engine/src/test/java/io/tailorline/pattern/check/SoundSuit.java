package io.tailorline.pattern.check;

import io.tailorline.geometry.Point;
import io.tailorline.geometry.Polyline;
import io.tailorline.geometry.Ring;
import io.tailorline.pattern.AverageMan;
import io.tailorline.pattern.DraftResult.Drafted;
import io.tailorline.pattern.PatternEngine;
import io.tailorline.pattern.check.invariant.Finding;
import io.tailorline.pattern.check.invariant.InvariantResult;
import io.tailorline.pattern.piece.Edge;
import io.tailorline.pattern.piece.Garment;
import io.tailorline.pattern.piece.InternalLine;
import io.tailorline.pattern.piece.Notch;
import io.tailorline.pattern.piece.Pattern;
import io.tailorline.pattern.piece.Piece;
import io.tailorline.pattern.piece.PieceGeometry;
import io.tailorline.pattern.piece.StripeAnchor;
import io.tailorline.pattern.piece.Style;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

/** A sound suit and faults to plant into it, as an error in a draft or a careless hand would make them. */
final class SoundSuit {

    static final Pattern SUIT = suit();

    private SoundSuit() {}

    private static Pattern suit() {
        Style style = new Style(Style.Fit.REGULAR, EnumSet.allOf(Garment.class), Map.of(), List.of());
        return ((Drafted) new PatternEngine().draft("order-1", style, AverageMan.body())).pattern();
    }

    /** The names of the broken invariants when one piece has a fault. */
    static List<String> brokenBy(String piece, UnaryOperator<Piece> fault) {
        List<Piece> pieces = new ArrayList<>(SUIT.pieces());
        int index = pieces.indexOf(SUIT.findPiece(piece).orElseThrow());
        pieces.set(index, fault.apply(pieces.get(index)));
        return broken(pieces);
    }

    /** What is found by one invariant when one piece has a fault. */
    static List<Finding> foundBy(String invariant, String piece, UnaryOperator<Piece> fault) {
        List<Piece> pieces = new ArrayList<>(SUIT.pieces());
        int index = pieces.indexOf(SUIT.findPiece(piece).orElseThrow());
        pieces.set(index, fault.apply(pieces.get(index)));
        return Certificate.of(with(SUIT, pieces)).broken().stream()
                .filter(result -> result.name().equals(invariant))
                .flatMap(result -> result.findings().stream())
                .toList();
    }

    static List<String> broken(List<Piece> pieces) {
        return Certificate.of(with(SUIT, pieces)).broken().stream()
                .map(InvariantResult::name)
                .toList();
    }

    /** The names of the broken invariants when no piece has the notches of this kind. */
    static List<String> brokenWithoutNotches(Predicate<Notch> lost) {
        return broken(SUIT.pieces().stream()
                .map(piece -> piece.withGeometry(piece.geometry()
                        .withNotches(piece.notches().stream()
                                .filter(notch -> !lost.test(notch))
                                .toList())))
                .toList());
    }

    static Pattern with(Pattern pattern, List<Piece> pieces) {
        return new Pattern(
                pattern.id(),
                pattern.style(),
                pattern.measurements(),
                pieces,
                pattern.seams(),
                pattern.girths(),
                pattern.labels());
    }

    static Piece withCutLine(Piece piece, Ring cutLine) {
        PieceGeometry old = piece.geometry();
        return piece.withGeometry(new PieceGeometry(
                cutLine, old.grainLine(), old.notches(), old.drillHoles(), old.internalCuts(), old.anchors()));
    }

    static Piece withAnchors(Piece piece, StripeAnchor... anchors) {
        return piece.withGeometry(piece.geometry().withAnchors(List.of(anchors)));
    }

    static Piece withEdge(Piece piece, String name, UnaryOperator<Polyline> change) {
        return piece.withEdges(piece.edges().stream()
                .map(edge ->
                        edge.name().equals(name) ? new Edge(name, change.apply(edge.line()), edge.allowance()) : edge)
                .toList());
    }

    static Piece withLines(Piece piece, UnaryOperator<Polyline> change) {
        return piece.withInternalLines(piece.internalLines().stream()
                .map(line -> new InternalLine(line.what(), change.apply(line.line())))
                .toList());
    }

    /** The line with a dent in its longest chord that makes it {@code more} mm longer. */
    static Polyline longer(Polyline line, double more) {
        int chord = 1;
        for (int i = 2; i < line.size(); i++) {
            chord = line.point(i - 1).distanceTo(line.point(i))
                            > line.point(chord - 1).distanceTo(line.point(chord))
                    ? i
                    : chord;
        }
        Point a = line.point(chord - 1);
        Point b = line.point(chord);
        double half = a.distanceTo(b) / 2;
        double out = Math.sqrt((half + more / 2) * (half + more / 2) - half * half);
        List<Point> points = new ArrayList<>(line.points());
        points.add(
                chord, a.towards(b, 0.5).plus(b.minus(a).unit().quarterTurned().times(out)));
        return new Polyline(points);
    }

    /** The last chords turned outwards about the point they leave. */
    static Polyline kinked(Polyline line, double degrees) {
        List<Point> points = new ArrayList<>(line.points());
        Point pivot = points.get(points.size() - 5);
        for (int i = points.size() - 4; i < points.size(); i++) {
            points.set(i, pivot.plus(points.get(i).minus(pivot).turned(-degrees)));
        }
        return new Polyline(points);
    }
}
