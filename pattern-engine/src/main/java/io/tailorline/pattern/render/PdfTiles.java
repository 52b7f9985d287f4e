package io.tailorline.pattern.render;

import io.tailorline.pattern.geom.Point;
import io.tailorline.pattern.piece.DrillHole;
import io.tailorline.pattern.piece.InternalLine;
import io.tailorline.pattern.piece.Notch;
import io.tailorline.pattern.piece.Piece;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.pdfbox.pdmodel.PDDocument;

/** One piece cut up into sheets, row by row from the top left. */
final class PdfTiles {

    private static final double CROSS = 2;

    private final PDDocument document;
    private final PaperSize paper;
    private final Piece piece;
    private final Upright.Box box;
    private final double tileWidth;
    private final double tileHeight;

    PdfTiles(PDDocument document, PaperSize paper, Piece piece) {
        this.document = document;
        this.paper = paper;
        this.piece = piece;
        this.box = Upright.box(piece);
        this.tileWidth = paper.width() - 2 * PatternPdf.MARGIN;
        this.tileHeight = paper.height() - 2 * PatternPdf.MARGIN;
    }

    void draw() throws IOException {
        int columns = (int) StrictMath.ceil(box.width() / tileWidth);
        int rows = (int) StrictMath.ceil(box.height() / tileHeight);
        for (int row = 0; row < rows; row++) {
            for (int column = 0; column < columns; column++) {
                try (PdfSheet sheet = new PdfSheet(document, paper)) {
                    sheet.text(
                            String.format(
                                    Locale.ROOT,
                                    "%s (%s)   row %d of %d, column %d of %d",
                                    piece.name(),
                                    piece.id(),
                                    row + 1,
                                    rows,
                                    column + 1,
                                    columns),
                            PatternPdf.MARGIN,
                            PatternPdf.MARGIN - 3,
                            3.5);
                    drawTile(sheet, row, column);
                }
            }
        }
    }

    private void drawTile(PdfSheet sheet, int row, int column) throws IOException {
        double left = PatternPdf.MARGIN;
        sheet.pen(0.1, 0.6, 1, 1);
        sheet.line(
                List.of(
                        Point.of(left, left),
                        Point.of(left + tileWidth, left),
                        Point.of(left + tileWidth, left + tileHeight),
                        Point.of(left, left + tileHeight)),
                true);
        sheet.clip(left, left, tileWidth, tileHeight);
        Point shift = Point.of(left - box.left() - column * tileWidth, left - box.top() - row * tileHeight);
        drawPiece(sheet, shift);
    }

    private void drawPiece(PdfSheet sheet, Point shift) throws IOException {
        sheet.pen(0.25, 0);
        sheet.line(moved(piece.cutLine().points(), shift), true);
        for (Notch notch : piece.notches()) {
            Point into = Point.of(1, 0).turned(notch.angleDeg()).times(notch.depth());
            sheet.line(moved(List.of(notch.at(), notch.at().plus(into)), shift), false);
        }
        sheet.pen(0.5, 0);
        sheet.line(moved(piece.seamLine().points(), shift), true);
        sheet.pen(0.25, 0.3);
        sheet.line(moved(List.of(piece.grainLine().from(), piece.grainLine().to()), shift), false);
        for (DrillHole hole : piece.drillHoles()) {
            Point at = hole.at();
            sheet.line(moved(List.of(at.plus(Point.of(CROSS, 0)), at.plus(Point.of(-CROSS, 0))), shift), false);
            sheet.line(moved(List.of(at.plus(Point.of(0, CROSS)), at.plus(Point.of(0, -CROSS))), shift), false);
        }
        sheet.pen(0.25, 0.5, 3, 2);
        for (InternalLine line : piece.internalLines()) {
            sheet.line(moved(line.line().points(), shift), false);
        }
    }

    private static List<Point> moved(List<Point> inPiece, Point shift) {
        List<Point> moved = new ArrayList<>(inPiece.size());
        for (Point point : inPiece) {
            moved.add(Upright.of(point).plus(shift));
        }
        return moved;
    }
}
