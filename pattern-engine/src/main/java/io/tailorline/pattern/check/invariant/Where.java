package io.tailorline.pattern.check.invariant;

import io.tailorline.geometry.Point;
import io.tailorline.pattern.notice.Notice;
import io.tailorline.pattern.notice.Quantity;
import io.tailorline.pattern.notice.Text;
import io.tailorline.pattern.notice.Word;
import io.tailorline.pattern.piece.Edge;
import io.tailorline.pattern.piece.Notch;
import io.tailorline.pattern.piece.Piece;
import java.util.List;

/**
 * What an invariant measured: the piece, edge, notch or mark, in words and on the drawing.
 *
 * @param words as a person names it
 * @param places on the pieces; empty where it is on none, as a piece that is missing
 */
public record Where(Notice words, List<Place> places) {

    public Where {
        places = List.copyOf(places);
    }

    /** On no piece. */
    public static Where of(Notice words) {
        return new Where(words, List.of());
    }

    public static Where on(Piece piece) {
        return new Where(Notice.of("found.piece", Word.piece(piece.id())), List.of(Place.on(piece)));
    }

    public static Where on(Piece piece, Edge edge) {
        return new Where(words(piece, edge), List.of(Place.on(piece, edge)));
    }

    public static Where at(Piece piece, Edge edge, Point at) {
        return new Where(at(words(piece, edge), at), List.of(Place.at(piece, edge, at)));
    }

    /** A notch, where it is cut. */
    public static Where of(Piece piece, Notch notch) {
        return new Where(
                at(Notice.of("found.notch", Word.piece(piece.id()), Word.seam(notch.mate())), notch.at()),
                List.of(Place.at(piece, notch.at())));
    }

    /** A drawn line, a drill hole, an internal cut, at one of its points. */
    public static Where of(Piece piece, String mark, Point at) {
        return new Where(Notice.of("found.mark", Word.piece(piece.id()), new Text(mark)), List.of(Place.at(piece, at)));
    }

    private static Notice words(Piece piece, Edge edge) {
        return Notice.of("found.edge", Word.piece(piece.id()), Word.edge(edge.name()));
    }

    /** Words with a point of the piece frame, mm. */
    static Notice at(Notice words, Point at) {
        return Notice.of("found.at", words, Quantity.of("%.2f", at.x(), ""), Quantity.of("%.2f", at.y(), ""));
    }

    /** The same at a point of a piece. */
    public Where at(Piece piece, Point at) {
        return new Where(at(words, at), List.of(Place.at(piece, at)));
    }
}
