package io.tailorline.pattern.check.invariant;

import io.tailorline.geometry.Point;
import io.tailorline.pattern.notice.MarkName;
import io.tailorline.pattern.notice.Notice;
import io.tailorline.pattern.notice.Quantity;
import io.tailorline.pattern.notice.Word;
import io.tailorline.pattern.piece.Edge;
import io.tailorline.pattern.piece.Notch;
import io.tailorline.pattern.piece.Piece;
import io.tailorline.pattern.piece.PointOnPiece;
import java.util.List;

/**
 * What an invariant measured: the piece, edge, notch or mark, in words and on the drawing.
 *
 * @param words as a person names it
 * @param places on the pieces; empty where it is on none, as a piece that is missing
 */
public record FindingLocation(Notice words, List<PointOnPiece> places) {

    public FindingLocation {
        places = List.copyOf(places);
    }

    /** On no piece. */
    public static FindingLocation of(Notice words) {
        return new FindingLocation(words, List.of());
    }

    public static FindingLocation on(Piece piece) {
        return new FindingLocation(Notice.of("found.piece", Word.piece(piece.id())), List.of(PointOnPiece.on(piece)));
    }

    public static FindingLocation on(Piece piece, Edge edge) {
        return new FindingLocation(words(piece, edge), List.of(PointOnPiece.on(piece, edge)));
    }

    public static FindingLocation at(Piece piece, Edge edge, Point at) {
        return new FindingLocation(at(words(piece, edge), at), List.of(PointOnPiece.at(piece, edge, at)));
    }

    /** A notch, where it is cut. */
    public static FindingLocation of(Piece piece, Notch notch) {
        return new FindingLocation(
                at(Notice.of("found.notch", Word.piece(piece.id()), Word.seam(notch.mate())), notch.at()),
                List.of(PointOnPiece.at(piece, notch.at())));
    }

    /** A drawn line, a drill hole, an internal cut, at one of its points. */
    public static FindingLocation of(Piece piece, String mark, Point at) {
        return new FindingLocation(
                Notice.of("found.mark", Word.piece(piece.id()), MarkName.of(mark)),
                List.of(PointOnPiece.at(piece, at)));
    }

    private static Notice words(Piece piece, Edge edge) {
        return Notice.of("found.edge", Word.piece(piece.id()), Word.edge(edge.name()));
    }

    /** Words with a point of the piece frame, mm. */
    static Notice at(Notice words, Point at) {
        return Notice.of("found.at", words, Quantity.of("%.2f", at.x(), ""), Quantity.of("%.2f", at.y(), ""));
    }

    /** The same at a point of a piece. */
    public FindingLocation at(Piece piece, Point at) {
        return new FindingLocation(at(words, at), List.of(PointOnPiece.at(piece, at)));
    }
}
