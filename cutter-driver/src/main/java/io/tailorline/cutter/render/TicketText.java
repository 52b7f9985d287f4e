package io.tailorline.cutter.render;

import java.io.IOException;
import java.util.Optional;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts.FontName;

/**
 * Writes text of any language: Latin in Helvetica, other text in the font that was found; a character that none of them
 * has becomes a question mark.
 */
final class TicketText {

    private static final double UNITS_PER_SIZE = 1000;
    private static final String MISSING = "?";

    private final PDFont plain = new PDType1Font(FontName.HELVETICA);
    private final PDFont bold = new PDType1Font(FontName.HELVETICA_BOLD);
    private final Optional<TicketFont> other;

    /** @param other looked for only where the text needs more than Latin */
    TicketText(Optional<TicketFont> other) {
        this.other = other;
    }

    double width(String text, double size) throws IOException {
        if (isLatin(text) || other.isEmpty()) {
            return plain.getStringWidth(printable(text)) / UNITS_PER_SIZE * size;
        }
        return other.get().width(printable(text), size);
    }

    void write(PDPageContentStream content, String text, double x, double y, double size) throws IOException {
        write(content, plain, text, x, y, size);
    }

    void writeBold(PDPageContentStream content, String text, double x, double y, double size) throws IOException {
        write(content, bold, text, x, y, size);
    }

    private void write(PDPageContentStream content, PDFont latin, String text, double x, double y, double size)
            throws IOException {
        if (!isLatin(text) && other.isPresent()) {
            other.get().show(content, printable(text), x, y, size);
            return;
        }
        content.beginText();
        content.setFont(latin, (float) size);
        content.newLineAtOffset((float) x, (float) y);
        content.showText(printable(text));
        content.endText();
    }

    private String printable(String text) {
        boolean latin = isLatin(text) || other.isEmpty();
        StringBuilder printable = new StringBuilder(text.length());
        text.codePoints().forEach(codePoint -> {
            boolean known = latin ? isLatin(codePoint) : other.get().knows(codePoint);
            printable.append(known ? Character.toString(codePoint) : MISSING);
        });
        return printable.toString();
    }

    static boolean isLatin(String text) {
        return text.codePoints().allMatch(TicketText::isLatin);
    }

    /** What Helvetica of every PDF reader has for certain. */
    private static boolean isLatin(int codePoint) {
        return codePoint >= ' ' && codePoint <= '~' || codePoint >= 0xA1 && codePoint <= 0xFF && codePoint != 0xAD;
    }
}
