package io.tailorline.pattern.render;

import io.tailorline.geometry.Mm;
import io.tailorline.geometry.Point;
import io.tailorline.pattern.piece.DrillHole;
import io.tailorline.pattern.piece.InternalLine;
import io.tailorline.pattern.piece.Notch;
import io.tailorline.pattern.piece.Piece;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.locationtech.jts.algorithm.construct.MaximumInscribedCircle;
import org.locationtech.jts.geom.Coordinate;

/**
 * One piece on a printed sheet, true to scale: cut line, seam line, notches, grain arrow, drill holes, what is drawn on
 * it.
 */
final class PdfPiece {

    private static final double CROSS = 2;
    private static final double ARROW_HEAD = 6;
    private static final double LABEL_TOLERANCE = 4;
    private static final double LETTERS = 4;
    private static final double LEAST_LETTERS = 2;

    /** A letter is about this much of its size wide. */
    private static final double LETTER_WIDTH = 0.5;

    private PdfPiece() {}

    /** @param shift from upright piece frame to the sheet, mm */
    static void draw(PdfSheet sheet, Piece piece, Point shift) throws IOException {
        sheet.pen(0.25, 0);
        sheet.line(moved(piece.cutLine().points(), shift), true);
        for (Notch notch : piece.notches()) {
            notch(sheet, notch, shift);
        }
        sheet.pen(0.5, 0);
        sheet.line(moved(piece.seamLine().points(), shift), true);
        sheet.pen(0.25, 0.3);
        grain(sheet, piece, shift);
        for (DrillHole hole : piece.drillHoles()) {
            Point at = hole.at();
            sheet.line(moved(List.of(at.plus(Point.of(CROSS, 0)), at.plus(Point.of(-CROSS, 0))), shift), false);
            sheet.line(moved(List.of(at.plus(Point.of(0, CROSS)), at.plus(Point.of(0, -CROSS))), shift), false);
        }
        sheet.pen(0.25, 0.5, 3, 2);
        for (InternalLine line : piece.internalLines()) {
            sheet.line(moved(line.line().points(), shift), false);
        }
        label(sheet, piece, shift);
    }

    private static void notch(PdfSheet sheet, Notch notch, Point shift) throws IOException {
        Point into = Point.of(1, 0).turned(notch.angleDeg()).times(notch.depth());
        for (Point at : notch.places()) {
            sheet.line(moved(List.of(at, at.plus(into)), shift), false);
        }
    }

    private static void grain(PdfSheet sheet, Piece piece, Point shift) throws IOException {
        Point from = piece.grainLine().from();
        Point to = piece.grainLine().to();
        Point back = from.minus(to).unit().times(ARROW_HEAD);
        sheet.line(moved(List.of(from, to), shift), false);
        sheet.line(moved(List.of(to.plus(back.turned(20)), to, to.plus(back.turned(-20))), shift), false);
    }

    /** Name, copies and material in the widest place, as large as fits. */
    private static void label(PdfSheet sheet, Piece piece, Point shift) throws IOException {
        MaximumInscribedCircle widest = new MaximumInscribedCircle(Mm.polygon(piece.cutLine()), LABEL_TOLERANCE);
        Coordinate centre = widest.getCenter().getCoordinate();
        Point at = Upright.of(Point.of(centre.x, centre.y)).plus(shift);
        double room = 1.8 * widest.getRadiusLine().getLength();
        List<String> words = List.of(
                piece.name(),
                String.format(
                        Locale.ROOT,
                        "%s, cut %d%s",
                        piece.material().word(),
                        piece.cut().quantity(),
                        piece.cut().mirrored() ? " in pairs" : ""));
        int longest = StrictMath.max(words.get(0).length(), words.get(1).length());
        double size = StrictMath.max(LEAST_LETTERS, StrictMath.min(LETTERS, room / (longest * LETTER_WIDTH)));
        double width = longest * LETTER_WIDTH * size;
        sheet.blank(at.x() - width / 2, at.y() - 1.3 * size, width, 2.7 * size);
        for (int i = 0; i < words.size(); i++) {
            double left = at.x() - words.get(i).length() * LETTER_WIDTH * size / 2;
            sheet.text(words.get(i), left, at.y() + (i - 0.2) * 1.3 * size, size);
        }
    }

    /** From the piece frame to the sheet. */
    static List<Point> moved(List<Point> inPiece, Point shift) {
        List<Point> moved = new ArrayList<>(inPiece.size());
        for (Point point : inPiece) {
            moved.add(Upright.of(point).plus(shift));
        }
        return moved;
    }
}
