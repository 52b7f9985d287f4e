package io.tailorline.pattern.render;

import io.tailorline.drawing.Arrow;
import io.tailorline.drawing.Box;
import io.tailorline.geometry.InscribedCircle;
import io.tailorline.geometry.Point;
import io.tailorline.pattern.piece.DrillHole;
import io.tailorline.pattern.piece.Piece;
import java.util.List;

/**
 * The lines of a piece as tailors draw it, upright: the hem below, piece +x down and piece +y to the right, mm.
 *
 * @param by how far it is moved from the upright piece frame
 */
public record UprightPiece(Piece piece, Point by) {

    /** Precision of the search for the widest place, mm. */
    private static final double TOLERANCE = 4;

    /** Half the width of an arrow's head against its length. */
    private static final double HEAD = 0.42;

    public static UprightPiece of(Piece piece) {
        return new UprightPiece(piece, Point.of(0, 0));
    }

    /** With the upper left corner of its box at a point. */
    public UprightPiece at(double left, double top) {
        Box box = box();
        return moved(Point.of(left - box.minX(), top - box.minY()));
    }

    public UprightPiece moved(Point more) {
        return new UprightPiece(piece, by.plus(more));
    }

    /** Around its cut line. */
    public Box box() {
        return Box.around(cutLine());
    }

    public List<Point> cutLine() {
        return upright(piece.cutLine().points());
    }

    public List<Point> seamLine() {
        return upright(piece.seamLine().points());
    }

    public List<List<Point>> internalLines() {
        return piece.internalLines().stream()
                .map(line -> upright(line.line().points()))
                .toList();
    }

    public List<List<Point>> internalCuts() {
        return piece.internalCuts().stream()
                .map(cut -> upright(cut.line().points()))
                .toList();
    }

    public List<List<Point>> notches() {
        return piece.notches().stream()
                .flatMap(notch -> notch.strokes().stream())
                .map(this::upright)
                .toList();
    }

    /** @param head length of the arrow's head, mm */
    public List<Point> grain(double head) {
        return Arrow.between(
                upright(piece.grainLine().from()), upright(piece.grainLine().to()), head, HEAD * head);
    }

    List<Point> drillHoles() {
        return upright(piece.drillHoles().stream().map(DrillHole::at).toList());
    }

    /** Where a label finds most room. */
    InscribedCircle widest() {
        return InscribedCircle.of(cutLine(), TOLERANCE);
    }

    public List<Point> upright(List<Point> inPiece) {
        return inPiece.stream().map(this::upright).toList();
    }

    private Point upright(Point inPiece) {
        return Point.of(inPiece.y() + by.x(), inPiece.x() + by.y());
    }
}
