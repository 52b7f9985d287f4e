package io.tailorline.pattern.render;

import io.tailorline.drawing.PdfDocument;
import io.tailorline.geometry.Point;
import io.tailorline.pattern.piece.Pattern;
import io.tailorline.pattern.piece.Piece;
import java.util.List;
import java.util.Locale;

/**
 * A pattern on paper at true scale, on sheets or on a roll.
 *
 * <p>Sheets: a cover with a 100 mm test square and the list of pieces, a map of the pages, then the pieces. Pieces that
 * fit on one sheet share sheets; a larger one takes several, which overlap by 10 mm: on the overlap both sheets carry
 * the same dashed line and the same numbered diamonds, to be laid on each other. Sheets that would be empty are left
 * out.
 *
 * <p>A roll has the same square and all pieces below, on one page or, beyond 5 m, on several.
 */
public final class PatternPdf {

    /** Printers leave this much of a sheet unprinted, mm. */
    static final double MARGIN = 10;

    /** A page's sides: readers stop at 200 inches, mm. */
    private static final double LONGEST_PAGE = 5000;

    /** Room for the square and the words at the head of a roll, mm. */
    private static final double ROLL_HEAD = 150;

    /** The narrowest roll the square and its words fit on, mm. */
    public static final double NARROWEST_ROLL = 200;

    private PatternPdf() {}

    /** On sheets of one size. */
    public static byte[] bytes(Pattern pattern, PaperSize paper) {
        return sheets(pattern, paper).document();
    }

    /**
     * A document on sheets.
     *
     * @param sheets how many there are, cover and map included
     */
    public record Printed(byte[] document, int sheets) {}

    /** On sheets of one size, with their number. */
    public static Printed sheets(Pattern pattern, PaperSize paper) {
        int[] count = new int[1];
        byte[] document = PdfDocument.drawn(drawn -> {
            PdfSheets sheets = new PdfSheets(drawn, paper, pattern);
            count[0] = sheets.count();
            sheets.draw();
        });
        return new Printed(document, count[0]);
    }

    /**
     * Whole pieces on a roll.
     *
     * @param width of the roll, mm, at least {@link #narrowestRoll}
     */
    public static byte[] roll(Pattern pattern, double width) {
        if (!(width >= narrowestRoll(pattern))) {
            throw new IllegalArgumentException(
                    "A roll of %s mm must be at least %s mm wide.".formatted(width, narrowestRoll(pattern)));
        }
        return PdfDocument.drawn(document -> {
            double room = width - 2 * MARGIN;
            List<PdfShelves.Sheet> sheets =
                    PdfShelves.of(pattern.pieces(), room, LONGEST_PAGE - ROLL_HEAD - 2 * MARGIN);
            for (int i = 0; i < sheets.size(); i++) {
                drawRoll(document, pattern, width, sheets.get(i), i + 1, sheets.size());
            }
        });
    }

    /** The width of a roll for this pattern's widest piece, mm. */
    public static double narrowestRoll(Pattern pattern) {
        double widest = 0;
        for (Piece piece : pattern.pieces()) {
            widest = StrictMath.max(widest, UprightPiece.of(piece).box().width());
        }
        return StrictMath.max(NARROWEST_ROLL, StrictMath.ceil(widest + 2 * MARGIN));
    }

    private static void drawRoll(
            PdfDocument document, Pattern pattern, double width, PdfShelves.Sheet sheet, int number, int all) {
        document.page(width, ROLL_HEAD + sheet.height() + 2 * MARGIN);
        String title = String.format(Locale.ROOT, "Pattern %s, part %d of %d", pattern.id(), number, all);
        document.text(title, MARGIN, MARGIN + 6, 6);
        PdfCover.testSquare(document, MARGIN, MARGIN + 15);
        sheet.pieces().forEach(piece -> PdfPiece.draw(document, piece.moved(Point.of(MARGIN, MARGIN + ROLL_HEAD))));
    }
}
