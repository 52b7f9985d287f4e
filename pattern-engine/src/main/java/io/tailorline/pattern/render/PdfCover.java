package io.tailorline.pattern.render;

import io.tailorline.geometry.Point;
import io.tailorline.pattern.piece.Pattern;
import io.tailorline.pattern.piece.Piece;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.pdfbox.pdmodel.PDDocument;

/** The first pages: whose pattern it is, a square to measure the print by, and what there is to cut, with its pages. */
final class PdfCover {

    private static final double SQUARE = 100;
    private static final double LEFT = 20;
    private static final double LINE = 6;
    private static final double HEAD = 25;
    /** Lines of the list below the square, and on a page of their own, for a sheet of this height. */
    private static final double FOOT = 15;

    private final PDDocument document;
    private final PaperSize paper;

    PdfCover(PDDocument document, PaperSize paper) {
        this.document = document;
        this.paper = paper;
    }

    /** How many pages the cover takes. */
    static int pages(Pattern pattern, PaperSize paper) {
        int rest = pattern.pieces().size() - linesFrom(listTop(pattern), paper);
        int onePage = linesFrom(HEAD, paper);
        return 1 + StrictMath.max(0, (rest + onePage - 1) / onePage);
    }

    private static double listTop(Pattern pattern) {
        return HEAD + (pattern.labels().size() + 3) * LINE + SQUARE;
    }

    private static int linesFrom(double top, PaperSize paper) {
        return (int) ((paper.height() - FOOT - top) / LINE);
    }

    /** @param pages on which each piece is found, by its id */
    void draw(Pattern pattern, Map<String, String> pages) throws IOException {
        List<Piece> pieces = pattern.pieces();
        int done = StrictMath.min(pieces.size(), linesFrom(listTop(pattern), paper));
        try (PdfSheet sheet = new PdfSheet(document, paper.width(), paper.height())) {
            double y = HEAD;
            sheet.text("Pattern " + pattern.id(), LEFT, y, 7);
            for (Map.Entry<String, String> label : pattern.labels().entrySet()) {
                y += LINE;
                sheet.text("%s: %s".formatted(label.getKey(), label.getValue()), LEFT, y, 4);
            }
            testSquare(sheet, LEFT, y + LINE);
            list(sheet, pieces.subList(0, done), pages, listTop(pattern));
        }
        while (done < pieces.size()) {
            int end = StrictMath.min(pieces.size(), done + linesFrom(HEAD, paper));
            try (PdfSheet sheet = new PdfSheet(document, paper.width(), paper.height())) {
                list(sheet, pieces.subList(done, end), pages, HEAD);
            }
            done = end;
        }
    }

    static void testSquare(PdfSheet sheet, double left, double top) throws IOException {
        sheet.pen(0.3, 0);
        sheet.line(
                List.of(
                        Point.of(left, top),
                        Point.of(left + SQUARE, top),
                        Point.of(left + SQUARE, top + SQUARE),
                        Point.of(left, top + SQUARE)),
                true);
        sheet.text("Measure me: 100 mm a side. Print at 100 %.", left + 4, top + SQUARE / 2, 4);
    }

    private static void list(PdfSheet sheet, List<Piece> pieces, Map<String, String> pages, double top)
            throws IOException {
        double y = top;
        for (Piece piece : pieces) {
            sheet.text(
                    String.format(
                            Locale.ROOT,
                            "%s   %s, cut %d%s   %s",
                            piece.name(),
                            piece.material().word(),
                            piece.cut().quantity(),
                            piece.cut().mirrored() ? " in pairs" : "",
                            pages.get(piece.id())),
                    LEFT,
                    y,
                    3.5);
            y += LINE;
        }
    }
}
