package io.tailorline.drawing;

import java.io.IOException;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.apache.pdfbox.util.Matrix;

/** A font with TrueType outlines: the used subset is embedded, and the text can be searched. */
final class EmbeddedFont implements PdfFont {

    private static final double UNITS_PER_SIZE = 1000;

    private final PDType0Font font;
    private final CmapLookup characters;

    EmbeddedFont(PDDocument document, TrueTypeFont font) throws IOException {
        this.characters = font.getUnicodeCmapLookup();
        this.font = PDType0Font.load(document, font, true);
    }

    @Override
    public boolean knows(int codePoint) {
        return characters.getGlyphId(codePoint) != 0;
    }

    @Override
    public double width(String text, double size) throws IOException {
        return font.getStringWidth(text) / UNITS_PER_SIZE * size;
    }

    @Override
    public void show(PDPageContentStream content, String text, Matrix place, double size) throws IOException {
        content.beginText();
        content.setFont(font, (float) size);
        content.setTextMatrix(place);
        content.showText(text);
        content.endText();
    }
}
