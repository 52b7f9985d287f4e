package io.tailorline.pattern.render;

import io.tailorline.drawing.PdfDocument;
import io.tailorline.pattern.piece.Pattern;
import java.util.List;

/**
 * A pattern on paper at true scale, on sheets or on a roll.
 *
 * <p>Sheets: a map of the pages, a cover with a 100 mm test square and the list of pieces, then the pieces. Pieces that
 * fit on one sheet share sheets; a larger one takes several, which overlap by 10 mm: on the overlap both sheets carry
 * the same dashed line and the same numbered diamonds, to be laid on each other. Sheets that would be empty are left
 * out.
 *
 * <p>A roll has the same square and all pieces below, on one page or, beyond 5 m, on several.
 */
public final class PatternPdf {

    /** Printers leave this much of a sheet unprinted, mm. */
    static final double MARGIN = RollLayout.MARGIN;

    /** A page's sides: readers stop at 200 inches, mm. */
    private static final double LONGEST_PAGE = 5000;

    private PatternPdf() {}

    /** On sheets of one size, in English. */
    public static byte[] bytes(Pattern pattern, PaperSize paper) {
        return bytes(pattern, paper, PatternWords.ENGLISH);
    }

    /** On sheets of one size. */
    public static byte[] bytes(Pattern pattern, PaperSize paper, PatternWords words) {
        return sheets(pattern, paper, words).document();
    }

    /**
     * A document on sheets.
     *
     * @param sheets how many there are, cover and map included
     */
    public record Printed(byte[] document, int sheets) {}

    /** On sheets of one size, with their number, in English. */
    public static Printed sheets(Pattern pattern, PaperSize paper) {
        return sheets(pattern, paper, PatternWords.ENGLISH);
    }

    private static Printed sheets(Pattern pattern, PaperSize paper, PatternWords words) {
        int[] count = new int[1];
        byte[] document = PdfDocument.drawn(drawn -> {
            PdfSheets sheets = new PdfSheets(drawn, paper, pattern, words);
            count[0] = sheets.count();
            sheets.draw();
        });
        return new Printed(document, count[0]);
    }

    /**
     * Whole pieces on a roll, in English.
     *
     * @param width of the roll, mm, at least {@link RollLayout#narrowest}
     */
    public static byte[] roll(Pattern pattern, double width) {
        List<RollLayout> parts = RollLayout.parts(pattern, width, LONGEST_PAGE);
        return PdfDocument.drawn(document -> parts.forEach(part -> draw(document, part)));
    }

    private static void draw(PdfDocument document, RollLayout roll) {
        document.page(roll.width(), roll.length());
        document.text(roll.title(), MARGIN, MARGIN + 6, 6);
        PdfCover.testSquare(document, MARGIN, MARGIN + 15, PatternWords.ENGLISH);
        roll.pieces().forEach(piece -> PdfPiece.draw(document, piece, PatternWords.ENGLISH));
    }
}
