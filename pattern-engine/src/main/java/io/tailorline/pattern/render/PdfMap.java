package io.tailorline.pattern.render;

import io.tailorline.drawing.Box;
import io.tailorline.drawing.PdfDocument;
import io.tailorline.geometry.Point;
import io.tailorline.pattern.notice.Notice;
import java.util.ArrayList;
import java.util.List;

/** The map of all sheets with pieces, the first thing out of the printer: what lies on which, each with its number. */
final class PdfMap {

    private static final double CELL = 62;
    private static final double NAME = 6;
    private static final double TOP = 25;

    private final PdfDocument document;
    private final PaperSize paper;
    private final PatternWords words;
    private final List<Cell> cells = new ArrayList<>();

    /** A place of the map. */
    private record Cell(String name, Drawing drawing) {}

    @FunctionalInterface
    private interface Drawing {
        /** @param side of the square to draw in, mm */
        void draw(Point corner, double side);
    }

    PdfMap(PdfDocument document, PaperSize paper, PatternWords words) {
        this.document = document;
        this.paper = paper;
        this.words = words;
    }

    private static int columns(PaperSize paper) {
        return (int) (paper.width() / CELL);
    }

    private static int cellsOfPage(PaperSize paper) {
        return columns(paper) * (int) ((paper.height() - TOP) / (CELL + NAME));
    }

    /** How many sheets the map takes. */
    static int pages(int cells, PaperSize paper) {
        return (cells + cellsOfPage(paper) - 1) / cellsOfPage(paper);
    }

    /** A piece on several sheets. */
    void add(PdfTiles tiles) {
        cells.add(new Cell(words.piece(tiles.piece()), (corner, side) -> tiles.drawMap(document, corner, side)));
    }

    /** A sheet that pieces share. */
    void add(PieceShelves.Sheet sheet, int page) {
        cells.add(new Cell(
                words.told(Notice.of("print.whole-pieces")), (corner, side) -> shared(sheet, page, corner, side)));
    }

    void draw() {
        int ofPage = cellsOfPage(paper);
        for (int i = 0; i < cells.size(); i++) {
            if (i % ofPage == 0) {
                document.page(paper.width(), paper.height());
                document.text(words.told(Notice.of("print.map")), PatternPdf.MARGIN, 15, 5);
            }
            cell(cells.get(i), i % ofPage);
        }
    }

    private void cell(Cell cell, int at) {
        int columns = columns(paper);
        double width = (paper.width() - 2 * PatternPdf.MARGIN) / columns;
        Point corner = Point.of(PatternPdf.MARGIN + at % columns * width, TOP + at / columns * (CELL + NAME));
        document.text(cell.name(), corner.x(), corner.y(), 3);
        cell.drawing().draw(corner.plus(Point.of(0, 2)), CELL - NAME);
    }

    private void shared(PieceShelves.Sheet sheet, int page, Point corner, double side) {
        double scale = side / StrictMath.max(paper.width(), paper.height());
        document.pen(0.1, 0.5);
        document.ring(Box.at(corner.x(), corner.y(), paper.width() * scale, paper.height() * scale)
                .corners());
        document.text(String.valueOf(page), corner.x() + 1.5, corner.y() + 4, 3);
        document.pen(0.3, 0);
        Point edge = Point.of(PatternPdf.MARGIN, PatternPdf.MARGIN);
        for (UprightPiece piece : sheet.pieces()) {
            document.ring(piece.moved(edge).cutLine().stream()
                    .map(point -> corner.plus(point.times(scale)))
                    .toList());
        }
    }
}
