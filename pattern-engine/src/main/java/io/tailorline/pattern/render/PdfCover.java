package io.tailorline.pattern.render;

import io.tailorline.pattern.geom.Point;
import io.tailorline.pattern.piece.Pattern;
import io.tailorline.pattern.piece.Piece;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.pdfbox.pdmodel.PDDocument;

/** The first page: whose pattern it is, a square to measure the print by, and what there is to cut. */
final class PdfCover {

    private static final double SQUARE = 100;
    private static final double LEFT = 20;
    private static final double LINE = 6;

    private final PDDocument document;
    private final PaperSize paper;

    PdfCover(PDDocument document, PaperSize paper) {
        this.document = document;
        this.paper = paper;
    }

    void draw(Pattern pattern) throws IOException {
        try (PdfSheet sheet = new PdfSheet(document, paper)) {
            double y = 25;
            sheet.text("Pattern " + pattern.id(), LEFT, y, 7);
            for (Map.Entry<String, String> label : pattern.labels().entrySet()) {
                y += LINE;
                sheet.text("%s: %s".formatted(label.getKey(), label.getValue()), LEFT, y, 4);
            }
            y += LINE;
            sheet.pen(0.3, 0);
            sheet.line(
                    List.of(
                            Point.of(LEFT, y),
                            Point.of(LEFT + SQUARE, y),
                            Point.of(LEFT + SQUARE, y + SQUARE),
                            Point.of(LEFT, y + SQUARE)),
                    true);
            sheet.text("Measure me: 100 mm a side. Print at 100 %.", LEFT + 4, y + SQUARE / 2, 4);
            y += SQUARE + 2 * LINE;
            for (Piece piece : pattern.pieces()) {
                sheet.text(
                        String.format(
                                Locale.ROOT,
                                "%s   %s, cut %d%s",
                                piece.name(),
                                piece.material().word(),
                                piece.cut().quantity(),
                                piece.cut().mirrored() ? " in pairs" : ""),
                        LEFT,
                        y,
                        3.5);
                y += LINE;
            }
        }
    }
}
