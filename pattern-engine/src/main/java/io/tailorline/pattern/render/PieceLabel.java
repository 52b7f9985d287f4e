package io.tailorline.pattern.render;

import io.tailorline.drawing.Box;
import io.tailorline.geometry.Mm;
import io.tailorline.geometry.Point;
import io.tailorline.geometry.Ring;
import io.tailorline.pattern.piece.Piece;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.prep.PreparedGeometry;
import org.locationtech.jts.geom.prep.PreparedGeometryFactory;

/**
 * Where a label is printed on a piece: inside its seam line, on nothing that is drawn there, across the piece or along
 * it, as near to its widest place as can be and as large as fits.
 *
 * @param middle of the label on the sheet, mm
 * @param size of its letters, mm
 * @param isUpright whether it reads from below upwards
 */
record PieceLabel(Point middle, double size, boolean isUpright) {

    private static final double MOST_LETTERS = 4;
    private static final double LEAST_LETTERS = 1.5;
    private static final double SMALLER = 0.5;
    /** Room left round a label, mm. */
    private static final double CLEAR = 1;

    private static final double ARROW_HEAD = 6;
    /** Places tried along each side of a piece. */
    private static final int PLACES = 24;

    /**
     * @param longest width of its longest line for letters of 1 mm, mm
     * @param high height of all its lines for letters of 1 mm, mm
     */
    static PieceLabel of(UprightPiece piece, double longest, double high) {
        PreparedGeometry room = PreparedGeometryFactory.prepare(Mm.polygon(new Ring(piece.seamLine())));
        PreparedGeometry drawn = PreparedGeometryFactory.prepare(drawnOn(piece));
        Point widest = piece.widest().centre();
        List<Point> places = places(Box.around(piece.seamLine()), widest);
        for (double size = MOST_LETTERS; size >= LEAST_LETTERS; size -= SMALLER) {
            for (boolean upright : new boolean[] {false, true}) {
                double across = size * (upright ? high : longest) / 2 + CLEAR;
                double down = size * (upright ? longest : high) / 2 + CLEAR;
                for (Point place : places) {
                    Geometry label = Mm.GEOMETRY.toGeometry(
                            new Envelope(place.x() - across, place.x() + across, place.y() - down, place.y() + down));
                    if (room.contains(label) && !drawn.intersects(label)) {
                        return new PieceLabel(place, size, upright);
                    }
                }
            }
        }
        Box box = piece.box();
        return new PieceLabel(widest, LEAST_LETTERS, box.height() > box.width());
    }

    /** What is printed on a piece: name; material, copies. */
    static List<String> lines(Piece piece, PatternWords words) {
        return List.of(words.piece(piece), words.copies(piece));
    }

    /**
     * The middle of one of its lines.
     *
     * @param step from line to line, in heights of its letters
     */
    Point line(int index, int lines, double step) {
        double down = (index - (lines - 1) / 2.0) * step * size;
        return middle.plus(isUpright ? Point.of(down, 0) : Point.of(0, down));
    }

    private static List<Point> places(Box box, Point widest) {
        List<Point> places = new ArrayList<>();
        places.add(widest);
        for (int i = 1; i < PLACES; i++) {
            for (int k = 1; k < PLACES; k++) {
                places.add(Point.of(box.minX() + box.width() * i / PLACES, box.minY() + box.height() * k / PLACES));
            }
        }
        places.sort(Comparator.comparingDouble(widest::distanceTo));
        return places;
    }

    private static Geometry drawnOn(UprightPiece piece) {
        List<LineString> lines = new ArrayList<>();
        piece.internalLines().forEach(line -> lines.add(line(line)));
        piece.internalCuts().forEach(line -> lines.add(line(line)));
        piece.notches().forEach(line -> lines.add(line(line)));
        lines.add(line(piece.grain(ARROW_HEAD)));
        for (Point hole : piece.drillHoles()) {
            lines.add(line(List.of(hole.plus(Point.of(-2, 0)), hole.plus(Point.of(2, 0)))));
        }
        return Mm.GEOMETRY.createMultiLineString(lines.toArray(LineString[]::new));
    }

    private static LineString line(List<Point> points) {
        return Mm.GEOMETRY.createLineString(points.stream()
                .map(point -> new Coordinate(point.x(), point.y()))
                .toArray(Coordinate[]::new));
    }
}
