package io.tailorline.drawing;

import java.awt.geom.AffineTransform;
import java.awt.geom.GeneralPath;
import java.awt.geom.PathIterator;
import java.io.IOException;
import org.apache.fontbox.cff.CFFCIDFont;
import org.apache.fontbox.cff.CFFFont;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.OpenTypeFont;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.util.Matrix;

/** A font with PostScript outlines, which cannot be embedded here: its characters are drawn as filled shapes. */
final class OutlinedFont implements PdfFont {

    private final OpenTypeFont font;
    private final CmapLookup characters;
    private final CFFFont outlines;
    private final double unitsPerSize;

    OutlinedFont(OpenTypeFont font) throws IOException {
        this.font = font;
        this.characters = font.getUnicodeCmapLookup();
        this.outlines = font.getCFF().getFont();
        this.unitsPerSize = font.getUnitsPerEm();
    }

    @Override
    public boolean knows(int codePoint) {
        return characters.getGlyphId(codePoint) != 0;
    }

    @Override
    public double width(String text, double size) throws IOException {
        double width = 0;
        for (int codePoint : text.codePoints().toArray()) {
            width += font.getAdvanceWidth(characters.getGlyphId(codePoint)) / unitsPerSize * size;
        }
        return width;
    }

    @Override
    public void show(PDPageContentStream content, String text, Matrix place, double size) throws IOException {
        AffineTransform at = place.createAffineTransform();
        at.scale(size / unitsPerSize, size / unitsPerSize);
        for (int codePoint : text.codePoints().toArray()) {
            int glyph = characters.getGlyphId(codePoint);
            fill(content, shape(glyph).getPathIterator(at));
            at.translate(font.getAdvanceWidth(glyph), 0);
        }
    }

    private GeneralPath shape(int glyph) throws IOException {
        int character = outlines instanceof CFFCIDFont ? outlines.getCharset().getCIDForGID(glyph) : glyph;
        return outlines.getType2CharString(character).getPath();
    }

    private static void fill(PDPageContentStream content, PathIterator path) throws IOException {
        float[] c = new float[6];
        boolean empty = true;
        for (; !path.isDone(); path.next()) {
            switch (path.currentSegment(c)) {
                case PathIterator.SEG_MOVETO -> content.moveTo(c[0], c[1]);
                case PathIterator.SEG_LINETO -> content.lineTo(c[0], c[1]);
                case PathIterator.SEG_CUBICTO -> content.curveTo(c[0], c[1], c[2], c[3], c[4], c[5]);
                case PathIterator.SEG_CLOSE -> content.closePath();
                default -> throw new IllegalStateException("PostScript outlines have no quadratic curves.");
            }
            empty = false;
        }
        if (!empty) {
            content.fill();
        }
    }
}
