package io.tailorline.pattern.render;

import io.tailorline.drawing.PdfDocument;
import io.tailorline.geometry.Point;
import io.tailorline.pattern.notice.Notice;
import io.tailorline.pattern.piece.Pattern;
import io.tailorline.pattern.piece.Piece;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A pattern on sheets: map of all of them, cover, shared sheets, then the pieces that take several. */
final class PdfSheets {

    private static final Comparator<Piece> BY_GARMENT_AND_MATERIAL =
            Comparator.comparing(Piece::garment).thenComparing(Piece::material);

    private final PdfDocument document;
    private final PaperSize paper;
    private final Pattern pattern;
    private final PatternWords words;
    private final List<PieceShelves.Sheet> shared;
    private final List<PdfTiles> tiled = new ArrayList<>();
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
        large.sort(BY_GARMENT_AND_MATERIAL);
        shared = PieceShelves.of(small, paper.width() - 2 * PatternPdf.MARGIN, paper.height() - 2 * PatternPdf.MARGIN);
        coverPages = PdfCover.pages(pattern, paper);
        mapPages = PdfMap.pages(shared.size() + large.size(), paper);
        int page = firstShared() + shared.size();
        for (Piece piece : large) {
            PdfTiles tiles = new PdfTiles(paper, piece, page);
            tiled.add(tiles);
            page += tiles.tiles().size();
        }
    }

    /** Number of the first sheet with pieces. */
    private int firstShared() {
        return mapPages + coverPages + 1;
    }

    /** How many sheets there are, the map and the cover included. */
    int count() {
        return mapPages
                + coverPages
                + shared.size()
                + tiled.stream().mapToInt(tiles -> tiles.tiles().size()).sum();
    }

    void draw() {
        PdfMap map = new PdfMap(document, paper, words);
        for (int i = 0; i < shared.size(); i++) {
            map.add(shared.get(i), firstShared() + i);
        }
        tiled.forEach(map::add);
        map.draw();
        new PdfCover(document, paper, words).draw(pattern, pagesOfPieces());
        for (int i = 0; i < shared.size(); i++) {
            drawShared(shared.get(i), firstShared() + i);
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
                        words.told(Notice.of("print.page", PatternWords.number(firstShared() + i))));
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
