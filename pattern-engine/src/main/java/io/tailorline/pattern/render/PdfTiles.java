package io.tailorline.pattern.render;

import io.tailorline.drawing.Box;
import io.tailorline.drawing.PdfDocument;
import io.tailorline.geometry.Mm;
import io.tailorline.geometry.Point;
import io.tailorline.pattern.notice.Notice;
import io.tailorline.pattern.piece.Piece;
import java.util.ArrayList;
import java.util.List;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Polygon;

/**
 * One piece on several sheets, row by row from the top left, those without any of it left out. Neighbours overlap by 10
 * mm; in the middle of the overlap both carry the same dashed line and diamonds with the same number.
 */
final class PdfTiles {

    private static final double OVERLAP = 10;
    private static final double DIAMOND = 4;

    private final PaperSize paper;
    private final Piece piece;
    private final Box box;
    private final double tileWidth;
    private final double tileHeight;
    private final int columns;
    private final int rows;
    private final List<Tile> tiles = new ArrayList<>();

    /**
     * A sheet of the piece.
     *
     * @param page number in the document
     */
    record Tile(int row, int column, int page) {}

    /** @param firstPage number of the piece's first sheet in the document */
    PdfTiles(PaperSize paper, Piece piece, int firstPage) {
        this.paper = paper;
        this.piece = piece;
        this.box = UprightPiece.of(piece).box();
        this.tileWidth = paper.width() - 2 * PatternPdf.MARGIN;
        this.tileHeight = paper.height() - 2 * PatternPdf.MARGIN;
        this.columns = count(box.width(), tileWidth);
        this.rows = count(box.height(), tileHeight);
        Polygon outline = Mm.polygon(piece.cutLine());
        for (int row = 0; row < rows; row++) {
            for (int column = 0; column < columns; column++) {
                if (outline.intersects(inPiece(row, column, outline))) {
                    tiles.add(new Tile(row, column, firstPage + tiles.size()));
                }
            }
        }
    }

    static boolean fitsOneSheet(Piece piece, PaperSize paper) {
        Box box = UprightPiece.of(piece).box();
        return box.width() <= paper.width() - 2 * PatternPdf.MARGIN
                && box.height() <= paper.height() - 2 * PatternPdf.MARGIN;
    }

    private static int count(double length, double tile) {
        return 1 + (int) StrictMath.max(0, StrictMath.ceil((length - tile) / (tile - OVERLAP)));
    }

    Piece piece() {
        return piece;
    }

    List<Tile> tiles() {
        return tiles;
    }

    private double left(int column) {
        return box.minX() + column * (tileWidth - OVERLAP);
    }

    private double top(int row) {
        return box.minY() + row * (tileHeight - OVERLAP);
    }

    /** The tile's rectangle in the piece frame, where x and y are those of the upright picture exchanged. */
    private Polygon inPiece(int row, int column, Polygon outline) {
        return (Polygon) outline.getFactory()
                .toGeometry(new Envelope(top(row), top(row) + tileHeight, left(column), left(column) + tileWidth));
    }

    void draw(PdfDocument sheet, PatternWords words) {
        for (Tile tile : tiles) {
            sheet.page(paper.width(), paper.height());
            String place = words.told(Notice.of(
                    "print.tile",
                    PatternWords.number(tile.row() + 1),
                    PatternWords.number(rows),
                    PatternWords.number(tile.column() + 1),
                    PatternWords.number(columns)));
            String title = "%d   %s (%s)   %s".formatted(tile.page(), words.piece(piece), piece.id(), place);
            sheet.text(title, PatternPdf.MARGIN, PatternPdf.MARGIN - 3, 3.5);
            drawTile(sheet, tile, words);
        }
    }

    private void drawTile(PdfDocument sheet, Tile tile, PatternWords words) {
        double edge = PatternPdf.MARGIN;
        Point shift = Point.of(edge - left(tile.column()), edge - top(tile.row()));
        List<Point> border = Box.at(edge, edge, tileWidth, tileHeight).corners();
        sheet.pen(0.1, 0.6);
        sheet.ring(border);
        sheet.clipped(border, () -> {
            joins(sheet, tile, shift);
            PdfPiece.draw(sheet, UprightPiece.of(piece).moved(shift), words);
        });
    }

    /** The lines on which this sheet and its neighbours are laid on each other. */
    private void joins(PdfDocument sheet, Tile tile, Point shift) {
        for (int side = 0; side <= 1; side++) {
            int column = tile.column() + side;
            if (column > 0 && column < columns) {
                double x = left(column) + OVERLAP / 2;
                double y = top(tile.row()) + tileHeight / 2;
                join(sheet, Point.of(x, y).plus(shift), Point.of(0, 1), rows * (column - 1) + tile.row() + 1);
            }
            int row = tile.row() + side;
            if (row > 0 && row < rows) {
                double x = left(tile.column()) + tileWidth / 2;
                double y = top(row) + OVERLAP / 2;
                int number = rows * (columns - 1) + columns * (row - 1) + tile.column() + 1;
                join(sheet, Point.of(x, y).plus(shift), Point.of(1, 0), number);
            }
        }
    }

    private void join(PdfDocument sheet, Point at, Point along, int number) {
        Point far = along.times(tileWidth + tileHeight);
        sheet.pen(0.15, 0.5, 2, 2);
        sheet.line(at.minus(far), at.plus(far));
        sheet.pen(0.25, 0.2);
        sheet.ring(List.of(
                at.plus(Point.of(DIAMOND, 0)),
                at.plus(Point.of(0, DIAMOND)),
                at.minus(Point.of(DIAMOND, 0)),
                at.minus(Point.of(0, DIAMOND))));
        sheet.text(String.valueOf(number), at.x() - 1.6, at.y() + 1.1, 3);
    }

    /** The piece with its sheets, small, for the map of the pages. */
    void drawMap(PdfDocument sheet, Point corner, double side) {
        double across = columns * (tileWidth - OVERLAP) + OVERLAP;
        double down = rows * (tileHeight - OVERLAP) + OVERLAP;
        double scale = side / StrictMath.max(across, down);
        sheet.pen(0.1, 0.5);
        for (Tile tile : tiles) {
            Point at = corner.plus(Point.of(left(tile.column()) - box.minX(), top(tile.row()) - box.minY())
                    .times(scale));
            sheet.ring(Box.at(at.x(), at.y(), tileWidth * scale, tileHeight * scale)
                    .corners());
            sheet.text(String.valueOf(tile.page()), at.x() + 1.5, at.y() + 4, 3);
        }
        sheet.pen(0.3, 0);
        sheet.ring(UprightPiece.of(piece).at(0, 0).cutLine().stream()
                .map(point -> corner.plus(point.times(scale)))
                .toList());
    }
}
