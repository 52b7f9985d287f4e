package io.tailorline.portal.sales.choice.picture;

import io.tailorline.geometry.Point;
import io.tailorline.geometry.Ring;
import io.tailorline.pattern.piece.DrillHole;
import io.tailorline.pattern.piece.InternalLine;
import io.tailorline.pattern.piece.Pattern;
import io.tailorline.pattern.piece.Piece;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The lines of each piece where it is sewn, the hem below. */
final class PieceLines {

    /** Radius of what marks a place, mm. */
    private static final double MARK = 5;

    /** mm. */
    private static final double COPIES_APART = 20;

    private PieceLines() {}

    /** By the piece's id, the outer cloth first; after them how often each is cut. */
    static Map<String, List<Stroke>> of(Pattern pattern) {
        Map<String, List<Stroke>> views = new LinkedHashMap<>();
        for (boolean isOuter : new boolean[] {true, false}) {
            pattern.pieces().stream()
                    .filter(piece -> piece.material().isOuterCloth() == isOuter)
                    .forEach(piece -> views.put(piece.id(), lines(piece)));
        }
        pattern.pieces().forEach(piece -> views.put(piece.id() + " copies", copies(piece)));
        return views;
    }

    /** The outline as often as it is cut. */
    private static List<Stroke> copies(Piece piece) {
        List<Point> outline = upright(piece.cutLine().points());
        Window one = Window.of(outline);
        List<Stroke> copies = new ArrayList<>();
        for (int i = 0; i < piece.cut().quantity(); i++) {
            Point aside = Point.of(i * (one.width() + COPIES_APART), 0);
            copies.add(new Stroke(
                    piece.material().word(),
                    true,
                    outline.stream().map(at -> at.plus(aside)).toList()));
        }
        return copies;
    }

    private static List<Stroke> lines(Piece piece) {
        List<Stroke> lines = new ArrayList<>();
        Ring outline = piece.edges().isEmpty() ? piece.cutLine() : piece.seamLine();
        lines.add(new Stroke(piece.material().word(), true, upright(outline.points())));
        for (InternalLine line : piece.internalLines()) {
            lines.add(new Stroke("seam", false, upright(line.line().points())));
        }
        piece.internalCuts()
                .forEach(cut ->
                        lines.add(new Stroke("seam", false, upright(cut.line().points()))));
        for (DrillHole hole : piece.drillHoles()) {
            lines.add(new Stroke("button", true, Marks.round(upright(hole.at()), MARK)));
        }
        return lines;
    }

    private static List<Point> upright(List<Point> points) {
        return points.stream().map(PieceLines::upright).toList();
    }

    /** A piece runs along x to its hem, which is down on a picture. */
    private static Point upright(Point at) {
        return Point.of(at.y(), at.x());
    }
}
