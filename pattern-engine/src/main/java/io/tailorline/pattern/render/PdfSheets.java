package io.tailorline.pattern.render;

import io.tailorline.drawing.PdfDocument;
import io.tailorline.geometry.Point;
import io.tailorline.pattern.notice.Notice;
import io.tailorline.pattern.piece.Pattern;
import io.tailorline.pattern.piece.Piece;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A pattern on sheets: cover, map of the pages, shared sheets, then the pieces that take several. */
final class PdfSheets {

    private static final double MAP_CELL = 62;
    private static final double MAP_NAME = 6;
    private static final double MAP_TOP = 25;

    private final PdfDocument document;
    private final PaperSize paper;
    private final Pattern pattern;
    private final PatternWords words;
    private final List<PieceShelves.Sheet> shared;
    private final List<PdfTiles> tiled = new ArrayList<>();
    private final int columns;
    private final int cellsPerPage;
    private final int coverPages;
    private final int mapPages;

    PdfSheets(PdfDocument document, PaperSize paper, Pattern pattern, PatternWords words) {
        this.document = document;
        this.paper = paper;
        this.pattern = pattern;
        this.words = words;
        List<Piece> small = new ArrayList<>();
        List<Piece> large = new ArrayList<>();
        for (Piece piece : pattern.pieces()) {
            (PdfTiles.fitsOneSheet(piece, paper) ? small : large).add(piece);
        }
        shared = PieceShelves.of(small, paper.width() - 2 * PatternPdf.MARGIN, paper.height() - 2 * PatternPdf.MARGIN);
        columns = (int) (paper.width() / MAP_CELL);
        cellsPerPage = columns * (int) ((paper.height() - MAP_TOP) / (MAP_CELL + MAP_NAME));
        coverPages = PdfCover.pages(pattern, paper);
        mapPages = (large.size() + cellsPerPage - 1) / cellsPerPage;
        int page = coverPages + mapPages + shared.size() + 1;
        for (Piece piece : large) {
            PdfTiles tiles = new PdfTiles(paper, piece, page);
            tiled.add(tiles);
            page += tiles.tiles().size();
        }
    }

    /** How many sheets there are, the cover and the map included. */
    int count() {
        return coverPages
                + mapPages
                + shared.size()
                + tiled.stream().mapToInt(tiles -> tiles.tiles().size()).sum();
    }

    void draw() {
        new PdfCover(document, paper, words).draw(pattern, pagesOfPieces());
        for (int first = 0; first < tiled.size(); first += cellsPerPage) {
            map(tiled.subList(first, StrictMath.min(tiled.size(), first + cellsPerPage)));
        }
        for (int i = 0; i < shared.size(); i++) {
            drawShared(shared.get(i), coverPages + mapPages + i + 1);
        }
        for (PdfTiles tiles : tiled) {
            tiles.draw(document, words);
        }
    }

    private Map<String, String> pagesOfPieces() {
        Map<String, String> pages = new LinkedHashMap<>();
        for (int i = 0; i < shared.size(); i++) {
            for (UprightPiece placed : shared.get(i).pieces()) {
                pages.put(
                        placed.piece().id(),
                        words.told(Notice.of("print.page", PatternWords.number(coverPages + mapPages + i + 1))));
            }
        }
        for (PdfTiles tiles : tiled) {
            int first = tiles.tiles().get(0).page();
            int last = first + tiles.tiles().size() - 1;
            pages.put(
                    tiles.piece().id(),
                    words.told(Notice.of("print.pages", PatternWords.number(first), PatternWords.number(last))));
        }
        return pages;
    }

    private void map(List<PdfTiles> pieces) {
        document.page(paper.width(), paper.height());
        document.text(words.told(Notice.of("print.map")), PatternPdf.MARGIN, 15, 5);
        double cell = (paper.width() - 2 * PatternPdf.MARGIN) / columns;
        for (int i = 0; i < pieces.size(); i++) {
            Point corner =
                    Point.of(PatternPdf.MARGIN + i % columns * cell, MAP_TOP + i / columns * (MAP_CELL + MAP_NAME));
            document.text(words.piece(pieces.get(i).piece()), corner.x(), corner.y(), 3);
            pieces.get(i).drawMap(document, corner.plus(Point.of(0, 2)), MAP_CELL - MAP_NAME);
        }
    }

    private void drawShared(PieceShelves.Sheet sheet, int page) {
        document.page(paper.width(), paper.height());
        document.text(
                page + "   " + words.told(Notice.of("print.whole-pieces")),
                PatternPdf.MARGIN,
                PatternPdf.MARGIN - 3,
                3.5);
        Point corner = Point.of(PatternPdf.MARGIN, PatternPdf.MARGIN);
        sheet.pieces().forEach(piece -> PdfPiece.draw(document, piece.moved(corner), words));
    }
}
